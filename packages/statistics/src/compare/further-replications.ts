import { standardDeviation } from "../mean.ts";
import { normalQuantile } from "../normal.ts";
import { studentQuantile } from "../student.ts";

/** More replications than this are not searched for: the answer is then Infinity. */
const MOST = 1e12;

/** t with n − 1 degrees of freedom at the two-sided level; from 20 000 values on the normal, 0.02 % less at most. */
export function criticalValue(n: number, level: number): number {
  return n > 20_000 ? normalQuantile((1 + level) / 2) : studentQuantile((1 + level) / 2, n - 1);
}

/** The smallest n from `from` on for which `enough(n)`, true for all larger ones too; Infinity beyond 10¹². */
export function smallestCount(from: number, enough: (n: number) => boolean): number {
  if (enough(from)) return from;
  let low = from;
  let high = from * 2;
  while (!enough(high)) {
    if (high > MOST) return Infinity;
    [low, high] = [high, high * 2];
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * How many more replications bring the interval of the mean to a wanted half-width, if the spread stays as observed: the smallest n
 * with t √(s²/n) ≤ h (Law 2015, 9.4.1), less those there are. 0 if they suffice; NaN of fewer than two values.
 * @param halfWidth in the unit of the values
 * @throws RangeError unless the half-width is above 0 and the level between 0 and 1.
 */
export function furtherReplications(values: readonly number[], halfWidth: number, level = 0.95): number {
  if (!(halfWidth > 0)) throw new RangeError(`a half-width lies above 0, got ${halfWidth}`);
  if (!(level > 0 && level < 1)) throw new RangeError(`a level lies between 0 and 1, got ${level}`);
  const n = values.length;
  if (n < 2) return NaN;
  const deviation = standardDeviation(values);
  return smallestCount(n, (count) => (criticalValue(count, level) * deviation) / Math.sqrt(count) <= halfWidth) - n;
}
