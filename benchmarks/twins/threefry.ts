/** The kernel's keyed draws as one writes them by hand: small enough for the optimiser to put into the loop that draws. */

/** Where `draw` leaves its second word. */
export const second = new Int32Array(1);

/** Threefry-2x32 with 13 rounds; `key` is the two words of the key and their parity. */
export function draw(key: Int32Array, row: number, k: number): number {
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
  second[0] = ((y << 17) | (y >>> 15)) ^ (x = (x + y) | 0);
  return x;
}

export function unit(key: Int32Array, row: number, k: number): number {
  const first = draw(key, row, k);
  return (first >>> 5) * 7.450580596923828e-9 + (second[0] >>> 6) * 1.1102230246251565e-16;
}
