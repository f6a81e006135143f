import { BIAS, POWERS } from "../../../src/kernel/math/bits.ts";
import * as math from "../../../src/kernel/math.ts";

/** Inputs for the tests of accuracy and of equal bits: the same doubles everywhere, made by exact operations only. */
export type Draw = () => number;

/** The functions under test; those of one argument ignore the second. */
export const FUNCTIONS = {
  exp: math.exp,
  expm1: math.expm1,
  log: math.log,
  log1p: math.log1p,
  sin: math.sin,
  cos: math.cos,
  tanh: math.tanh,
  logistic: math.logistic,
  pow: math.pow,
} satisfies Record<string, (x: number, y: number) => number>;

export type FunctionName = keyof typeof FUNCTIONS;
export const NAMES = Object.keys(FUNCTIONS) as FunctionName[];

/** Uniform doubles in [0, 1) with 53 bits (Marsaglia 2003, xorshift32, two steps each). */
export function uniforms(seed: number): Draw {
  let state = Math.imul(seed, 0x9e3779b1) | 1;
  const word = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  return () => ((word() >>> 5) * 67108864 + (word() >>> 6)) / 9007199254740992;
}

const between = (lo: number, hi: number) => (draw: Draw) => lo + (hi - lo) * draw();
/** A random significand times 2^k, k uniform in [lo, hi). */
const octaves = (lo: number, hi: number) => (draw: Draw) =>
  (1 + draw()) * POWERS[Math.floor(between(lo, hi)(draw)) + BIAS];
const signed = (inner: (draw: Draw) => number) => (draw: Draw) => (draw() < 0.5 ? -1 : 1) * inner(draw);
const positive = octaves(-1074, 1024);
/** Within a few ulps of (k + offset) · unit, where a reduction changes over; `low` is what the double unit leaves out. */
const edges = (unit: number, low: number, offset: number, lo: number, hi: number) => (draw: Draw) => {
  const k = Math.floor(between(lo, hi)(draw)) + offset;
  return (k * unit + k * low) * (1 + Math.floor(draw() * 5 - 2) * 2.220446049250313e-16);
};

const LN2 = 0.6931471805599453;
const exponents = [
  between(-745.5, 709.9),
  between(-745.5, -708),
  between(-1, 1),
  signed(octaves(-60, 10)),
  edges(LN2 / 64, 0, 0.5, -68000, 65000),
  edges(LN2, 2.3190468138462996e-17, 0, -1070, 1020),
];
const angles = [
  between(-3.2, 3.2),
  between(-1048576, 1048576),
  signed(octaves(-60, 20)),
  edges(1.5707963267948966, 6.123233995736766e-17, 0, -667544, 667544),
  edges(1.5707963267948966, 6.123233995736766e-17, 0.5, -1000, 1000),
];

/** What is drawn for each function, in turn. */
export const STRATA: Record<Exclude<FunctionName, "pow">, ((draw: Draw) => number)[]> = {
  exp: exponents,
  expm1: [...exponents, between(-40, 40), signed(octaves(-6, -2))],
  log: [
    positive,
    between(0.5, 2),
    (draw) => 1 + signed(octaves(-52, 0))(draw) * 0.5,
    (draw) => draw() * POWERS[BIAS - 1022],
    edges(0.00390625, 0, 0, 256, 512),
  ],
  log1p: [
    signed(octaves(-60, -1)),
    between(-1, 2),
    octaves(0, 1024),
    (draw) => octaves(-53, 0)(draw) - 1,
    (draw) => edges(0.00390625, 0, 0, 192, 768)(draw) - 1,
  ],
  sin: angles,
  cos: angles,
  tanh: [between(-1, 1), between(-25, 25), signed(octaves(-60, 6)), edges(0.5625, 0, 0, -1, 2)],
  logistic: [between(-40, 40), between(-745, 710), between(-2, 2), signed(octaves(-60, 10))],
};

/** Base and exponent of a power whose logarithm is spread over (-745, 710). */
function powerPair(i: number, draw: Draw): [number, number] {
  const kind = i % 5;
  if (kind === 4) return [Math.floor(1 + 1000 * draw()), Math.floor(100 * draw()) - 50];
  const x = [positive, between(0, 10), (d: Draw) => 1 + 0.5 * signed(octaves(-52, 0))(d), octaves(-20, 20)][kind](draw);
  const target =
    draw() < 0.2 ? between(-745, -700)(draw) : draw() < 0.5 ? between(-708, 709)(draw) : between(-20, 20)(draw);
  return [x, x === 1 ? target : target / math.log(x)];
}

/** `count` inputs as pairs x, y; y is 0 except for pow. */
export function samples(name: FunctionName, count: number, seed = 1): Float64Array {
  const draw = uniforms(seed);
  const out = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    if (name === "pow") [out[2 * i], out[2 * i + 1]] = powerPair(i, draw);
    else {
      const strata = STRATA[name];
      const x = strata[i % strata.length](draw);
      out[2 * i] = (name === "sin" || name === "cos") && Math.abs(x) > 1048576 ? 1 : x;
    }
  }
  return out;
}
