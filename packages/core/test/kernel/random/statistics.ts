/** Small statistics for the tests of random draws: p-values of fixed samples, so a test passes always or never. */

/** Standard normal distribution function, to about 10⁻¹² (series and continued fraction of Abramowitz & Stegun 26.2). */
export function normalBelow(x: number): number {
  const size = Math.abs(x);
  const density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  let upper: number;
  if (size < 4) {
    let term = size;
    let sum = size;
    for (let n = 1; n < 120; n++) {
      term *= (size * size) / (2 * n + 1);
      sum += term;
    }
    upper = 0.5 - density * sum;
  } else {
    let fraction = size;
    for (let n = 60; n > 0; n--) fraction = size + n / fraction;
    upper = density / fraction;
  }
  return x < 0 ? upper : 1 - upper;
}

/** Probability of a chi-square at least this large, by Wilson & Hilferty's cube root (good to 1 % from 3 degrees on). */
export function chiSquareAbove(chiSquare: number, degrees: number): number {
  const spread = 2 / (9 * degrees);
  return 1 - normalBelow((Math.cbrt(chiSquare / degrees) - 1 + spread) / Math.sqrt(spread));
}

/** p-value of counts against expected counts; neighbouring cells are joined until 10 are expected in each. */
export function fit(counts: ArrayLike<number>, expected: ArrayLike<number>): number {
  let chiSquare = 0;
  let cells = 0;
  let count = 0;
  let mean = 0;
  let rest = 0;
  for (let i = 0; i < expected.length; i++) rest += expected[i];
  for (let i = 0; i < expected.length; i++) {
    count += counts[i] ?? 0;
    mean += expected[i];
    rest -= expected[i];
    if ((mean >= 10 && rest >= 10) || i === expected.length - 1) {
      chiSquare += (count - mean) ** 2 / mean;
      cells++;
      count = 0;
      mean = 0;
    }
  }
  return chiSquareAbove(chiSquare, cells - 1);
}

/** p-value of a Kolmogorov–Smirnov test against a distribution function (asymptotic, with Stephens's correction). */
export function kolmogorov(sample: Float64Array, below: (x: number) => number): number {
  const n = sample.length;
  const sorted = sample.slice().sort();
  let distance = 0;
  sorted.forEach((x, i) => {
    const level = below(x);
    distance = Math.max(distance, level - i / n, (i + 1) / n - level);
  });
  const t = distance * (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n));
  let sum = 0;
  for (let j = 1; j <= 50; j++) sum += (j % 2 === 1 ? 2 : -2) * Math.exp(-2 * j * j * t * t);
  return Math.min(1, sum);
}

/** Correlation of two samples in standard errors: near a standard normal deviate if they are independent. */
export function correlation(a: Float64Array, b: Float64Array): number {
  const n = a.length;
  const mean = (x: Float64Array): number => x.reduce((s, v) => s + v, 0) / n;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    ab += (a[i] - meanA) * (b[i] - meanB);
    aa += (a[i] - meanA) ** 2;
    bb += (b[i] - meanB) ** 2;
  }
  return (ab / Math.sqrt(aa * bb)) * Math.sqrt(n);
}
