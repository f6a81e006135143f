import { quantile } from "../quantile.ts";
import { standardDeviation } from "../mean.ts";

/**
 * What one unit of difference is worth in each summary: the median absolute deviation over trials, or the standard deviation where
 * more than half of the trials agree. 0 where all agree: such a summary tells trials apart in nothing and is left out of distances. NaN of
 * a summary that fewer than two trials have.
 */
export function scalesOf(trials: readonly (readonly number[])[], summaries: number): number[] {
  return Array.from({ length: summaries }, (_, at) => {
    const values = trials.map((trial) => trial[at]!).filter(Number.isFinite);
    if (values.length < 2) return NaN;
    const middle = quantile(values, 0.5);
    const deviation = quantile(
      values.map((value) => Math.abs(value - middle)),
      0.5,
    );
    return deviation > 0 ? deviation : standardDeviation(values);
  });
}

/** Euclidean distance in those units; infinite if a summary that counts is no finite number. */
export function distanceTo(
  observed: readonly number[],
  scales: readonly number[],
  summaries: readonly number[],
): number {
  let sum = 0;
  for (const [at, scale] of scales.entries()) {
    if (scale === 0) continue;
    const apart = (summaries[at]! - observed[at]!) / scale;
    if (!Number.isFinite(apart)) return Infinity;
    sum += apart * apart;
  }
  return Math.sqrt(sum);
}
