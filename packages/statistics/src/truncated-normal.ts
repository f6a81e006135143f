import { normalCdf, normalQuantile } from "./normal.ts";

/**
 * Quantile of a normal distribution cut off at `min` and `max` and scaled up to a whole: the inverse of its distribution function. A share
 * of 0 gives `min` and of 1 gives `max`; where these are infinite, eight standard deviations.
 * @param share of probability, from 0 to 1.
 * @param mean and `sd` of the distribution before it was cut, in the unit of the result.
 * @throws RangeError unless 0 ≤ share ≤ 1, sd is above 0, min lies below max, and some probability lies between them.
 */
export function truncatedNormalQuantile(share: number, mean: number, sd: number, min: number, max: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share between 0 and 1 is needed, got ${share}`);
  if (!(Number.isFinite(mean) && sd > 0 && sd < Infinity && min < max))
    throw new RangeError(`no normal distribution: mean ${mean}, sd ${sd}, from ${min} to ${max}`);
  // In the upper half the distribution function is too near 1 to tell values apart; the lower half is its mirror.
  if (min > mean) return -truncatedNormalQuantile(1 - share, -mean, sd, -max, -min);
  const low = normalCdf((min - mean) / sd);
  const mass = normalCdf((max - mean) / sd) - low;
  if (!(mass > 0))
    throw new RangeError(`between ${min} and ${max} lies none of a normal distribution of mean ${mean} and sd ${sd}`);
  if (share === 0 && min > -Infinity) return min;
  if (share === 1 && max < Infinity) return max;
  const value = mean + sd * normalQuantile(Math.min(1, low + share * mass));
  return Math.min(max, Math.max(min, value));
}
