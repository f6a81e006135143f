import { mean, type Interval } from "@truce/statistics";
import type { Estimated } from "./estimated.ts";

/**
 * A number of a whole sample with the jackknife's 95 % interval, each unit left out in turn (Efron and Tibshirani 1993, An Introduction to the Bootstrap, 11): for numbers that no
 * formula gives an error, and where what lies within a unit hangs together.
 */
export function jackknife<T>(units: readonly T[], of: (units: readonly T[]) => number): Omit<Estimated, "n"> {
  const value = of(units);
  const without = units.map((_, left) => of(units.filter((__, at) => at !== left)));
  const centre = mean(without);
  const n = units.length;
  const error = Math.sqrt(((n - 1) / n) * without.reduce((sum, each) => sum + (each - centre) * (each - centre), 0));
  return { value, ci95: [value - 1.96 * error, value + 1.96 * error] as Interval };
}
