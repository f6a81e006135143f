import { log } from "@truce/core/kernel";

/** Below this the recurrence goes up to it first; from it on seven terms of the asymptotic series give fifteen digits. */
const LARGE = 12;
const HALF_LOG_TWO_PI = 0.9189385332046728;

/** ln Γ(x) for x > 0, by Stirling's series (Abramowitz and Stegun 1964, 6.1.41). */
export function lnGamma(x: number): number {
  let product = 1;
  while (x < LARGE) product *= x++;
  const r = 1 / x;
  const s = r * r;
  const series = r * (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360)))));
  return (x - 0.5) * log(x) - x + HALF_LOG_TWO_PI + series - log(product);
}

/** ψ(x) = d ln Γ / dx for x > 0 (6.3.18). */
export function digamma(x: number): number {
  let sum = 0;
  while (x < LARGE) sum += 1 / x++;
  const s = 1 / (x * x);
  return (
    log(x) -
    0.5 / x -
    s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s * (1 / 132 - (s * 691) / 32760))))) -
    sum
  );
}

/** ψ′(x) for x > 0 (6.4.12). */
export function trigamma(x: number): number {
  let sum = 0;
  while (x < LARGE) {
    sum += 1 / (x * x);
    x++;
  }
  const r = 1 / x;
  const s = r * r;
  return sum + r * (1 + r * (0.5 + r * (1 / 6 - s * (1 / 30 - s * (1 / 42 - s * (1 / 30 - (s * 5) / 66))))));
}
