import type { Measure } from "./measure.ts";
import type { MeasuredTable } from "./source.ts";
import type { Schema, State } from "./table.ts";
import { Tallies, type Wanted } from "./tallies.ts";

interface Groups {
  readonly count: number;
  /** Ticks × groups. */
  readonly values: Float64Array;
}

/**
 * Numbers of every measure after every tick, in memory that is reserved before the first one; NaN where nothing was
 * recorded. It only reads, so that a run with and without it is the same run.
 */
export class Recorder<S extends Schema> {
  readonly measures: readonly Measure[];
  readonly ticks: number;
  /** Everything recorded: of each measure its totals, its parts, its groups. */
  readonly series: readonly Float64Array[];
  readonly #tallies: Tallies;
  readonly #totals = new Map<string, Float64Array>();
  readonly #parts = new Map<string, Map<string, Float64Array>>();
  readonly #groups = new Map<string, Groups>();

  /**
   * `groupTable` is the table that grouped measures are grouped by, e.g. regions; null records no groups.
   * @throws TypeError if a measure counts or groups by something that the state has not
   */
  constructor(measures: readonly Measure[], state: State<S>, ticks: number, groupTable: string | null) {
    checkMeasures(measures, state, groupTable);
    this.measures = measures;
    this.ticks = ticks;
    const count = groupTable === null ? 0 : (state.size.rows as Readonly<Record<string, number>>)[groupTable]!;
    const wanted: Wanted[] = [];
    const all: Float64Array[] = [];
    const reserve = (length: number): Float64Array => {
      const array = new Float64Array(length).fill(NaN);
      all.push(array);
      return array;
    };
    // Without ticks nothing will be recorded, and nothing needs to be made ready.
    for (const m of measures) {
      const columns = state.tables[m.over] as unknown as MeasuredTable;
      const series = reserve(ticks);
      this.#totals.set(m.id, series);
      const parts = new Map(Object.keys(m.parts ?? {}).map((part) => [part, reserve(ticks)]));
      if (parts.size > 0) this.#parts.set(m.id, parts);
      const grouped = m.by !== undefined && count > 0;
      const groups = grouped ? { count, values: reserve(ticks * count) } : null;
      if (groups !== null) this.#groups.set(m.id, groups);
      if (ticks === 0) continue;
      const same = { columns, weight: m.weight, by: grouped ? m.by : undefined };
      wanted.push({ ...same, value: m.value, series, groups: groups?.values ?? null });
      for (const [part, values] of parts)
        wanted.push({ ...same, value: m.parts![part]!, series: values, groups: null });
    }
    this.#tallies = new Tallies(wanted, count);
    this.series = all;
  }

  /** Notes the numbers of this tick; ticks beyond those reserved are left out. */
  record(tick: number): void {
    if (tick < this.ticks) this.#tallies.note(tick);
  }

  /** Takes over what was recorded up to a tick, from a recorder of the same measures, and forgets the rest. */
  restore(series: readonly Float64Array[], tick: number): void {
    if (series.length !== this.series.length)
      throw new RangeError(
        `the snapshot has ${series.length} recorded series, this run ${this.series.length}: their measures differ`,
      );
    const ticks = Math.min(tick, this.ticks);
    this.series.forEach((own, i) => {
      own.fill(NaN);
      const perTick = this.ticks === 0 ? 0 : own.length / this.ticks;
      own.set(series[i]!.subarray(0, Math.min(ticks * perTick, own.length)));
    });
  }

  /** One number per tick. */
  total(id: string): Float64Array {
    return this.#found(this.#totals, id, "");
  }

  part(id: string, part: string): Float64Array {
    const parts = this.#found(this.#parts, id, " that has parts");
    const found = parts.get(part);
    if (found === undefined)
      throw new RangeError(`measure "${id}" has no part "${part}"; it has: ${[...parts.keys()].join(", ")}`);
    return found;
  }

  /** Ticks × groups, row by row. */
  grouped(id: string): Float64Array {
    return this.#found(this.#groups, id, " that is grouped").values;
  }

  #found<T>(map: ReadonlyMap<string, T>, id: string, kind: string): T {
    const value = map.get(id);
    if (value === undefined)
      throw new RangeError(`there is no measure "${id}"${kind}; known: ${[...map.keys()].join(", ") || "none"}`);
    return value;
  }
}

function checkMeasures<S extends Schema>(
  measures: readonly Measure[],
  state: State<S>,
  groupTable: string | null,
): void {
  const problems: string[] = [];
  const seen = new Set<string>();
  if (groupTable !== null && !Object.hasOwn(state.schema.tables, groupTable))
    problems.push(`measures are grouped by "${groupTable}", but there is no such table`);
  for (const m of measures) {
    if (seen.has(m.id)) problems.push(`two measures are called "${m.id}"`);
    seen.add(m.id);
    const table = Object.hasOwn(state.schema.tables, m.over) ? state.schema.tables[m.over]! : undefined;
    if (table === undefined) {
      problems.push(`measure "${m.id}" counts rows of "${m.over}", but there is no such table`);
      continue;
    }
    for (const column of m.reads)
      if (!Object.hasOwn(table, column))
        problems.push(`measure "${m.id}" reads ${m.over}.${column}, but there is no such column`);
    if (m.by === undefined || groupTable === null) continue;
    const target = m.by === "row" ? m.over : table[m.by]?.table;
    if (target !== groupTable)
      problems.push(
        `measure "${m.id}" is grouped by "${m.by}", which names rows of ${target ?? "no table"}, not of ${groupTable}`,
      );
  }
  if (problems.length > 0) throw new TypeError(`The measures do not fit the tables:\n  ${problems.join("\n  ")}`);
}
