import { exp, log } from "@truce/core/kernel";

/** A discrete power law that was fitted to a tail. */
export interface PowerLaw {
  readonly exponent: number;
  readonly smallest: number;
  /** Values in the tail. */
  readonly tail: number;
  /** Standard error of the exponent, for a known start of the tail. */
  readonly standardError: number;
  /** Largest distance between the distribution and its fit. */
  readonly distance: number;
  /** Mean log likelihood of the power law over that of an exponential tail: above 0 the tail is heavier than exponential. */
  readonly overExponential: number;
}

export interface PowerLawOptions {
  readonly least?: number;
  readonly highest?: number;
  readonly smallest?: number;
}

/** Σ_{k ≥ 0} (q + k)^−s by Euler–Maclaurin after ten terms. */
export function hurwitz(s: number, q: number): number {
  const power = (x: number, to: number): number => exp(to * log(x));
  const terms = 10;
  let sum = 0;
  for (let k = 0; k < terms; k++) sum += power(q + k, -s);
  const x = q + terms;
  const first = power(x, -s);
  return (
    sum +
    (x * first) / (s - 1) +
    first / 2 +
    (s * first) / (12 * x) -
    (s * (s + 1) * (s + 2) * first) / (720 * x * x * x)
  );
}

/**
 * Maximum likelihood exponent of the tail from `smallest` on, and where the tail begins by the least Kolmogorov–Smirnov distance
 * (Clauset, Shalizi and Newman 2009). Null if no start leaves `least` values in the tail.
 * @param sizes whole numbers; values below 1 are left out
 * @param options `least` values in a tail; `highest` start of it that is tried; `smallest`: the start, if it is not to be looked for
 */
export function fitPowerLaw(
  sizes: readonly number[],
  { least = 50, highest = 50, smallest }: PowerLawOptions = {},
): PowerLaw | null {
  const sorted = sizes
    .map((size) => Math.round(size))
    .filter((size) => size >= 1)
    .sort((a, b) => a - b);
  if (smallest !== undefined) {
    const tail = sorted.filter((size) => size >= smallest);
    return tail.length >= least ? fitTail(tail, smallest) : null;
  }
  let best: PowerLaw | null = null;
  let at = 0;
  for (const smallest of new Set(sorted.filter((size) => size <= highest))) {
    while (sorted[at]! < smallest) at++;
    const tail = sorted.slice(at);
    if (tail.length < least) break;
    const fit = fitTail(tail, smallest);
    if (best === null || fit.distance < best.distance) best = fit;
  }
  return best;
}

function fitTail(tail: readonly number[], smallest: number): PowerLaw {
  const n = tail.length;
  let logs = 0;
  let sum = 0;
  for (const size of tail) {
    logs += log(size) / n;
    sum += size / n;
  }
  const likelihood = (s: number): number => -log(hurwitz(s, smallest)) - s * logs;
  // The likelihood is concave in the exponent: golden section.
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [1.05, 8];
  for (let i = 0; i < 50; i++) {
    const [a, b] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (likelihood(a) > likelihood(b)) high = b;
    else low = a;
  }
  const exponent = (low + high) / 2;
  const step = 1e-3;
  const bend = (likelihood(exponent + step) + likelihood(exponent - step) - 2 * likelihood(exponent)) / (step * step);
  // Geometric tail with the same mean: p (1 − p)^(x − smallest).
  const excess = sum - smallest;
  const p = 1 / (1 + excess);
  const geometric = excess > 0 ? log(p) + excess * log(1 - p) : 0;
  return {
    exponent,
    smallest,
    tail: n,
    standardError: 1 / Math.sqrt(-n * bend),
    distance: distance(tail, smallest, exponent),
    overExponential: likelihood(exponent) - geometric,
  };
}

function distance(tail: readonly number[], smallest: number, exponent: number): number {
  const whole = hurwitz(exponent, smallest);
  let widest = 0;
  for (let i = 0; i < tail.length;) {
    const value = tail[i]!;
    while (i < tail.length && tail[i] === value) i++;
    widest = Math.max(widest, Math.abs(i / tail.length - (1 - hurwitz(exponent, value + 1) / whole)));
  }
  return widest;
}
