import { type Measure, byGroup, total } from "./measure.ts";
import type { Schema, State } from "./table.ts";

/** Weekly numbers of every measure, in memory that is reserved before the first tick. */
export class Recorder<S extends Schema> {
  readonly measures: readonly Measure[];
  readonly ticks: number;
  /** One array per measure, then one per part, each of length `ticks`. */
  readonly series: Float64Array[] = [];
  readonly #totals = new Map<string, Float64Array>();
  readonly #parts = new Map<string, Map<string, Float64Array>>();
  readonly #groups = new Map<string, { readonly count: number; readonly values: Float64Array; readonly row: Float64Array }>();
  readonly #weights: Float64Array;

  /** `groupTable` is the table that grouped measures are grouped by (e.g. districts). */
  constructor(measures: readonly Measure[], state: State<S>, ticks: number, groupTable: string | null) {
    this.measures = measures;
    this.ticks = ticks;
    const groups = groupTable === null ? 0 : (state.size.rows as Readonly<Record<string, number>>)[groupTable]!;
    this.#weights = new Float64Array(groups);
    const reserve = (length: number): Float64Array => {
      const array = new Float64Array(length);
      this.series.push(array);
      return array;
    };
    for (const m of measures) {
      this.#totals.set(m.id, reserve(ticks));
      if (m.parts !== undefined)
        this.#parts.set(m.id, new Map(Object.keys(m.parts).map((part) => [part, reserve(ticks)])));
      if (m.by !== undefined && groups > 0)
        this.#groups.set(m.id, { count: groups, values: reserve(ticks * groups), row: new Float64Array(groups) });
    }
  }

  /** Copies this tick's numbers. */
  record(state: State<S>, tick: number): void {
    if (tick >= this.ticks) return;
    for (const m of this.measures) {
      const columns = state.tables[m.over] as never;
      this.#totals.get(m.id)![tick] = total(m, columns);
      const parts = this.#parts.get(m.id);
      if (parts !== undefined)
        for (const [part, value] of Object.entries(m.parts!)) parts.get(part)![tick] = total({ ...m, value }, columns);
      const group = this.#groups.get(m.id);
      if (group === undefined) continue;
      byGroup(m, columns, group.row, this.#weights);
      group.values.set(group.row, tick * group.count);
    }
  }

  total(id: string): Float64Array {
    return this.#found(this.#totals, id);
  }

  part(id: string, part: string): Float64Array {
    const found = this.#found(this.#parts, id).get(part);
    if (found === undefined) throw new RangeError(`measure "${id}" has no part "${part}"`);
    return found;
  }

  /** Ticks × groups, row by row. */
  grouped(id: string): Float64Array {
    return this.#found(this.#groups, id).values;
  }

  #found<T>(map: ReadonlyMap<string, T>, id: string): T {
    const value = map.get(id);
    if (value === undefined) throw new RangeError(`no measure "${id}"; known: ${[...map.keys()].join(", ")}`);
    return value;
  }
}
