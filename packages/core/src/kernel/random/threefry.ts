/**
 * Threefry-2x32, a counter-based generator: a keyed bijection of 64-bit counters made of additions, rotations and
 * exclusive-ors on 32-bit words, so that it has the same bits everywhere.
 *
 * Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw (2011), Parallel random numbers: as easy as 1, 2, 3,
 * SC '11, doi:10.1145/2063384.2063405. The rotations 13 15 26 6 17 29 16 24 and the parity word are the paper's.
 */

/** Parity word of the key schedule (Skein, cut to 32 bits). */
const PARITY = 0x1bd11bda;
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24] as const;

/** Rounds of a draw: the fewest that the paper found to pass BigCrush. Keys are derived with {@link KEY_ROUNDS}. */
export const DRAW_ROUNDS = 13;
/** Rounds that derive one key from another: the paper's recommended number, with its margin. */
export const KEY_ROUNDS = 20;

/** The third key word, which the first two determine. */
export function parity(key0: number, key1: number): number {
  return key0 ^ key1 ^ PARITY;
}

/** Threefry-2x32 of any number of rounds, in its plain form. Returns two signed 32-bit words. */
export function threefry2x32(
  rounds: number,
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
): [number, number] {
  const key = [key0 | 0, key1 | 0, parity(key0, key1)];
  let x = (counter0 + key[0]) | 0;
  let y = (counter1 + key[1]) | 0;
  for (let round = 0; round < rounds; round++) {
    const turn = ROTATIONS[round % 8];
    x = (x + y) | 0;
    y = ((y << turn) | (y >>> (32 - turn))) ^ x;
    if (round % 4 === 3) {
      const injection = (round + 1) / 4;
      x = (x + key[injection % 3]) | 0;
      y = (y + key[(injection + 1) % 3] + injection) | 0;
    }
  }
  return [x, y];
}

// V8 folds a constant of its own module into optimised code, but looks up an exported one at every draw: hence two names.
const secondWord = new Int32Array(1);
/** Where {@link draw13} leaves its second word: a method that returned both would have to allocate. */
export const SECOND_WORD = secondWord;

/**
 * Threefry-2x32-13, unrolled: the counter is (row, k), `key` holds the two key words and their parity. Returns the first
 * word as a signed 32-bit integer and leaves the second in {@link SECOND_WORD}.
 *
 * Each round is one expression on purpose: so it is 452 bytes of bytecode, and V8 puts functions of up to 460 into their
 * callers. As two statements a round it has 502, and every draw costs a call (9 ns instead of 6.5).
 */
export function draw13(key: Int32Array, row: number, k: number): number {
  const a = key[0];
  const b = key[1];
  const c = key[2];
  let x = (row + a) | 0;
  let y = (k + b) | 0;
  y = ((y << 13) | (y >>> 19)) ^ (x = (x + y) | 0);
  y = ((y << 15) | (y >>> 17)) ^ (x = (x + y) | 0);
  y = ((y << 26) | (y >>> 6)) ^ (x = (x + y) | 0);
  y = ((y << 6) | (y >>> 26)) ^ (x = (x + y) | 0);
  x = (x + b) | 0;
  y = (y + c + 1) | 0;
  y = ((y << 17) | (y >>> 15)) ^ (x = (x + y) | 0);
  y = ((y << 29) | (y >>> 3)) ^ (x = (x + y) | 0);
  y = ((y << 16) | (y >>> 16)) ^ (x = (x + y) | 0);
  y = ((y << 24) | (y >>> 8)) ^ (x = (x + y) | 0);
  x = (x + c) | 0;
  y = (y + a + 2) | 0;
  y = ((y << 13) | (y >>> 19)) ^ (x = (x + y) | 0);
  y = ((y << 15) | (y >>> 17)) ^ (x = (x + y) | 0);
  y = ((y << 26) | (y >>> 6)) ^ (x = (x + y) | 0);
  y = ((y << 6) | (y >>> 26)) ^ (x = (x + y) | 0);
  x = (x + a) | 0;
  y = (y + b + 3) | 0;
  secondWord[0] = ((y << 17) | (y >>> 15)) ^ (x = (x + y) | 0);
  return x;
}
