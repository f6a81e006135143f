import type { Graph } from "./graph.ts";
import type { Cells, Schema, State } from "./table.ts";

/** 64-bit fingerprint of the whole state as sixteen hexadecimal digits (MurmurHash3's mixing, Appleby 2011, two lanes). */
export function hashState<S extends Schema>(state: State<S>, tick: number): string {
  return mix(new Int32Array(state.buffer), tick);
}

/** The same fingerprint of bytes; missing bytes of the last four count as 0, the length counts too. */
export function hashBytes(bytes: Uint8Array): string {
  const whole = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  whole.set(bytes);
  return mix(new Int32Array(whole.buffer), bytes.length);
}

function mix(words: Int32Array, seed: number): string {
  let a = 0x243f6a88 ^ seed;
  let b = 0x13198a2e ^ words.length;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    a = Math.imul(a ^ word, 0xcc9e2d51);
    a = (a << 15) | (a >>> 17);
    b = Math.imul(b + word, 0x1b873593) ^ a;
    b = (b << 13) | (b >>> 19);
  }
  // Every step above and below can be undone, so states that differ in one word cannot have the same hash.
  const high = finish(a);
  return hex(high) + hex(finish(b ^ high));
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

/** A cell of a table, or an entry of a graph (then `column` is start, target or weight). */
export interface Difference {
  readonly table: string;
  readonly column: string;
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The first cell in which two states of one shape differ, in the order of the buffer, or null if they are the same bits.
 * 0 and −0 differ. @throws RangeError if the states have not the same size
 */
export function firstDifference<S extends Schema>(left: State<S>, right: State<S>): Difference | null {
  const a = new Uint8Array(left.buffer);
  const b = new Uint8Array(right.buffer);
  if (a.length !== b.length)
    throw new RangeError(`states of ${a.length} and ${b.length} bytes cannot be compared cell by cell`);
  let byte = 0;
  while (byte < a.length && a[byte] === b[byte]) byte++;
  if (byte === a.length) return null;
  const places = placesIn(left);
  const place = places.findIndex(({ array }) => byte < array.byteOffset + array.byteLength);
  const { table, column, array } = places[place]!;
  const row = Math.floor((byte - array.byteOffset) / array.BYTES_PER_ELEMENT);
  return { table, column, row, left: array[row]!, right: placesIn(right)[place]!.array[row]! };
}

function placesIn<S extends Schema>(state: State<S>): readonly Pick<Cells, "table" | "column" | "array">[] {
  const graphs = Object.entries(state.graphs as Readonly<Record<string, Graph>>);
  return [
    ...state.cells,
    ...graphs.flatMap(([table, { start, target, weight }]) => [
      { table, column: "start", array: start },
      { table, column: "target", array: target },
      { table, column: "weight", array: weight },
    ]),
  ];
}
