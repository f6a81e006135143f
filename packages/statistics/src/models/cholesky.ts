/**
 * Lower triangle L with L Lᵀ = A of a symmetric positive definite matrix (Cholesky), row by row; null if A is not positive definite,
 * which with `tolerance` includes pivots that lose all but that share of their diagonal entry.
 * @param a k × k, row by row; the upper triangle is not read
 */
export function cholesky(a: Float64Array, k: number, tolerance = 0): Float64Array | null {
  const l = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * k + j];
      for (let m = 0; m < j; m++) sum -= l[i * k + m] * l[j * k + m];
      if (i > j) l[i * k + j] = sum / l[j * k + j];
      else if (sum > 0 && sum > tolerance * a[i * k + i]) l[i * k + i] = Math.sqrt(sum);
      else return null;
    }
  }
  return l;
}

/** The x with L Lᵀ x = b. */
export function solve(l: Float64Array, k: number, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < i; j++) x[i] -= l[i * k + j] * x[j];
    x[i] /= l[i * k + i];
  }
  for (let i = k - 1; i >= 0; i--) {
    for (let j = i + 1; j < k; j++) x[i] -= l[j * k + i] * x[j];
    x[i] /= l[i * k + i];
  }
  return x;
}

/** (L Lᵀ)⁻¹, row by row. */
export function inverse(l: Float64Array, k: number): Float64Array {
  const result = new Float64Array(k * k);
  const unit = new Float64Array(k);
  for (let j = 0; j < k; j++) {
    unit.fill(0);
    unit[j] = 1;
    const column = solve(l, k, unit);
    for (let i = 0; i < k; i++) result[i * k + j] = column[i];
  }
  return result;
}

/** ln |L Lᵀ| is twice the sum of the logarithms of these: the diagonal of L. */
export function diagonal(l: Float64Array, k: number): Float64Array {
  return Float64Array.from({ length: k }, (_, i) => l[i * k + i]);
}

/** A B, both k × k. */
export function product(a: Float64Array, b: Float64Array, k: number): Float64Array {
  const result = new Float64Array(k * k);
  for (let i = 0; i < k; i++)
    for (let m = 0; m < k; m++) for (let j = 0; j < k; j++) result[i * k + j] += a[i * k + m] * b[m * k + j];
  return result;
}

/** Aᵀ, k × k. */
export function transposed(a: Float64Array, k: number): Float64Array {
  return Float64Array.from(a, (_, at) => a[(at % k) * k + Math.floor(at / k)]);
}
