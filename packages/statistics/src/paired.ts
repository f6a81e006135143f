import { varianceReduction } from "./compare/variance-reduction.ts";
import { estimate, type Estimate } from "./interval.ts";
import { correlation, standardDeviation } from "./mean.ts";
import type { Interval } from "./types.ts";
import { wilsonInterval } from "./wilson.ts";

export type Direction = "lower" | "higher" | "none";

/** What pairs of runs on the same luck say about two designs. */
export interface Comparison {
  /** Pairs with a finite number on both sides; the others are left out. */
  readonly n: number;
  readonly first: Estimate;
  readonly second: Estimate;
  /** First minus second, pair by pair. */
  readonly difference: Estimate;
  /** The difference in standard deviations of the differences; NaN if they do not vary. */
  readonly standardised: Estimate;
  /** Pairs in which the first is lower, equal, higher. */
  readonly pairs: { readonly lower: number; readonly equal: number; readonly higher: number };
  /** Share of pairs in which the first is better, with its Wilson interval; null without a direction. */
  readonly shareBetter: number | null;
  readonly shareBetterCi95: Interval | null;
  /** Correlation that the common luck induced; NaN if a side does not vary. */
  readonly correlation: number;
  /** How many times more unpaired runs would have been needed for the same precision; NaN if nothing varies. */
  readonly varianceReduction: number;
}

/**
 * Compares pairs: `first[i]` and `second[i]` are two designs on the same luck.
 * @throws RangeError if the lists differ in length.
 */
export function comparePairs(
  first: readonly number[],
  second: readonly number[],
  direction: Direction = "none",
): Comparison {
  if (first.length !== second.length)
    throw new RangeError(`pairs need two sides: ${first.length} and ${second.length}`);
  const kept = first.flatMap((a, i) =>
    Number.isFinite(a) && Number.isFinite(second[i]!) ? [[a, second[i]!] as const] : [],
  );
  const a = kept.map(([value]) => value);
  const b = kept.map(([, value]) => value);
  const differences = kept.map(([one, other]) => one - other);
  const difference = estimate(differences);
  const deviation = standardDeviation(differences);
  const lower = differences.filter((d) => d < 0).length;
  const higher = differences.filter((d) => d > 0).length;
  const better = direction === "lower" ? lower : higher;
  const known = direction !== "none" && kept.length > 0;
  return {
    n: kept.length,
    first: estimate(a),
    second: estimate(b),
    difference,
    standardised: scale(difference, deviation),
    pairs: { lower, equal: kept.length - lower - higher, higher },
    shareBetter: known ? better / kept.length : null,
    shareBetterCi95: known ? wilsonInterval(better, kept.length) : null,
    correlation: correlation(a, b),
    varianceReduction: varianceReduction(a, b),
  };
}

function scale({ mean, ci95, method }: Estimate, by: number): Estimate {
  const ratio = by > 0 ? 1 / by : NaN;
  return { mean: mean * ratio, ci95: [ci95[0] * ratio, ci95[1] * ratio], method };
}
