import { worstCase } from "./maximin.ts";
import { type MeanVariance, meanVariance } from "./mean-variance.ts";
import type { Good, Outcomes } from "./outcomes.ts";
import { kendall, ranks } from "./rank.ts";
import { type Regret, regret } from "./regret.ts";
import { type Satisficing, satisficing } from "./satisficing.ts";

export type RobustnessMetric = "regret90" | "regretMax" | "satisficing" | "maximin" | "meanVariance";

/** Robustness of one design by every metric. */
export interface RobustnessRow {
  readonly regret: Regret;
  /** Null without a threshold. */
  readonly satisficing: Satisficing | null;
  readonly worst: number;
  readonly meanVariance: MeanVariance;
  /** Place by each metric, 1 is best; equal designs share the mean of their places. */
  readonly ranks: Readonly<Partial<Record<RobustnessMetric, number>>>;
}

/** Metrics side by side, since a ranking by one alone is a choice that nobody sees. */
export interface Robustness {
  readonly rows: readonly RobustnessRow[];
  readonly metrics: readonly RobustnessMetric[];
  /** Designs in first place, by metric. */
  readonly winners: Readonly<Partial<Record<RobustnessMetric, readonly number[]>>>;
  /** True if no design is first by every metric. */
  readonly disagree: boolean;
  /** Smallest Kendall's τ-b between the rankings of two metrics; NaN if none can be compared. */
  readonly leastAgreement: number;
  /** To be read beside the table. */
  readonly note: string;
}

/**
 * Robustness of designs over the futures that all of them met: regret, satisficing, worst case and mean–variance side by side, with the
 * places that each gives (set of metrics after McPhail et al. 2018, who show that their rankings often disagree).
 * @param threshold value that is good enough; null leaves satisficing out
 * @throws RangeError unless all designs met the same futures.
 */
export function robustness(
  outcomes: Outcomes,
  { direction, threshold = null, aversion = 1 }: { direction: Good; threshold?: number | null; aversion?: number },
): Robustness {
  const regretOf = regret(outcomes, direction);
  const enough = threshold === null ? null : satisficing(outcomes, direction, threshold);
  const worst = worstCase(outcomes, direction);
  const steady = meanVariance(outcomes, direction, aversion);
  const table: [RobustnessMetric, number[]][] = [
    [
      "regret90",
      ranks(
        regretOf.map(({ p90 }) => p90),
        "lower",
      ),
    ],
    [
      "regretMax",
      ranks(
        regretOf.map(({ max }) => max),
        "lower",
      ),
    ],
    ["maximin", ranks(worst, direction)],
    [
      "meanVariance",
      ranks(
        steady.map(({ score }) => score),
        direction,
      ),
    ],
  ];
  if (enough)
    table.splice(2, 0, [
      "satisficing",
      ranks(
        enough.map(({ share }) => share),
        "higher",
      ),
    ]);
  const winners = table.map(([metric, places]) => [metric, first(places)] as const);
  const disagree = !outcomes.some((_, design) => winners.every(([, list]) => list.includes(design)));
  return {
    rows: outcomes.map((_, design) => ({
      regret: regretOf[design],
      satisficing: enough?.[design] ?? null,
      worst: worst[design],
      meanVariance: steady[design],
      ranks: Object.fromEntries(table.map(([metric, places]) => [metric, places[design]])),
    })),
    metrics: table.map(([metric]) => metric),
    winners: Object.fromEntries(winners),
    disagree,
    leastAgreement: leastAgreement(table.map(([, places]) => places)),
    note: disagree
      ? "The rankings disagree: no design is first by every metric, so which is most robust depends on what robust is to mean."
      : "One design is first by every metric.",
  };
}

function first(places: readonly number[]): number[] {
  const best = Math.min(...places);
  return places.flatMap((place, design) => (place === best ? [design] : []));
}

function leastAgreement(rankings: readonly (readonly number[])[]): number {
  const all = rankings.flatMap((one, i) => rankings.slice(0, i).map((other) => kendall(one, other)));
  const known = all.filter((tau) => !Number.isNaN(tau));
  return known.length === 0 ? NaN : Math.min(...known);
}
