import { cholesky } from "./cholesky.ts";

/** Explanatory columns by name, one number per row. */
export type Columns = Readonly<Record<string, ArrayLike<number>>>;

/** Which rows belong together (a country, a community): a number or a word per row. */
export type Groups = ArrayLike<number | string>;

/** Columns as a matrix that is easy to calculate with: centred (with an intercept) and of unit size. */
export interface DesignMatrix {
  readonly names: readonly string[];
  readonly rows: number;
  readonly k: number;
  /** rows × k, row by row. */
  readonly x: Float64Array;
  /** k × k: coefficients of the columns as given are this times those of the columns inside. */
  readonly back: Float64Array;
}

/** Pivots smaller than this share of their column count as zero: the column follows from those before it. */
const DEPENDENT = 1e-9;

/**
 * The matrix of an intercept (unless it is `false`) and the columns, in their order.
 * @throws RangeError if a column has another number of rows, holds something that is not finite, or is a linear combination of others.
 */
export function designMatrix(columns: Columns, rows: number, { intercept = true } = {}): DesignMatrix {
  const given = Object.keys(columns);
  const names = intercept ? ["intercept", ...given] : given;
  const k = names.length;
  const x = new Float64Array(rows * k);
  const back = new Float64Array(k * k);
  const first = intercept ? 1 : 0;
  if (intercept) {
    back[0] = 1;
    for (let i = 0; i < rows; i++) x[i * k] = 1;
  }
  for (const [at, name] of given.entries()) {
    const values = columns[name];
    checkColumn(name, values, rows);
    const j = at + first;
    const centre = intercept ? average(values) : 0;
    const scale = rootMeanSquare(values, centre);
    if (!(scale > 1e-12 * Math.abs(centre)))
      throw new RangeError(`column ${name} does not vary${intercept ? "" : " from zero"}: leave it out`);
    for (let i = 0; i < rows; i++) x[i * k + j] = (values[i] - centre) / scale;
    back[j * k + j] = 1 / scale;
    if (intercept) back[j] = -centre / scale;
  }
  checkRank(names, x, rows);
  return { names, rows, k, x, back };
}

/** @throws RangeError unless there is one finite number per row. */
export function checkColumn(name: string, values: ArrayLike<number>, rows: number): void {
  if (values.length !== rows) throw new RangeError(`column ${name} has ${values.length} rows, ${rows} are needed`);
  for (let i = 0; i < rows; i++)
    if (!Number.isFinite(values[i]))
      throw new RangeError(`column ${name}, row ${i}: a finite number is needed, got ${values[i]}`);
}

/** η = X β of every row. */
export function linear(
  { x, k, rows }: DesignMatrix,
  beta: ArrayLike<number>,
  offset?: ArrayLike<number>,
): Float64Array {
  const eta = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let sum = offset === undefined ? 0 : offset[i];
    for (let j = 0; j < k; j++) sum += x[i * k + j] * beta[j];
    eta[i] = sum;
  }
  return eta;
}

/** Σ wᵢ xᵢ xᵢᵀ; all weights are 1 by default. */
export function crossProduct(
  { x, k, rows }: Omit<DesignMatrix, "names" | "back">,
  weights?: ArrayLike<number>,
): Float64Array {
  const sum = new Float64Array(k * k);
  for (let i = 0; i < rows; i++)
    for (let a = 0; a < k; a++) {
      const wx = x[i * k + a] * (weights === undefined ? 1 : weights[i]);
      for (let b = 0; b <= a; b++) sum[a * k + b] += wx * x[i * k + b];
    }
  for (let a = 0; a < k; a++) for (let b = a + 1; b < k; b++) sum[a * k + b] = sum[b * k + a];
  return sum;
}

/** Xᵀ v. */
export function columnSums({ x, k, rows }: DesignMatrix, v: ArrayLike<number>): Float64Array {
  const sum = new Float64Array(k);
  for (let i = 0; i < rows; i++) for (let j = 0; j < k; j++) sum[j] += x[i * k + j] * v[i];
  return sum;
}

function checkRank(names: readonly string[], x: Float64Array, rows: number): void {
  const k = names.length;
  if (rows <= k) throw new RangeError(`${k} coefficients need more than ${k} rows, got ${rows}`);
  const all = crossProduct({ x, k, rows });
  for (let size = 1; size <= k; size++) {
    const part = new Float64Array(size * size);
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) part[i * size + j] = all[i * k + j];
    if (cholesky(part, size, DEPENDENT) === null)
      throw new RangeError(`column ${names[size - 1]} is a linear combination of those before it: leave one out`);
  }
}

function average(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  const first = sum / values.length;
  let rest = 0;
  for (let i = 0; i < values.length; i++) rest += values[i] - first;
  return first + rest / values.length;
}

function rootMeanSquare(values: ArrayLike<number>, centre: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] - centre) * (values[i] - centre);
  return Math.sqrt(sum / values.length);
}
