import type { Graph } from "./graph.ts";
import type { Mechanism } from "./mechanism.ts";
import type { Cells, Schema, State } from "./table.ts";

/** Raised in checked mode when a mechanism does not do what its card says. */
export class CardError extends Error {
  override name = "CardError";
}

/** Remembers the state before a mechanism and complains about whatever the card does not allow. */
export class Checker<S extends Schema> {
  readonly #state: State<S>;
  readonly #now: Uint8Array;
  readonly #before: Uint8Array;
  // The same bytes four at a time: comparing is most of the work. Every column begins at a multiple of eight.
  readonly #nowWords: Int32Array;
  readonly #beforeWords: Int32Array;

  constructor(state: State<S>) {
    this.#state = state;
    this.#now = new Uint8Array(state.buffer);
    this.#before = new Uint8Array(state.buffer.byteLength);
    this.#nowWords = new Int32Array(state.buffer);
    this.#beforeWords = new Int32Array(this.#before.buffer);
  }

  /** Checks what was built before the first tick: every cell in its range, every graph whole. */
  checkStart(): void {
    for (const cells of this.#state.cells)
      for (let row = 0; row < cells.array.length; row++) {
        const problem = this.#problem(cells, row);
        if (problem !== null) throw new CardError(`Before the first tick, ${problem}; look at what builds the state`);
      }
    for (const [name, graph] of Object.entries(this.#state.graphs as Readonly<Record<string, Graph>>))
      this.#checkGraph(name, graph);
  }

  #checkGraph(name: string, { start, target }: Graph): void {
    const reached = this.#rows(this.#state.schema.graphs[name]!.to);
    let broken = start[0] !== 0 || start.at(-1) !== target.length;
    for (let row = 1; row < start.length; row++) broken ||= start[row]! < start[row - 1]!;
    if (broken)
      throw new CardError(`Graph "${name}" was not filled: write its edges with fillGraph before the first tick`);
    const edge = target.findIndex((to) => to < 0 || to >= reached);
    if (edge >= 0)
      throw new CardError(`Graph "${name}", edge ${edge}, reaches row ${target[edge]!}; the table has ${reached} rows`);
  }

  #rows(table: string): number {
    return (this.#state.size.rows as Readonly<Record<string, number>>)[table]!;
  }

  remember(): void {
    this.#before.set(this.#now);
  }

  /** Checks what changed since `remember`. A mechanism over a table was given rows `from` to `to` and may set no others. */
  check(mechanism: Mechanism, tick: number, from: number, to: number): void {
    const { id, over, writes, changes } = mechanism;
    for (const cells of this.#state.cells) {
      const { table, column, array } = cells;
      if (!(writes[table]?.includes(column) || changes[table]?.includes(column))) {
        const row = this.#firstChange(array, 0, array.length);
        if (row >= 0)
          throw new CardError(
            `"${id}" changed ${where(cells, row, tick)} without declaring it; add it to "writes" or "changes" of its card`,
          );
        continue;
      }
      if (table === over) {
        const row = Math.max(this.#firstChange(array, 0, from), this.#firstChange(array, to, array.length));
        if (row >= 0)
          throw new CardError(
            `"${id}" changed ${where(cells, row, tick)} while it was given rows ${from} to ${to - 1}: over ${over} it may set only ` +
              `the row it visits; loop from ctx.from to ctx.to, or declare "sequential" and say why`,
          );
      }
      for (let row = 0; row < array.length; row++) {
        const problem = this.#problem(cells, row);
        if (problem !== null) throw new CardError(`"${id}" at tick ${tick}: ${problem}`);
      }
    }
    for (const [name, graph] of Object.entries(this.#state.graphs as Readonly<Record<string, Graph>>))
      for (const array of [graph.start, graph.target, graph.weight])
        if (this.#firstChange(array, 0, array.length) >= 0)
          throw new CardError(`"${id}" changed graph "${name}" at tick ${tick}; graphs are fixed for the whole run`);
  }

  /** What is wrong with the value of a cell; null if nothing. */
  #problem({ table, column, spec, array }: Cells, row: number): string | null {
    const value = array[row]!;
    const max = spec.table === undefined ? spec.max : this.#rows(spec.table) - 1;
    if (value >= spec.min && value <= max && Number.isFinite(value)) return null;
    return `${table}.${column} in row ${row} is ${value}; allowed is ${spec.min} to ${max} (${spec.unit}), finite`;
  }

  /** The first of some rows whose bits are not the remembered ones, or −1. */
  #firstChange(array: Cells["array"], from: number, to: number): number {
    const width = array.BYTES_PER_ELEMENT;
    const begin = array.byteOffset + from * width;
    const end = array.byteOffset + to * width;
    const [now, before] = [this.#nowWords, this.#beforeWords];
    for (let word = begin >> 2; word << 2 < end; word++) {
      if (now[word] === before[word]) continue;
      for (let byte = Math.max(begin, word << 2); byte < Math.min(end, (word + 1) << 2); byte++)
        if (this.#now[byte] !== this.#before[byte]) return Math.floor((byte - array.byteOffset) / width);
    }
    return -1;
  }
}

const where = ({ table, column }: Cells, row: number, tick: number): string =>
  `${table}.${column} in row ${row} at tick ${tick}`;

/** A copy of an object that notes which of its properties are looked at, as `prefix` and the name. */
export function watch<T>(object: Readonly<Record<string, T>>, prefix: string, seen: Set<string>): Record<string, T> {
  const watched = Object.entries(object).map(([name, value]): [string, PropertyDescriptor] => [
    name,
    { get: () => (seen.add(prefix + name), value), enumerable: true },
  ]);
  return Object.defineProperties({}, Object.fromEntries(watched)) as Record<string, T>;
}
