import { product, transposed } from "./cholesky.ts";
import type { Groups } from "./design-matrix.ts";

/** Rows by group: for each row the number of its group, in order of first appearance, and how many groups there are. */
export interface Grouping {
  readonly of: Int32Array;
  readonly count: number;
}

/** @throws RangeError if there is not one group per row, or fewer than `least` groups. */
export function grouping(groups: Groups, rows: number, least = 1): Grouping {
  if (groups.length !== rows) throw new RangeError(`${groups.length} groups for ${rows} rows`);
  const numbers = new Map<number | string, number>();
  const of = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    let number = numbers.get(groups[i]);
    if (number === undefined) numbers.set(groups[i], (number = numbers.size));
    of[i] = number;
  }
  if (numbers.size < least)
    throw new RangeError(`errors by cluster need at least ${least} clusters, got ${numbers.size}`);
  return { of, count: numbers.size };
}

/**
 * The sandwich A⁻¹ (Σ_g s_g s_gᵀ) A⁻¹ times `correction`, s_g the sum of the scores of cluster g (Huber 1967; White 1980; Liang and Zeger
 * 1986). Without groups each row is its own cluster.
 * @param bread A⁻¹, k × k
 * @param scores rows × k
 */
export function sandwich(
  bread: Float64Array,
  scores: Float64Array,
  k: number,
  groups: Grouping | null,
  correction: number,
): Float64Array {
  const sums = groups === null ? scores : sumByGroup(scores, k, groups);
  const meat = new Float64Array(k * k);
  for (let g = 0; g < sums.length / k; g++)
    for (let a = 0; a < k; a++)
      for (let b = 0; b < k; b++) meat[a * k + b] += correction * sums[g * k + a] * sums[g * k + b];
  return product(product(bread, meat, k), bread, k);
}

/** B V Bᵀ: the covariance of B times what V is the covariance of. */
export function moved(back: Float64Array, covariance: Float64Array, k: number): Float64Array {
  return product(product(back, covariance, k), transposed(back, k), k);
}

function sumByGroup(scores: Float64Array, k: number, { of, count }: Grouping): Float64Array {
  const sums = new Float64Array(count * k);
  for (let i = 0; i < of.length; i++) for (let j = 0; j < k; j++) sums[of[i] * k + j] += scores[i * k + j];
  return sums;
}
