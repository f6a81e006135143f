/**
 * Portable maths: the same bits on every machine, which Math.exp and its kin do not promise. Built from + − × ÷ and bit
 * views, which IEEE 754 and ECMAScript define to the last bit; docs/decisions/003-portable-maths.md has method and accuracy.
 *
 * exp expm1        math/exponential.ts
 * log log1p        math/logarithm.ts
 * pow              math/power.ts
 * sin cos          math/trigonometric.ts
 * tanh logistic    math/sigmoid.ts
 *
 * Sources
 *   T. J. Dekker (1971), A floating-point technique for extending the available precision, Numer. Math. 18.
 *   W. J. Cody, W. Waite (1980), Software manual for the elementary functions.
 *   P. T. P. Tang (1989), Table-driven implementation of the exponential function, ACM TOMS 15(2);
 *     (1990) of the logarithm, 16(4); (1992) of the expm1 function, 18(2).
 *   W. F. Wong, E. Goto (1994), Fast hardware-based algorithms for elementary function computations, IEEE Trans.
 *     Comput. 43(3).
 *   J.-M. Muller et al. (2018), Handbook of floating-point arithmetic, 2nd ed.
 */
export { exp, expm1 } from "./math/exponential.ts";
export { log, log1p } from "./math/logarithm.ts";
export { pow } from "./math/power.ts";
export { logistic, tanh } from "./math/sigmoid.ts";
export { cos, sin } from "./math/trigonometric.ts";

/** x, or the nearer end of [lo, hi]. NaN stays NaN; lo ≤ hi is the caller's care. */
export function clamp(x: number, lo: number, hi: number): number {
  return x < lo ? lo : x > hi ? hi : x;
}

/** x, or the nearer end of [0, 1]. NaN stays NaN. */
export function clamp01(x: number): number {
  return x < 0 ? 0 : x > 1 ? 1 : x;
}

/** The nearest integer, ties to the even one: 0.5 → 0, 1.5 → 2, 2.5 → 2. Keeps the sign, of zero too; NaN stays NaN. */
export function roundHalfEven(x: number): number {
  const size = Math.abs(x);
  // From 2^52 on every double is an integer; below, adding 2^52 rounds to one.
  if (!(size < 4503599627370496) || x === 0) return x;
  const rounded = size + 4503599627370496 - 4503599627370496;
  return x < 0 ? -rounded : rounded;
}
