/**
 * The error of Stirling's formula, ln n! − [½ ln(2πn) + n ln n − n], within 10⁻¹⁷ for n ≥ 30: its asymptotic series
 * (Abramowitz & Stegun 1964, 6.1.41).
 */
export function stirlingError(n: number): number {
  const r = 1 / n;
  const s = r * r;
  return r * (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360)))));
}
