/** A unit draw is 27 bits of the first word and 26 of the second. */
const TWO_TO_MINUS_27 = 7.450580596923828e-9;
const TWO_TO_MINUS_53 = 1.1102230246251565e-16;

/**
 * V8 compiles a function that is called once with a long loop in the middle of that loop, without knowing the types of
 * what was set before it, and may keep that version, which is twice as slow. Short loops called often are compiled whole.
 */
const CHUNK = 256;

/**
 * Fills `out[row]` with the unit draw of (row, k) for `from <= row < to`: the same numbers as one draw at a time, and
 * cheaper, because the rounds stand inside the loop.
 */
export function fill13(out: Float64Array, from: number, to: number, k: number, key: Int32Array): void {
  for (let row = from; row < to; row += CHUNK) fillChunk(out, row, Math.min(row + CHUNK, to), k, key);
}

function fillChunk(out: Float64Array, from: number, to: number, k: number, key: Int32Array): void {
  const a = key[0];
  const b = key[1];
  const c = key[2];
  const start = (k + b) | 0;
  for (let row = from; row < to; row++) {
    let x = (row + a) | 0;
    let y = start;
    x = (x + y) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + b) | 0;
    y = (y + c + 1) | 0;
    x = (x + y) | 0;
    y = ((y << 17) | (y >>> 15)) ^ x;
    x = (x + y) | 0;
    y = ((y << 29) | (y >>> 3)) ^ x;
    x = (x + y) | 0;
    y = ((y << 16) | (y >>> 16)) ^ x;
    x = (x + y) | 0;
    y = ((y << 24) | (y >>> 8)) ^ x;
    x = (x + c) | 0;
    y = (y + a + 2) | 0;
    x = (x + y) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + a) | 0;
    y = (y + b + 3) | 0;
    x = (x + y) | 0;
    y = ((y << 17) | (y >>> 15)) ^ x;
    out[row] = (x >>> 5) * TWO_TO_MINUS_27 + (y >>> 6) * TWO_TO_MINUS_53;
  }
}
