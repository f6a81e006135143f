import { mean, standardDeviation } from "../mean.ts";

/** Times between one event and the next, in the unit of the times. */
export interface WaitingTimes {
  /** How many there are. */
  readonly count: number;
  readonly mean: number;
  readonly standardDeviation: number;
  /** Standard deviation over mean: 1 for a Poisson process, 0 for a clock, above 1 for bursts. */
  readonly variation: number;
  /** (σ − μ) / (σ + μ) of Goh and Barabási (2008): 0, −1 and up to 1. */
  readonly burstiness: number;
}

/**
 * Waiting times between events; NaN where fewer than two are left. A trend of the rate counts as bursts.
 * @param times in any order; equal ones wait 0
 */
export function waitingTimes(times: ArrayLike<number>): WaitingTimes {
  const sorted = Float64Array.from(times).sort();
  const gaps = Array.from(sorted.subarray(1), (time, i) => time - sorted[i]);
  const [centre, spread] = [mean(gaps), standardDeviation(gaps)];
  return {
    count: gaps.length,
    mean: centre,
    standardDeviation: spread,
    variation: spread / centre,
    burstiness: (spread - centre) / (spread + centre),
  };
}
