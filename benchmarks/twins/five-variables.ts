/** Five variables per agent in typed arrays, without an engine. */
import { unit } from "./threefry.ts";

export type Five = readonly [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];

export function stepWithout([a, b, c, d, e]: Five): void {
  for (let i = 0; i < a.length; i++) {
    a[i] += 0.01 * (1 - a[i]);
    b[i] += 0.01 * (2 - b[i]);
    c[i] += 0.01 * (3 - c[i]);
    d[i] += 0.01 * (4 - d[i]);
    e[i] += 0.01 * (5 - e[i]);
  }
}

/** `key`: the two words of the tick's key and their parity. */
export function stepDrawing([a, b, c, d, e]: Five, key: Int32Array): void {
  for (let i = 0; i < a.length; i++) {
    const luck = unit(key, i, 0);
    a[i] += 0.01 * (1 - a[i]) + luck;
    b[i] += 0.01 * (2 - b[i]) + luck;
    c[i] += 0.01 * (3 - c[i]) + luck;
    d[i] += 0.01 * (4 - d[i]) + luck;
    e[i] += 0.01 * (5 - e[i]) + luck;
  }
}

/** FNV-1a over the bits of all numbers. */
export function hashNumbers(columns: readonly Float64Array[]): string {
  let h = 2166136261;
  for (const column of columns)
    for (const word of new Int32Array(column.buffer, column.byteOffset, 2 * column.length))
      h = Math.imul(h ^ word, 16777619);
  return (h >>> 0).toString(16).padStart(8, "0");
}
