import { cholesky } from "./cholesky.ts";
import { type Columns, crossProduct, designMatrix } from "./design-matrix.ts";

/** Rows as points whose Euclidean distance is Mahalanobis' (1936) over the covariance of all rows; rows × k. */
export interface Points {
  readonly at: Float64Array;
  readonly k: number;
}

/** @throws RangeError if columns do not fit or depend on each other. */
export function mahalanobis(x: Columns, rows: number): Points {
  const design = designMatrix(x, rows);
  const k = design.k - 1;
  if (k === 0) throw new RangeError("a distance needs at least one column");
  const centred = design.x.filter((_, i) => i % design.k > 0);
  const covariance = crossProduct({ x: centred, k, rows }).map((sum) => sum / (rows - 1));
  const root = cholesky(covariance, k)!;
  const at = new Float64Array(rows * k);
  // L⁻¹ x has the identity as its covariance.
  for (let i = 0; i < rows; i++)
    for (let a = 0; a < k; a++) {
      let value = centred[i * k + a];
      for (let b = 0; b < a; b++) value -= root[a * k + b] * at[i * k + b];
      at[i * k + a] = value / root[a * k + a];
    }
  return { at, k };
}

/** Distances that differ by no more than this share are equal. */
const ROUNDING = 1e-9;

/** Those of some rows that are nearest to one, within the caliper: `count`, and as many more as lie equally near. */
export function nearest(
  { at, k }: Points,
  row: number,
  among: readonly number[],
  count: number,
  caliper: number,
): number[] {
  const squares = Float64Array.from(among, (other) => {
    let sum = 0;
    for (let a = 0; a < k; a++) {
      const d = at[row * k + a] - at[other * k + a];
      sum += d * d;
    }
    return sum;
  });
  const last = squares.toSorted()[Math.min(count, squares.length) - 1];
  const limit = Math.min(last * (1 + ROUNDING) + ROUNDING * ROUNDING, caliper * caliper);
  return among.filter((_, i) => squares[i] <= limit);
}
