import type { BudgetRow, FrontMember, Limit, RobustnessRow } from "@truce/statistics";
import type { DiscoveryTable, RobustnessTable, Sensitivity, SensitivityRow } from "../types.ts";
import type { Column } from "./column.ts";

export const sensitivityColumns: readonly Column<Sensitivity & SensitivityRow>[] = [
  ["outcome", "text", "id of the outcome", (row) => row.outcome],
  ["arm", "text", "id of the arm", (row) => row.arm],
  ["of", "text", "level of the baseline, or difference of the arm to it", (row) => row.of],
  ["method", "text", "morris, sobol, ranks or oneAtATime", (row) => row.method],
  ["factor", "text", "id of the factor", (row) => row.factor],
  ["value", "number", "μ*, total index, rank correlation or range", (row) => row.value],
  ["ci95_low", "number", "its 95 % interval, low end", (row) => row.ci95[0]],
  ["ci95_high", "number", "the same, high end", (row) => row.ci95[1]],
  ["second", "number", "σ of Morris, first-order index of Sobol'", (row) => row.second],
  ["second_low", "number", "its 95 % interval, low end", (row) => row.secondCi95[0]],
  ["second_high", "number", "the same, high end", (row) => row.secondCi95[1]],
  ["floor", "number", "what a factor without influence may reach", (row) => row.floor],
  ["above_noise", "flag", "whether it is above the floor", (row) => row.aboveNoise],
];

export const robustnessColumns: readonly Column<
  RobustnessRow & { readonly table: RobustnessTable; readonly arm: string }
>[] = [
  ["outcome", "text", "id of the outcome", (row) => row.table.outcome],
  ["arm", "text", "id of the arm", (row) => row.arm],
  ["regret_mean", "number", "mean regret, in the outcome's unit", (row) => row.regret.mean],
  ["regret_p90", "number", "90th percentile of regret", (row) => row.regret.p90],
  ["regret_max", "number", "largest regret", (row) => row.regret.max],
  ["satisficing", "number", "share of points that reach the threshold", (row) => row.satisficing?.share],
  ["satisficing_low", "number", "its Wilson interval, low end", (row) => row.satisficing?.ci95[0]],
  ["satisficing_high", "number", "the same, high end", (row) => row.satisficing?.ci95[1]],
  ["worst", "number", "worst point", (row) => row.worst],
  ["mean", "number", "mean over points", (row) => row.meanVariance.mean],
  ["sd", "number", "standard deviation over points", (row) => row.meanVariance.sd],
  ...(["regret90", "regretMax", "satisficing", "maximin", "meanVariance"] as const).map(
    (metric): Column<RobustnessRow> => [
      `rank_${metric}`,
      "number",
      `place by ${metric}, 1 is best`,
      (row) => row.ranks[metric],
    ],
  ),
  ["best", "flag", "the arm with the best mean", (row) => row.table.best === row.arm],
  [
    "probability_of_best",
    "number",
    "lower bound of the probability that the best is",
    (row) => row.table.probabilityOfBest,
  ],
];

export const regretColumns: readonly Column<{
  readonly outcome: string;
  readonly arm: string;
  readonly point: number;
  readonly regret: number;
}>[] = [
  ["outcome", "text", "id of the outcome", (row) => row.outcome],
  ["arm", "text", "id of the arm", (row) => row.arm],
  ["point", "integer", "id of the point", (row) => row.point],
  ["regret", "number", "in the outcome's unit", (row) => row.regret],
];

type BoxRow = Omit<DiscoveryTable, "found"> & {
  readonly found: NonNullable<DiscoveryTable["found"]>;
  readonly limit: Limit;
  readonly quasiP: number;
};

export const boxColumns: readonly Column<BoxRow>[] = [
  ["outcome", "text", "id of the outcome", (row) => row.outcome],
  ["arm", "text", "id of the arm", (row) => row.arm],
  ["threshold", "number", "what is good enough", (row) => row.threshold],
  ["factor", "text", "id of the factor that is limited", (row) => row.limit.id],
  ["low", "number", "low end of the box; empty if open", (row) => (row.limit.kind === "range" ? row.limit.min : null)],
  [
    "high",
    "number",
    "high end of the box; empty if open",
    (row) => (row.limit.kind === "range" ? row.limit.max : null),
  ],
  [
    "among",
    "text",
    "words of a factor of words",
    (row) => (row.limit.kind === "among" ? row.limit.values.join(" ") : null),
  ],
  ["quasi_p", "number", "chance to find as many without this limit", (row) => row.quasiP],
  [
    "reproducibility",
    "number",
    "share of samples drawn again whose box limits it",
    (row) => row.found.reproducibility.find(([id]) => id === row.limit.id)?.[1],
  ],
  ["coverage", "number", "share of all failures that lie inside", (row) => row.found.box.coverage],
  ["density", "number", "share of the runs inside that fail", (row) => row.found.box.density],
  ["coverage_held_out", "number", "coverage on runs kept apart", (row) => row.found.heldOut?.coverage],
  ["density_held_out", "number", "density on runs kept apart", (row) => row.found.heldOut?.density],
];

export const frontColumns: readonly Column<
  FrontMember & { readonly objectives: string; readonly arm: string; readonly arms: readonly string[] }
>[] = [
  ["objectives", "text", "ids of the outcomes", (row) => row.objectives],
  ["arm", "text", "id of the arm", (row) => row.arm],
  ["means", "text", "means of the outcomes", (row) => row.means.join(" ")],
  ["on_front", "flag", "no other arm is as good in all and better in one", (row) => row.onFront],
  ["probability", "number", "share of bootstrap samples in which it is", (row) => row.probability],
  ["dominated_by", "text", "ids of arms that dominate it", (row) => row.dominatedBy.map((i) => row.arms[i]).join(" ")],
];

export const budgetColumns: readonly Column<BudgetRow & { readonly outcome: string }>[] = [
  ["outcome", "text", "id of the outcome", (row) => row.outcome],
  ["arm", "text", "id of the arm", (row) => row.id],
  ["cost", "number", "mean cost", (row) => row.cost.mean],
  ["effect", "number", "mean outcome", (row) => row.effect.mean],
  ["cost_difference", "number", "cost more than the baseline", (row) => row.costDifference.mean],
  ["cost_difference_low", "number", "its 95 % interval, low end", (row) => row.costDifference.ci95[0]],
  ["cost_difference_high", "number", "the same, high end", (row) => row.costDifference.ci95[1]],
  ["gain", "number", "gain over the baseline in the good direction", (row) => row.gain.mean],
  ["gain_low", "number", "its 95 % interval, low end", (row) => row.gain.ci95[0]],
  ["gain_high", "number", "the same, high end", (row) => row.gain.ci95[1]],
  ["status", "text", "efficient or dominated", (row) => row.status],
  ["efficient", "number", "share of bootstrap samples in which it is efficient", (row) => row.efficient],
  ["same_cost", "flag", "costs the same as the baseline", (row) => row.sameCost],
  ["gain_at_same_cost", "number", "gain over the best that the others bring for its cost", (row) => row.gainAtSameCost],
];
