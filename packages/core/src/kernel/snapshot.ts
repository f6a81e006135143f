import type { Schema, State } from "./table.ts";

/** A copy of everything that affects the future. */
export interface Snapshot {
  readonly bytes: ArrayBuffer;
  readonly tick: number;
  /** Names the shape and the model that it belongs to; restoring into another one is refused. */
  readonly shape: string;
  readonly series: readonly Float64Array[];
}

/** Names columns, row counts and model version, so that a snapshot cannot be read by something else. */
export function shapeOf<S extends Schema>(state: State<S>, version: string): string {
  const columns = state.cells.map((c) => `${c.table}.${c.column}:${c.spec.kind}×${c.array.length}`);
  return `${version}|${columns.join(",")}|${Object.entries(state.size.edges).map(([g, n]) => `${g}×${n as number}`).join(",")}`;
}

/** Copies the bytes of one state into another of the same shape. */
export function copyBytes(from: ArrayBuffer, to: ArrayBuffer): void {
  if (from.byteLength !== to.byteLength)
    throw new RangeError(`a snapshot of ${from.byteLength} bytes does not fit a state of ${to.byteLength} bytes`);
  new Uint8Array(to).set(new Uint8Array(from));
}
