import { EXP_TAIL, exp, expHead } from "./exponential.ts";

const TAIL = EXP_TAIL;

// <constants> derived by tools/math-coefficients.py
const T0 = -0.3333333333333333;
const T1 = -0.020501465565699636;
const T2 = -0.00019929618499594005;
const U1 = 0.4615043966970977;
const U2 = 0.0232948853291102;
const U3 = 0.0002066602742421401;
// </constants>

/**
 * Hyperbolic tangent. Largest error measured: 1.45 ulp. Odd, keeps −0.
 * Rational below 9/16 (after Cody & Waite 1980), from there 1 − 2/(e^2x + 1).
 */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size < 0.5625) {
    if (size < 7.450580596923828e-9) return x;
    const t = x * x;
    return x + x * ((t * (T0 + t * (T1 + t * T2))) / (1 + t * (U1 + t * (U2 + t * U3))));
  }
  // From 22 on the distance to 1 is below half an ulp.
  const value = size < 22 ? 1 - 2 / (exp(2 * size) + 1) : size === size ? 1 : NaN;
  return x < 0 ? -value : value;
}

/**
 * Logistic function 1 / (1 + e^-x). Largest error measured: 1.01 ulp.
 * logistic(x) + logistic(-x) is 1 to the last bit. Between neighbouring doubles the result may fall by an ulp.
 */
export function logistic(x: number): number {
  const size = Math.abs(x);
  if (!(size < 708)) return x < 0 ? exp(x) : x > 0 ? 1 : NaN;
  // q = e / (1 + e) for e = e^-|x|, mended by what e and 1 + e lost in rounding; 1/(1 + e) is 1 - q.
  const e = expHead(-size);
  const tail = TAIL[0];
  const sum = 1 + e;
  const q = e / sum;
  const mended = q + (tail - q * (1 - sum + e + tail)) * (1 - q);
  return x < 0 ? mended : 1 - mended;
}
