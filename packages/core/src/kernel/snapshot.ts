import { hashBytes } from "./hash.ts";
import type { Schema, State } from "./table.ts";

/** A copy of everything that affects the future, and of what was recorded on the way. */
export interface Snapshot {
  readonly bytes: ArrayBuffer;
  /** Ticks done. */
  readonly tick: number;
  /** Names the shape and the model that it belongs to; restoring into another one is refused. */
  readonly shape: string;
  readonly series: readonly Float64Array[];
}

/** Names columns, row counts and model version, so that a snapshot cannot be read by something else. */
export function shapeOf<S extends Schema>(state: State<S>, version: string): string {
  const columns = state.cells.map((c) => `${c.table}.${c.column} ${c.spec.kind} x ${c.array.length}`);
  const graphs = Object.entries(state.size.edges).map(([graph, edges]) => `${graph} edges x ${edges as number}`);
  return [version, ...columns, ...graphs].join("\n");
}

/** The first line in which two shapes differ, in words; null if they are the same. */
export function shapeDifference(snapshot: string, here: string): string | null {
  const [theirs, ours] = [snapshot.split("\n"), here.split("\n")];
  const line = theirs.findIndex((text, i) => text !== ours[i]);
  if (line < 0 && theirs.length === ours.length) return null;
  const place = line < 0 ? theirs.length : line;
  return `the snapshot has "${theirs[place] ?? "nothing"}" where this run has "${ours[place] ?? "nothing"}"`;
}

/** Copies the bytes of one state into another of the same shape. */
export function copyBytes(from: ArrayBuffer, to: ArrayBuffer): void {
  if (from.byteLength !== to.byteLength)
    throw new RangeError(`a snapshot of ${from.byteLength} bytes does not fit a state of ${to.byteLength} bytes`);
  new Uint8Array(to).set(new Uint8Array(from));
}

// A stored snapshot: eight letters, two 32-bit numbers (format, length of the header), the header as JSON in
// ASCII, the state, every series, and a fingerprint of all before it. Numbers are little-endian.

const letters = "snapshot";
const format = 1;
const fixed = 16;
const fingerprint = 16;

interface Header {
  readonly shape: string;
  readonly tick: number;
  readonly bytes: number;
  readonly series: readonly number[];
}

/** Writes a snapshot into bytes that can be kept in a file or sent elsewhere. */
export function encodeSnapshot(snapshot: Snapshot): Uint8Array<ArrayBuffer> {
  needLittleEndian();
  const { shape, tick, bytes, series } = snapshot;
  const header: Header = { shape, tick, bytes: bytes.byteLength, series: series.map((s) => s.length) };
  // ASCII only: other signs are written as \uXXXX.
  const text = JSON.stringify(header).replace(
    /[^\x20-\x7e]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const length = series.reduce((sum, s) => sum + s.byteLength, fixed + text.length + bytes.byteLength + fingerprint);
  const out = new Uint8Array(length);
  writeText(out, 0, letters);
  new DataView(out.buffer).setUint32(8, format, true);
  new DataView(out.buffer).setUint32(12, text.length, true);
  writeText(out, fixed, text);
  let at = fixed + text.length;
  for (const part of [bytes, ...series]) {
    out.set(
      part instanceof ArrayBuffer
        ? new Uint8Array(part)
        : new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
      at,
    );
    at += part.byteLength;
  }
  writeText(out, at, hashBytes(out.subarray(0, at)));
  return out;
}

/**
 * Reads what `encodeSnapshot` wrote.
 * @throws RangeError if the bytes are no snapshot, of another format, cut off or damaged; whether it fits a run is
 *   checked when it is restored
 */
export function decodeSnapshot(stored: Uint8Array): Snapshot {
  needLittleEndian();
  if (stored.length < fixed || readText(stored, 0, letters.length) !== letters)
    throw new RangeError("These bytes are not a snapshot: they do not begin as one. Check that it is the right file.");
  const numbers = new DataView(stored.buffer, stored.byteOffset);
  const written = numbers.getUint32(8, true);
  if (written !== format)
    throw new RangeError(
      `This snapshot is stored in format ${written}; this version reads format ${format} only. ` +
        "Continue it with the version that wrote it, or run again from the start.",
    );
  const start = fixed + numbers.getUint32(12, true);
  const end = stored.length - fingerprint;
  if (readText(stored, end, fingerprint) !== hashBytes(stored.subarray(0, end)))
    throw new RangeError("This snapshot is cut off or damaged: its fingerprint does not fit. Copy or make it again.");
  const { shape, tick, bytes, series } = JSON.parse(readText(stored, fixed, start - fixed)) as Header;
  let at = start;
  const take = (length: number): ArrayBuffer => {
    const part = new Uint8Array(length);
    part.set(stored.subarray(at, at + length));
    at += length;
    return part.buffer;
  };
  return { bytes: take(bytes), tick, shape, series: series.map((length) => new Float64Array(take(length * 8))) };
}

function writeText(out: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) out[at + i] = text.charCodeAt(i);
}

function readText(from: Uint8Array, at: number, length: number): string {
  let text = "";
  for (let i = 0; i < length; i++) text += String.fromCharCode(from[at + i]!);
  return text;
}

function needLittleEndian(): void {
  if (new Uint8Array(new Uint32Array([1]).buffer)[0] !== 1)
    throw new Error(
      "This machine stores numbers most significant byte first; snapshots are exchanged between others only.",
    );
}
