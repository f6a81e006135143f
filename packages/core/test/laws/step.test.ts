import { describe, expect, it } from "vitest";
import type { Mechanism } from "../../src/kernel/mechanism.ts";
import { clearCounters } from "../../src/model/mechanisms/clear-counters.ts";
import type { CountrySpec } from "../../src/model/spec.ts";
import { schedule } from "../../src/schedule.ts";
import { Simulation } from "../../src/simulation.ts";
import { everyTask, siege } from "../support/stories.ts";
import { tiny } from "../support/tiny.ts";

type Columns = Readonly<Record<string, Readonly<Record<string, Float64Array>>>>;
type Named = readonly (readonly [table: string, column: string])[];

const named = (set: Readonly<Record<string, readonly string[]>>): Named =>
  Object.entries(set).flatMap(([table, names]) => names.map((name) => [table, name] as const));

/** Counts of what happened in one tick: half as much in half a tick, and begun anew in the next. */
const flows = named({ ...clearCounters.changes, mission: ["casualties", "received", "cost", "returned"] }).concat([["districts", "divertedAid"], ["knowledge", "learnt"], ["forces", "deserted"]]);
const isFlow = (table: string, column: string): boolean => flows.some(([t, c]) => t === table && c === column);

/** They look back over a ring with a place for each whole step, which half a step would take for twice as many. */
const lookBack: ReadonlySet<string> = new Set(["chronicle: country.relapsed", "chronicle: country.relapsedWar"]);

/** Sums over rows and ticks: what a column was, by how much a whole step moved it, and how far off two half steps are. */
interface Moved {
  size: number;
  changed: number;
  off: number;
}

/** Runs a mechanism that does not draw once with a whole step and, from the same state, twice with half a step. */
function compare(m: Mechanism, simulation: Simulation, [view, values, context]: Parameters<Mechanism["run"]>, moved: Map<string, Moved>): void {
  const { state } = simulation.engine;
  const tables = state.tables as unknown as Columns;
  const bytes = new Uint8Array(state.buffer);
  const start = bytes.slice();
  const own = [...named(m.writes), ...named(m.changes)];
  const read = (): number[][] => own.map(([table, column]) => [...tables[table]![column]!]);
  const run = (part: { week?: number; step?: number }): number[][] => {
    for (const [table, name] of named(m.before)) (view as Columns)[table]![`${name}Before`]!.set(tables[table]![name]!);
    m.run(view, values, { ...context, emit: () => {}, ...part });
    return read();
  };
  const before = read();
  const whole = run({});
  bytes.set(start);
  for (const [table, name] of flows)
    if (!own.some(([t, c]) => t === table && c === name)) tables[table]![name]!.forEach((value, row, column) => (column[row] = value / 2));
  const step = context.step / 2;
  const first = run({ step });
  own.forEach(([table, column], k) => {
    if (table === "work" || isFlow(table, column)) tables[table]![column]!.set(before[k]!);
  });
  const second = run({ step, week: context.week + step });
  bytes.set(start);
  for (const [table, name] of named(m.before)) (view as Columns)[table]![`${name}Before`]!.set(tables[table]![name]!);
  own.forEach(([table, column], k) => {
    const sum = moved.get(`${m.id}: ${table}.${column}`) ?? { size: 0, changed: 0, off: 0 };
    moved.set(`${m.id}: ${table}.${column}`, sum);
    before[k]!.forEach((from, row) => {
      const [a, b, c] = [whole[k]![row]!, first[k]![row]!, second[k]![row]!];
      sum.size += Math.abs(from);
      sum.changed += Math.abs(a - from);
      // What is counted is added to what was there, or set anew.
      sum.off += isFlow(table, column) ? Math.min(Math.abs(a + from - b - c), Math.abs(a - b - c)) : Math.abs(a - c);
    });
  });
}

function movedIn(spec: CountrySpec, moved: Map<string, Moved>): void {
  const wrapped = schedule.map((m): Mechanism => {
    if (m.streams.length > 0 || m.id === "clearCounters") return m;
    return {
      ...m,
      run(...call) {
        if (simulation.tick % 4 === 0) compare(m, simulation, call, moved);
        m.run(...call);
      },
    };
  });
  const simulation: Simulation = new Simulation(spec, { seed: 1, schedule: wrapped });
  simulation.run();
}

describe("two steps of half a week", () => {
  it("move every column as much as one of a week, by every mechanism that does not draw", () => {
    const moved = new Map<string, Moved>();
    for (const spec of [tiny, everyTask, siege]) movedIn(spec, moved);
    // A rate that forgot its step would be off by all that it moved.
    const forgotten = [...moved].filter(([key, { size, changed, off }]) => !lookBack.has(key) && off > 0.5 * changed + 1e-9 * size);
    expect(forgotten.map(([key, { changed, off }]) => `${key} moved ${changed.toPrecision(3)}, off by ${off.toPrecision(3)}`)).toEqual([]);
    const all = [...moved.values()].filter(({ changed }) => changed > 0).map(({ changed, off }) => off / changed);
    expect(all.length).toBeGreaterThan(50);
    expect(all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.9)]).toBeLessThan(0.2);
  });

  it("tell the same story in the mean over runs, as far as a few runs can tell", () => {
    // The full comparison on Liberia is tools/step-agreement.ts; this one finds only what is badly wrong.
    const seeds = Array.from({ length: 20 }, (_, i) => `${i}`);
    const weeks = 78;
    const outcomes = (step: number): Record<string, number[]> => {
      const runs = seeds.map((seed) => new Simulation({ ...tiny, step }, { seed: `${seed} ${step}`, weeks }).run());
      return Object.fromEntries(
        runs[0]!.engine.model.measures.map(({ id, kind }) => [
          id,
          runs.map((run) => {
            const series = run.measure(id);
            return kind === "flow" ? series.reduce((a, b) => a + b, 0) : series.reduce((a, b) => a + b, 0) / series.length;
          }),
        ]),
      );
    };
    const [whole, half] = [outcomes(1), outcomes(0.5)];
    const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
    const variance = (values: readonly number[]): number => mean(values.map((value) => (value - mean(values)) ** 2)) / (values.length - 1);
    const apart = Object.keys(whole).filter((id) => {
      const difference = Math.abs(mean(half[id]!) - mean(whole[id]!));
      return difference > 0.1 * Math.abs(mean(whole[id]!)) + 4 * Math.sqrt(variance(whole[id]!) + variance(half[id]!));
    });
    expect(apart.map((id) => `${id}: ${mean(whole[id]!).toPrecision(3)} and ${mean(half[id]!).toPrecision(3)}`)).toEqual([]);
  });
});
