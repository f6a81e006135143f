import { correlation, standardDeviation, variance } from "../mean.ts";
import { percentileInterval, type Resampling } from "../resample.ts";
import type { Interval } from "../types.ts";

/** What common random numbers bought in a comparison of pairs. */
export interface CommonLuck {
  /** Correlation of the two sides; NaN if one does not vary. */
  readonly correlation: number;
  /** How many times more runs on separate luck would give the same precision; below 1 the common luck did harm. */
  readonly factor: number;
  /** 95 % interval of the factor by the bootstrap over pairs. */
  readonly factorCi95: Interval;
  /** Share of the variance of the difference that is gone, 1 − 1/factor. */
  readonly removed: number;
}

/**
 * Variance-reduction factor of pairs on the same luck (Law 2015, 11.2): (var a + var b) / var(a − b). 1 on separate luck, 1 / (1 − r) for
 * sides of equal spread; NaN if the differences do not vary.
 * @throws RangeError if the lists differ in length.
 */
export function varianceReduction(first: readonly number[], second: readonly number[]): number {
  checkPairs(first, second);
  const deviation = standardDeviation(first.map((value, i) => value - second[i]));
  return deviation > 0 ? (variance(first) + variance(second)) / (deviation * deviation) : NaN;
}

/**
 * The same with its interval and the correlation behind it. All values are finite: leave out pairs that failed.
 * @throws RangeError if the lists differ in length.
 */
export function commonLuck(
  first: readonly number[],
  second: readonly number[],
  resampling: Resampling = {},
): CommonLuck {
  const factor = varianceReduction(first, second);
  const pick = (values: readonly number[], rows: Int32Array): number[] => Array.from(rows, (row) => values[row]);
  const factorCi95: Interval = Number.isNaN(factor)
    ? [NaN, NaN]
    : percentileInterval(first.length, (rows) => varianceReduction(pick(first, rows), pick(second, rows)), {
        resamples: 1000,
        seed: "common luck",
        ...resampling,
      });
  return { correlation: correlation(first, second), factor, factorCi95, removed: 1 - 1 / factor };
}

function checkPairs(first: readonly number[], second: readonly number[]): void {
  if (first.length !== second.length)
    throw new RangeError(`pairs need two sides: ${first.length} and ${second.length} values`);
}
