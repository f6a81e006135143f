import { BIAS, POWERS, scale } from "./bits.ts";

// Method (Tang 1989): x = (64 m + j) ln2/64 + r with |r| ≤ ln2/128, so e^x = 2^m · 2^(j/64) · e^r. The values 2^(j/64)
// are kept as leading and trailing part, so the last addition is nearly the only rounding that counts.

// <constants> derived by tools/math-coefficients.py
const STEPS_PER_UNIT = 92.33248261689366;
const STEP_LEAD = 0.010830424696223417;
const STEP_TRAIL = 2.572804622327669e-14;
const E2 = 0.4999999999994836;
const E3 = 0.16666666666654095;
const E4 = 0.04166672347984422;
const E5 = 0.008333343441995615;
const N3 = 0.16666666666666666;
const N4 = 0.04166666666667078;
const N5 = 0.008333333333334525;
const N6 = 0.0013888888833956414;
const N7 = 0.00019841269753244556;
const N8 = 2.480379415383123e-5;
const N9 = 2.755985017657216e-6;
const OCTAVE = new Float64Array([
  1, 0, 1.0108892860517005, -1.5234778603368577e-17, 1.0218971486541166, 5.109225028973444e-17, 1.0330248790212284,
  7.600838874027088e-18, 1.0442737824274138, 8.551889705537965e-17, 1.0556451783605572, 1.759325738772092e-18,
  1.0671404006768237, -7.899853966841582e-17, 1.0787607977571199, -6.656660436056593e-17, 1.0905077326652577,
  -3.046782079812471e-17, 1.102382583307841, 5.2660368715706944e-17, 1.1143867425958924, 1.0410278456845571e-16,
  1.1265216186082418, 5.165856758795457e-17, 1.1387886347566916, 8.912812676025408e-17, 1.1511892299529827,
  3.250710218863827e-17, 1.1637248587775775, 3.8292048369240935e-17, 1.1763969916502812, 5.554203254218079e-17,
  1.189207115002721, 3.982015231465646e-17, 1.202156731452703, 6.644981499252301e-17, 1.215247359980469,
  -7.712630692681488e-17, 1.22848053610687, -1.89878163130253e-17, 1.241857812073484, 4.658027591836937e-17,
  1.255380757024691, -6.7113898212968784e-18, 1.2690509571917332, 2.667932131342186e-18, 1.2828700160787783,
  1.713594918243561e-17, 1.2968395546510096, 2.5382502794888315e-17, 1.3109612115247644, -7.181536135519454e-17,
  1.3252366431597413, -2.8587312100388614e-17, 1.339667524053303, 8.927282594831732e-17, 1.3542555469368927,
  7.70094837980299e-17, 1.3690024229745905, 9.593797919118849e-17, 1.383909881963832, -6.770511658794786e-17,
  1.3989796725383112, -9.614213209051323e-17, 1.4142135623730951, -9.667293313452913e-17, 1.42961333839197,
  -1.2031642489053655e-17, 1.4451808069770467, -3.0237581349939873e-17, 1.460917794180647, -5.600377186075216e-17,
  1.4768261459394993, -3.483994556892796e-17, 1.4929077282912648, 1.4192920154284036e-17, 1.5091644275934228,
  -1.016455327754295e-16, 1.5255981507445384, -1.1024941712342561e-16, 1.5422108254079407, 7.949834809697621e-17,
  1.559004400237837, 3.7812070533575275e-17, 1.5759808451078865, -1.0136916471278304e-17, 1.593142151342267,
  -1.0094406542311964e-16, 1.6104903319492543, 2.4707192569797888e-17, 1.6280274218573478, -6.712955084707084e-17,
  1.645755478153965, -1.0125679913674773e-16, 1.6636765803267364, 5.8909926967131e-17, 1.681792830507429,
  8.199010020581497e-17, 1.7001063537185235, -8.0237193703977e-18, 1.718619298122478, -1.851380418263111e-17,
  1.7373338352737062, 3.164389299292957e-17, 1.7562521603732995, 2.960140695448873e-17, 1.7753764925265212,
  6.429731796556572e-17, 1.7947090750031072, 1.8227458427912087e-17, 1.8142521755003989, -9.969531538920349e-17,
  1.8340080864093424, 3.283107224245627e-17, 1.8539791250833855, 9.761887490727594e-17, 1.8741676341103,
  -6.122763413004143e-17, 1.8945759815869656, 3.4034035352165297e-17, 1.9152065613971474, -1.0619946056195963e-16,
  1.9360617934922943, 1.0332385960676326e-16, 1.9571441241754002, 8.960767791036668e-17, 1.978456026387951,
  4.0388753109278167e-17,
]);
// </constants>

