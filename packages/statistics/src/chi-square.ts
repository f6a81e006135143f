import { log } from "@truce/core/kernel";
import { normalQuantile } from "./normal.ts";

/**
 * Quantile of the χ² distribution: exact for one and two degrees of freedom, by Wilson and Hilferty (1931) for more, which is within 3 % between
 * the tenth and the ninetieth percentile.
 * @throws RangeError unless 0 < p < 1 and the degrees of freedom are at least 1
 */
export function chiSquareQuantile(p: number, freedom: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`a probability lies between 0 and 1, got ${p}`);
  if (!(freedom >= 1)) throw new RangeError(`degrees of freedom are at least 1, got ${freedom}`);
  if (freedom === 1) {
    const z = normalQuantile((1 + p) / 2);
    return z * z;
  }
  if (freedom === 2) return -2 * log(1 - p);
  const part = 2 / (9 * freedom);
  const root = 1 - part + normalQuantile(p) * Math.sqrt(part);
  return freedom * root * root * root;
}
