import { exp } from "../kernel/math.ts";

/** Weeks that make a year here: the same as places in the ring of `yearBack`. */
export const weeksPerYear = 52;

/**
 * Part of the gap to a target that closes in a tick at a rate per week: exact for any length of tick, so that two half
 * steps close as much as a whole one.
 */
export function closing(rate: number, step: number): number {
  return 1 - exp(-rate * step);
}

/** Rises from 0 towards 1 with less and less gain; 0.5 at `half`. */
export function saturate(x: number, half: number): number {
  return x / (x + half);
}