// An imported table costs a load and a check at every use; a constant of the module does not.
const POWER = POWERS;
/** Adding and taking away 1.5 · 2^52 rounds to the nearest integer, ties to even. */
const SHIFT = 6755399441055744;
const LOWEST = -708;
const HIGHEST = 709;

/** 2^(j/64) · e^r less the leading part of 2^(j/64), for n = 64 m + j. */
function rise(n: number, r: number): number {
  const i = (n & 63) << 1;
  const square = r * r;
  return OCTAVE[i + 1] + OCTAVE[i] * (r + square * (E2 + r * E3 + square * (E4 + r * E5)));
}

/** e^(head + tail) for |tail| ≤ 2^-52 |head|; the tail adds what a double leaves out. */
export function expOf(head: number, tail: number): number {
  if (!(head > -746 && head < 710)) return head > 0 ? Infinity : head < 0 ? 0 : NaN;
  const steps = head * STEPS_PER_UNIT + SHIFT - SHIFT;
  const n = steps | 0;
  const y = OCTAVE[(n & 63) << 1] + rise(n, head - steps * STEP_LEAD - (steps * STEP_TRAIL - tail));
  return head > LOWEST && head < HIGHEST ? y * POWER[(n >> 6) + BIAS] : scale(y, n >> 6);
}

/**
 * e^x. Largest error measured: 0.53 ulp (0.76 ulp where the result is subnormal). Infinity above 709.78, 0 below
 * -745.13. No decrease between neighbouring doubles was found.
 */
export function exp(x: number): number {
  if (!(x > LOWEST && x < HIGHEST)) return expOf(x, 0);
  const steps = x * STEPS_PER_UNIT + SHIFT - SHIFT;
  const n = steps | 0;
  // steps · STEP_LEAD is exact: 36 and 17 bits.
  const r = x - steps * STEP_LEAD - steps * STEP_TRAIL;
  return (OCTAVE[(n & 63) << 1] + rise(n, r)) * POWER[(n >> 6) + BIAS];
}

/** The part of an exponential that expHead left out. One slot, written by each call of expHead. */
export const EXP_TAIL = new Float64Array(1);
const TAIL = EXP_TAIL;

/**
 * e^x for |x| < 708 as an unevaluated sum expHead + EXP_TAIL[0]: relative error below 2^-58 (above -670, where the tail
 * is normal).
 */
export function expHead(x: number): number {
  const steps = x * STEPS_PER_UNIT + SHIFT - SHIFT;
  const n = steps | 0;
  const lead = OCTAVE[(n & 63) << 1];
  const rest = rise(n, x - steps * STEP_LEAD - steps * STEP_TRAIL);
  const sum = lead + rest;
  const power = POWER[(n >> 6) + BIAS];
  TAIL[0] = (lead - sum + rest) * power;
  return sum * power;
}

/**
 * e^x − 1, without the cancellation for small x. Largest error measured: 0.75 ulp. Keeps the sign of −0.
 */
export function expm1(x: number): number {
  const size = Math.abs(x);
  if (size < 0.0625) return size < 1.1102230246251565e-16 ? x : expm1Small(x);
  if (!(x > -38 && x < HIGHEST)) return x < 0 ? -1 : expOf(x, 0);
  const steps = x * STEPS_PER_UNIT + SHIFT - SHIFT;
  const n = steps | 0;
  const m = n >> 6;
  const lead = OCTAVE[(n & 63) << 1];
  const rest = rise(n, x - steps * STEP_LEAD - steps * STEP_TRAIL);
  // 2^-m is subtracted before scaling, with the rounding error of that subtraction (Dekker's Fast2Sum).
  const one = POWER[BIAS - m];
  const head = lead - one;
  const error = m < 0 ? lead - (head + one) : lead - head - one;
  return (head + (error + rest)) * POWER[m + BIAS];
}

/** x + x²/2 + x³ N(x); the square is exact in its leading part (Veltkamp's splitting). */
function expm1Small(x: number): number {
  const big = x * 134217729;
  const head = big - (big - x);
  const half = head * head * 0.5;
  const sum = x + half;
  const square = x * x;
  const cubic = square * x * (N3 + x * N4 + square * (N5 + x * N6 + square * (N7 + x * N8 + square * N9)));
  return sum + (x - sum + half + (0.5 * (x - head) * (x + head) + cubic));
}
