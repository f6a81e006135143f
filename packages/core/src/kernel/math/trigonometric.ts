// Method (Cody & Waite 1980): x = k π/2 + y with |y| ≤ π/4. π/2 is cut into three parts of 33 bits and a rest, so that
// for |x| ≤ 2^20 the products with k are exact and y is known to twice the bits of a double however close x is to k
// π/2.

// <constants> derived by tools/math-coefficients.py
const QUARTERS_PER_UNIT = 0.6366197723675814;
const QUARTER_1 = 1.5707963267341256;
const QUARTER_2 = 6.077100506303966e-11;
const QUARTER_3 = 2.0222662487111665e-21;
const QUARTER_4 = 8.4784276603689e-32;
const S1 = -0.16666666666666632;
const S2 = 0.00833333333332242;
const S3 = -0.00019841269829812958;
const S4 = 2.7557313693766433e-6;
const S5 = -2.5050758413400233e-8;
const S6 = 1.589681341546405e-10;
const C2 = 0.0416666666666666;
const C3 = -0.0013888888888874133;
const C4 = 2.480158728948798e-5;
const C5 = -2.755731435405685e-7;
const C6 = 2.087572351455911e-9;
const C7 = -1.1359660656293891e-11;
// </constants>

/** Beyond it, the period of the argument would need more digits of π than are kept here. */
const WIDEST = 1048576;
const SHIFT = 6755399441055744;
const EIGHTH = 0.7853981633974483;

/** sin(y + tail) for |y| ≤ π/4. */
function sinNear(y: number, tail: number): number {
  const t = y * y;
  const poly = S1 + t * S2 + t * t * (S3 + t * S4 + t * t * (S5 + t * S6));
  return y + (y * t * poly + tail * (1 - 0.5 * t));
}

/** cos(y + tail) for |y| ≤ π/4; 1 − y²/2 with the error of that subtraction. */
function cosNear(y: number, tail: number): number {
  const t = y * y;
  const half = 0.5 * t;
  const head = 1 - half;
  const poly = C2 + t * C3 + t * t * (C4 + t * C5 + t * t * (C6 + t * C7));
  return head + (1 - head - half + (t * t * poly - y * tail));
}

/** sin(x + quarter · π/2) for |x| beyond π/4. */
function turned(x: number, quarter: number): number {
  if (!(Math.abs(x) <= WIDEST)) {
    if (!(Math.abs(x) < Infinity)) return NaN;
    throw new RangeError(`sin and cos take |x| up to 2^20, not ${x}`);
  }
  const k = x * QUARTERS_PER_UNIT + SHIFT - SHIFT;
  const a = x - k * QUARTER_1;
  const b = k * QUARTER_2;
  const c = k * QUARTER_3;
  // Two differences with their errors (Knuth's TwoSum): a may be smaller than b.
  const d = a - b;
  const db = a - d;
  const dError = a - (d + db) - (b - db);
  const e = d - c;
  const ec = d - e;
  const eError = d - (e + ec) - (c - ec);
  const rest = dError + (eError - k * QUARTER_4);
  const y = e + rest;
  const tail = e - y + rest;
  const turn = (k + quarter) & 3;
  const value = (turn & 1) === 0 ? sinNear(y, tail) : cosNear(y, tail);
  return turn > 1 ? -value : value;
}

/**
 * Sine of x radians, |x| ≤ 2^20; beyond, a RangeError. Largest error measured: 0.79 ulp. NaN for ±Infinity. Odd, keeps
 * −0.
 */
export function sin(x: number): number {
  const size = Math.abs(x);
  if (size < EIGHTH) return size < 7.450580596923828e-9 ? x : sinNear(x, 0);
  return turned(x, 0);
}

/**
 * Cosine of x radians, |x| ≤ 2^20; beyond, a RangeError. Largest error measured: 0.80 ulp. NaN for ±Infinity. Even.
 */
export function cos(x: number): number {
  return Math.abs(x) < EIGHTH ? cosNear(x, 0) : turned(x, 1);
}
