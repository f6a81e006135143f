import type { CountryAnalysis, KnownMean } from "../types.ts";
import type { Column } from "./column.ts";

type Of<K extends keyof CountryAnalysis> = CountryAnalysis[K] extends readonly (infer R)[] ? R : never;

const who: readonly Column<{ readonly arm: string; readonly outcome: string }>[] = [
  ["outcome", "text", "id of the outcome", (row) => row.outcome],
  ["arm", "text", "id of the arm", (row) => row.arm],
];

const mean: readonly Column<KnownMean>[] = [
  ["mean", "number", "mean of the points' means, in the outcome's unit", (row) => row.mean],
  ["ci95_low", "number", "95 % interval of the mean, low end", (row) => row.ci95[0]],
  ["ci95_high", "number", "the same, high end", (row) => row.ci95[1]],
  [
    "error_over_points",
    "number",
    "standard error of the mean over points, on these seeds",
    (row) => row.errorOverPoints,
  ],
  ["error_over_luck", "number", "Monte-Carlo standard error: over seeds, in these points", (row) => row.errorOverLuck],
];

export const summaryColumns: readonly Column<Of<"summaries">>[] = [
  ...who,
  ["planned", "integer", "runs planned", (row) => row.planned],
  ["done", "integer", "runs done", (row) => row.done],
  ["failed", "integer", "runs failed", (row) => row.failed],
  ["missing", "integer", "runs without a result", (row) => row.missing],
  ...mean,
  ["sd", "number", "standard deviation of the runs", (row) => row.sd],
  ...(["min", "p5", "p25", "median", "p75", "p95", "max"] as const).map((name): Column<Of<"summaries">> => [
    name,
    "number",
    `${name} of the runs`,
    (row) => row[name],
  ]),
  ["yes_no", "flag", "every run is 0 or 1", (row) => row.yesNo],
  ["several_modes", "flag", "more than one mode (dip test)", (row) => row.severalModes],
  ["reach", "number", "share of runs that reach the threshold", (row) => row.reach],
];

export const convergenceColumns: readonly Column<Of<"convergence">>[] = [
  ...who,
  ["replications", "integer", "replications of every point that count", (row) => row.replications],
  ...mean,
];

export const differenceColumns: readonly Column<Of<"differences">>[] = [
  ...who,
  ["baseline", "text", "id of the arm that it is compared with", (row) => row.baseline],
  ["pairs", "integer", "pairs with both runs", (row) => row.pairs],
  ["left_out", "integer", "pairs that lack a run", (row) => row.leftOut],
  ...mean,
  ["standardised", "number", "mean in standard deviations of the pairs' differences", (row) => row.standardised],
  ["p", "number", "two-sided P by itself", (row) => row.p],
  ["p_holm", "number", "P corrected over all comparisons (Holm)", (row) => row.pHolm],
  ["ci_holm_low", "number", "interval at the level of Holm's correction, low end", (row) => row.ciHolm[0]],
  ["ci_holm_high", "number", "the same, high end", (row) => row.ciHolm[1]],
  ["effect_of_interest", "number", "smallest difference that matters", (row) => row.effectOfInterest],
  ["verdict", "text", "what it amounts to", (row) => row.verdict],
  ["beyond_effect", "flag", "whole interval beyond the effect of interest", (row) => row.beyondEffect],
  [
    "more_replications",
    "number",
    "replications that would resolve it if mean and spread stay",
    (row) => row.moreReplications,
  ],
  [
    "more_replications_low",
    "number",
    "the fewest, for what is not known of the spread (80 %)",
    (row) => row.moreReplicationsRange?.[0],
  ],
  ["more_replications_high", "number", "the same, the most", (row) => row.moreReplicationsRange?.[1]],
  ["more_points", "number", "points that would resolve it if mean and spread stay", (row) => row.morePoints],
  [
    "more_points_low",
    "number",
    "the fewest, for what is not known of the spread (80 %)",
    (row) => row.morePointsRange?.[0],
  ],
  ["more_points_high", "number", "the same, the most", (row) => row.morePointsRange?.[1]],
  ["lower", "integer", "pairs in which the arm is lower", (row) => row.lower],
  ["equal", "integer", "pairs that are equal", (row) => row.equal],
  ["higher", "integer", "pairs in which the arm is higher", (row) => row.higher],
  ["share_better", "number", "share of pairs in which the arm is better", (row) => row.shareBetter],
  ["units_better", "number", "share of units whose mean is better", (row) => row.unitsBetter],
  ["units_better_low", "number", "its Wilson interval, low end", (row) => row.unitsBetterCi95?.[0]],
  ["units_better_high", "number", "the same, high end", (row) => row.unitsBetterCi95?.[1]],
  ["correlation", "number", "correlation that common luck induced within points", (row) => row.correlation],
  [
    "variance_reduction",
    "number",
    "times more runs on separate luck for the same precision",
    (row) => row.varianceReduction,
  ],
];

export const varianceColumns: readonly Column<Of<"variance">>[] = [
  ["outcome", "text", "id of the outcome", (row) => row.outcome],
  ["total", "number", "variance of one run, in the outcome's unit squared", (row) => row.total],
  ...(["factors", "arms", "factorsByArms", "sharedLuck", "luckByArms"] as const).map((name): Column<Of<"variance">> => [
    name,
    "number",
    `share of ${name}`,
    (row) => row[name],
  ]),
];
