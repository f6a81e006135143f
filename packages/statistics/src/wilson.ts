import type { Interval } from "./types.ts";
import { z975 } from "./student.ts";

/**
 * 95 % interval of a share (Wilson 1927): good also near 0 and 1 and for few trials, where the usual one is not.
 * @throws RangeError unless 0 ≤ successes ≤ trials.
 */
export function wilsonInterval(successes: number, trials: number): Interval {
  if (!(successes >= 0 && successes <= trials)) throw new RangeError(`${successes} successes in ${trials} trials`);
  if (trials === 0) return [0, 1];
  const share = successes / trials;
  const weight = (z975 * z975) / trials;
  const centre = (share + weight / 2) / (1 + weight);
  const half = (z975 / (1 + weight)) * Math.sqrt((share * (1 - share)) / trials + weight / (4 * trials));
  return [successes === 0 ? 0 : Math.max(0, centre - half), successes === trials ? 1 : Math.min(1, centre + half)];
}
