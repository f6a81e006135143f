import { chiSquareQuantile } from "../chi-square.ts";
import type { Interval } from "../types.ts";

/**
 * By what an estimated standard deviation is to be multiplied for the ends of its own interval, (n − 1)s²/σ² being χ². Numbers of replications
 * that rest on the spread of a pilot carry this uncertainty (Browne 1995; Julious and Owen 2006).
 * @returns `[0.., Infinity]` where nothing is known of the spread
 */
export function spreadRange(freedom: number, level = 0.8): Interval {
  if (!(freedom >= 1)) return [1, Infinity];
  const ratio = (p: number): number => Math.sqrt(freedom / chiSquareQuantile(p, freedom));
  return [ratio((1 + level) / 2), ratio((1 - level) / 2)];
}
