import type { Cells, Schema, State } from "./table.ts";

/** 64-bit fingerprint of the whole state as sixteen hexadecimal digits (MurmurHash3's mixing, Appleby 2011, two lanes). */
export function hashState<S extends Schema>(state: State<S>, tick: number): string {
  const words = new Int32Array(state.buffer);
  let a = 0x243f6a88 ^ tick;
  let b = 0x13198a2e ^ words.length;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    a = Math.imul(a ^ word, 0xcc9e2d51);
    a = (a << 15) | (a >>> 17);
    b = Math.imul(b + word, 0x1b873593) ^ a;
    b = (b << 13) | (b >>> 19);
  }
  return hex(finish(a ^ b)) + hex(finish(Math.imul(b, 0x85ebca6b) + a));
}

function finish(value: number): number {
  let x = value ^ (value >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

function hex(word: number): string {
  return word.toString(16).padStart(8, "0");
}

export interface Difference {
  readonly table: string;
  readonly column: string;
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** The first cell in which two states of one shape differ, or null if they are the same bits. */
export function firstDifference<S extends Schema>(left: State<S>, right: State<S>): Difference | null {
  for (let c = 0; c < left.cells.length; c++) {
    const { table, column, array } = left.cells[c]!;
    const row = firstDifferingRow(left.cells[c]!, right.cells[c]!);
    if (row >= 0) return { table, column, row, left: array[row]!, right: right.cells[c]!.array[row]! };
  }
  return null;
}

function firstDifferingRow(left: Cells, right: Cells): number {
  for (let row = 0; row < left.array.length; row++) if (!Object.is(left.array[row], right.array[row])) return row;
  return -1;
}
