/** The standard normal distribution from arithmetic and square roots only: same digits on every engine. */

/** Φ(z), by the series of Marsaglia (2004) near the middle; beyond |z| = 8 it is 0 or 1 to fifteen digits. */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return NaN;
  if (z <= -8) return 0;
  if (z >= 8) return 1;
  let term = z;
  let sum = z;
  for (let k = 3; Math.abs(term) > 1e-18 * Math.abs(sum); k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 + sum * normalDensity(z);
}

function normalDensity(z: number): number {
  return expNegative((z * z) / 2) * 0.3989422804014327;
}

/**
 * The z with Φ(z) = p, kept within ±8, by bisection: 60 halvings give all digits.
 * @throws RangeError unless 0 ≤ p ≤ 1.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability between 0 and 1 is needed, got ${p}`);
  if (p < 0.5) return -normalQuantile(1 - p);
  if (p === 0.5) return 0;
  if (p === 1) return 8;
  let [low, high] = [0, 8];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (normalCdf(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** e^(−y) for 0 ≤ y ≤ 32 as one over the series of e^y, whose terms are all positive and lose no digits. */
function expNegative(y: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > 1e-18 * sum; k++) {
    term *= y / k;
    sum += term;
  }
  return 1 / sum;
}
