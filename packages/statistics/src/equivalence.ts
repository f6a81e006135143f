import { mean, standardDeviation } from "./mean.ts";
import { studentCdf, studentQuantile } from "./student.ts";
import type { Interval } from "./types.ts";

/** P that the mean of such differences is at or below `bound` by chance alone (one-sided t); 0 or 1 if they do not vary. */
export function tailBelow(values: readonly number[], bound: number): number {
  const n = values.length;
  if (n < 2) return NaN;
  const centre = mean(values) - bound;
  const error = standardDeviation(values) / Math.sqrt(n);
  if (!(error > 0)) return centre > 0 ? 0 : centre < 0 ? 1 : 0.5;
  return studentCdf(-centre / error, n - 1);
}

/**
 * Two one-sided tests (Schuirmann 1987): P of such values if their true mean lay at or beyond ±margin. Small means that an effect as
 * large as the margin can be ruled out, which a difference that is merely not significant does not show.
 * @throws RangeError unless the margin is above zero.
 */
export function equivalence(values: readonly number[], margin: number): number {
  if (!(margin > 0)) throw new RangeError(`a margin of equivalence lies above 0, got ${margin}`);
  return Math.max(
    tailBelow(values, -margin),
    tailBelow(
      values.map((value) => -value),
      -margin,
    ),
  );
}

/** Student's t interval of the mean at any level, e.g. 0.95. */
export function meanInterval(values: readonly number[], level: number): Interval {
  const n = values.length;
  if (n < 2) return [NaN, NaN];
  const centre = mean(values);
  const half = (studentQuantile((1 + level) / 2, n - 1) * standardDeviation(values)) / Math.sqrt(n);
  return [centre - half, centre + half];
}
