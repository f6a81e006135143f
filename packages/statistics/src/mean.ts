/** Arithmetic mean, in two passes so that large offsets do not eat digits; NaN of nothing. */
export function mean(values: readonly number[]): number {
  const n = values.length;
  if (n === 0) return NaN;
  let sum = 0;
  for (const value of values) sum += value;
  const first = sum / n;
  let rest = 0;
  for (const value of values) rest += value - first;
  return first + rest / n;
}

/** Sum of squared deviations from the mean. */
export function squaredDeviations(values: readonly number[]): number {
  const centre = mean(values);
  let sum = 0;
  for (const value of values) sum += (value - centre) * (value - centre);
  return sum;
}

/** Sample variance (n − 1); NaN of fewer than two values. */
export function variance(values: readonly number[]): number {
  return values.length < 2 ? NaN : squaredDeviations(values) / (values.length - 1);
}

export function standardDeviation(values: readonly number[]): number {
  return Math.sqrt(variance(values));
}

/** Adjusted Fisher–Pearson skewness (the sample skewness G₁ of Joanes and Gill 1998); 0 of values that do not vary. */
export function skewness(values: readonly number[]): number {
  const n = values.length;
  if (n < 3) return 0;
  const centre = mean(values);
  let second = 0;
  let third = 0;
  for (const value of values) {
    const d = value - centre;
    second += d * d;
    third += d * d * d;
  }
  if (second === 0) return 0;
  const deviation = Math.sqrt(second / n);
  return (Math.sqrt(n * (n - 1)) / (n - 2)) * (third / n / (deviation * deviation * deviation));
}

/** Pearson correlation; NaN where either side does not vary. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const [centreA, centreB] = [mean(a), mean(b)];
  let product = 0;
  for (let i = 0; i < a.length; i++) product += (a[i]! - centreA) * (b[i]! - centreB);
  const r = product / Math.sqrt(squaredDeviations(a) * squaredDeviations(b));
  return Number.isFinite(r) ? Math.max(-1, Math.min(1, r)) : NaN;
}
