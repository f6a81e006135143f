import { rootKey, Stream } from "@truce/core/kernel";
import { quantileOfSorted } from "../quantile.ts";
import type { Interval } from "../types.ts";

export interface ResamplingOptions {
  /** Bootstrap samples, 1000 unless given. */
  readonly resamples?: number;
  /** Root of the draws: the same data and seed give the same intervals. */
  readonly seed?: string | number;
}

/**
 * Bootstrap of several statistics at once (Efron 1979): units are drawn with replacement, and all statistics are worked out on the same
 * draw, so that they can be compared within it.
 * @param units number of units, e.g. trajectories.
 * @param statistics gives the statistics of the units with these indices, always the same number of them.
 * @returns per statistic its values over the resamples.
 */
export function resampled(
  units: number,
  statistics: (drawn: Int32Array) => readonly number[],
  { resamples = 1000, seed = "sensitivity" }: ResamplingOptions = {},
): number[][] {
  const stream = new Stream(rootKey(seed), "bootstrap");
  const drawn = new Int32Array(units);
  const values: number[][] = [];
  for (let resample = 0; resample < resamples; resample++) {
    for (let i = 0; i < units; i++) drawn[i] = stream.below(units, resample, i);
    for (const [index, value] of statistics(drawn).entries()) (values[index] ??= []).push(value);
  }
  return values;
}

/** Central 95 % of the finite values (percentile interval); NaN if there are fewer than two. */
export function percentileInterval(values: readonly number[]): Interval {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted.length < 2 ? [NaN, NaN] : [quantileOfSorted(sorted, 0.025), quantileOfSorted(sorted, 0.975)];
}

/** A measure of sensitivity with its 95 % interval. */
export interface SensitivityIndex {
  readonly value: number;
  readonly ci95: Interval;
}

/** Rank of each value, the largest has 1; equal values share the best rank. */
export function ranksOf(values: readonly number[]): number[] {
  return values.map((value) => 1 + values.filter((other) => other > value).length);
}
