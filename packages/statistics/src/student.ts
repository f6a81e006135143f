/**
 * Student's t for whole degrees of freedom, from arithmetic and square roots only, so that intervals have the same digits
 * on every engine. With x = ν / (ν + t²), P(|T| > t) = I_x(ν/2, 1/2), the regularised incomplete beta function.
 */

/** P(T ≤ t) with `freedom` degrees of freedom. */
export function studentCdf(t: number, freedom: number): number {
  checkFreedom(freedom);
  if (Number.isNaN(t)) return NaN;
  const tail =
    t * t === Infinity ? 0 : incompleteBetaHalf(freedom / (freedom + t * t), (t * t) / (freedom + t * t), freedom) / 2;
  return t > 0 ? 1 - tail : tail;
}

/** Density at t: (1 + t²/ν)^(−(ν+1)/2) / (√ν · B(ν/2, 1/2)). */
export function studentDensity(t: number, freedom: number): number {
  checkFreedom(freedom);
  return powerOfRoot(freedom / (freedom + t * t), freedom + 1) / (Math.sqrt(freedom) * betaHalf(freedom));
}

/**
 * The t with P(T ≤ t) = p, by Newton's method inside a bracket that bisection keeps safe.
 * @throws RangeError unless 0 < p < 1 and the degrees of freedom are a whole number from 1.
 */
export function studentQuantile(p: number, freedom: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`a probability between 0 and 1 is needed, got ${p}`);
  if (p < 0.5) return -studentQuantile(1 - p, freedom);
  checkFreedom(freedom);
  const upper = 1 - p;
  const tail = (t: number) => 1 - studentCdf(t, freedom);
  let low = 0;
  let high = 1;
  while (tail(high) > upper && high < 1e300) [low, high] = [high, high * 2];
  let t = (low + high) / 2;
  for (let i = 0; i < 200; i++) {
    const excess = tail(t) - upper;
    if (excess > 0) low = t;
    else high = t;
    let next = t + excess / studentDensity(t, freedom);
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (next === t || Math.abs(next - t) <= 1e-16 * t) return next;
    t = next;
  }
  return t;
}

/** Quantile of the standard normal at 0.975. */
export const z975 = 1.959963984540054;

/** The factor of a 95 % interval of a mean of n values. */
export function t975(n: number): number {
  // Beyond a million values the difference from the normal is below 3e-6.
  return n > 1_000_000 ? z975 : studentQuantile(0.975, n - 1);
}

/** I_x(ν/2, 1/2) with y = 1 − x given apart, by the continued fraction of Lentz's method (Press et al. 2007, 6.4). */
function incompleteBetaHalf(x: number, y: number, freedom: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  const [a, b] = [freedom / 2, 0.5];
  const front = (powerOfRoot(x, freedom) * Math.sqrt(y)) / betaHalf(freedom);
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(y, b, a)) / b;
}

function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const safe = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / safe(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / safe(1 + even * d);
    c = safe(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / safe(1 + odd * d);
    c = safe(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) return h;
  }
  return h;
}

/** B(ν/2, 1/2): π for ν = 1, 2 for ν = 2, and B(a + 1, 1/2) = B(a, 1/2) · a / (a + 1/2). */
function betaHalf(freedom: number): number {
  let value = freedom % 2 === 1 ? Math.PI : 2;
  for (let a = freedom % 2 === 1 ? 0.5 : 1; a < freedom / 2; a++) value *= a / (a + 0.5);
  return value;
}

/** x^(n/2) for 0 ≤ x ≤ 1 by repeated squaring. */
function powerOfRoot(x: number, n: number): number {
  let result = n % 2 === 1 ? Math.sqrt(x) : 1;
  let base = x;
  for (let k = Math.floor(n / 2); k > 0; k = Math.floor(k / 2)) {
    if (k % 2 === 1) result *= base;
    base *= base;
  }
  return result;
}

function checkFreedom(freedom: number): void {
  if (!(Number.isInteger(freedom) && freedom >= 1))
    throw new RangeError(`degrees of freedom are a whole number from 1, got ${freedom}`);
}
