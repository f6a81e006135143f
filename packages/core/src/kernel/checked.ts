import type { Mechanism } from "./mechanism.ts";
import type { Schema, State } from "./table.ts";

/** Raised in checked mode when a mechanism does not do what its card says. */
export class CardError extends Error {
  override name = "CardError";
}

/** Remembers the state before a mechanism and complains about whatever the card does not allow. */
export class Checker<S extends Schema> {
  readonly #before: Uint8Array;
  readonly #state: State<S>;

  constructor(state: State<S>) {
    this.#state = state;
    this.#before = new Uint8Array(state.buffer.byteLength);
  }

  remember(): void {
    this.#before.set(new Uint8Array(this.#state.buffer));
  }

  check(mechanism: Mechanism, tick: number): void {
    const now = new Uint8Array(this.#state.buffer);
    for (const { table, column, spec, offset, array } of this.#state.cells) {
      const declared = mechanism.writes[table]?.includes(column) || mechanism.changes[table]?.includes(column);
      if (!declared) {
        for (let b = 0; b < array.byteLength; b++)
          if (now[offset + b] !== this.#before[offset + b])
            throw new CardError(
              `"${mechanism.id}" changed ${table}.${column} in row ${Math.floor(b / array.BYTES_PER_ELEMENT)} at tick ${tick} ` +
                `without declaring it; add it to "writes" or "changes" of its card`,
            );
        continue;
      }
      for (let row = 0; row < array.length; row++) {
        const value = array[row]!;
        if (!(value >= spec.min && value <= spec.max))
          throw new CardError(
            `"${mechanism.id}" set ${table}.${column} in row ${row} to ${value} at tick ${tick}; ` +
              `allowed is ${spec.min} to ${spec.max} ${spec.unit}`,
          );
      }
    }
  }
}

/** Wraps the columns that a mechanism gets so that the columns it really looks at can be listed. */
export function watchReads(view: Readonly<Record<string, Record<string, unknown>>>, seen: Set<string>): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(view).map(([table, columns]) => [
      table,
      Object.defineProperties(
        {},
        Object.fromEntries(
          Object.entries(columns).map(([column, array]) => [
            column,
            { get: () => (seen.add(`${table}.${column}`), array), enumerable: true },
          ]),
        ),
      ) as Record<string, unknown>,
    ]),
  );
}
