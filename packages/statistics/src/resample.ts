import { rootKey, Stream } from "@truce/core/kernel";
import { quantileOfSorted } from "./quantile.ts";
import type { Interval } from "./types.ts";

/** How an interval is made by drawing the observed rows again. */
export interface Resampling {
  readonly resamples?: number;
  /** Keys the draws: the same rows and seed give the same interval. */
  readonly seed?: string;
  readonly level?: number;
}

/**
 * Rows of a bootstrap sample (Efron 1979): `rows(r)` are n numbers from 0 to n − 1, drawn with replacement, the same for the same
 * seed and r. The array is used again by the next call.
 * @throws RangeError if there is no row.
 */
export function resampler(n: number, seed: string): (resample: number) => Int32Array {
  if (!(n >= 1)) throw new RangeError(`a bootstrap sample needs at least one row, got ${n}`);
  const stream = new Stream(rootKey(seed), "resample");
  const rows = new Int32Array(n);
  return (resample) => {
    for (let i = 0; i < n; i++) rows[i] = stream.below(n, resample, i);
    return rows;
  };
}

/**
 * Percentile bootstrap interval (Efron 1979) of any statistic of n rows that belong together; samples in which it is not a number are
 * left out. NaN of fewer than two rows.
 */
export function percentileInterval(
  n: number,
  statistic: (rows: Int32Array) => number,
  { resamples = 2000, seed = "percentile", level = 0.95 }: Resampling = {},
): Interval {
  if (n < 2) return [NaN, NaN];
  const rowsOf = resampler(n, seed);
  const values: number[] = [];
  for (let resample = 0; resample < resamples; resample++) {
    const value = statistic(rowsOf(resample));
    if (!Number.isNaN(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  return [quantileOfSorted(values, (1 - level) / 2), quantileOfSorted(values, (1 + level) / 2)];
}
