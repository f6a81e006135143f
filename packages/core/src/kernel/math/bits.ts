/**
 * One double, and the same eight bytes as two words: `WORDS[1]` holds sign, exponent and the first 20 fraction bits.
 */
export const FLOAT = new Float64Array(1);
export const WORDS = new Int32Array(FLOAT.buffer);

FLOAT[0] = -2;
if (WORDS[1] !== -0x40000000) throw new Error("portable maths needs a little-endian machine");

/**
 * `POWERS[k + BIAS]` is 2^k for k from -1074 to 1023. A table read costs less than writing an exponent through the
 * view.
 */
export const BIAS = 1074;
export const POWERS = new Float64Array(BIAS + 1024);
for (let k = 0, up = 1; k < 1024; k++, up *= 2) POWERS[k + BIAS] = up;
for (let k = 0, down = 1; k <= BIAS; k++, down /= 2) POWERS[BIAS - k] = down;

/** y · 2^k, rounded once, for 1/2 ≤ |y| ≤ 2 and |k| ≤ 1087: the result may be subnormal, 0 or infinite. */
export function scale(y: number, k: number): number {
  return k < 0 ? y * POWERS[k + 64 + BIAS] * POWERS[BIAS - 64] : y * POWERS[k - 64 + BIAS] * POWERS[BIAS + 64];
}
