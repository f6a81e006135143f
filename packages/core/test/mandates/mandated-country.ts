import { Engine, type EngineOptions } from "../../src/kernel/engine.ts";
import type { Mechanism } from "../../src/kernel/mechanism.ts";
import { State } from "../../src/kernel/table.ts";
import { componentIndex, components } from "../../src/mandates/components/index.ts";
import type { TaskSpec } from "../../src/model/spec.ts";
import { events, modalities, schema, staffCode, unitKindCount } from "../../src/model/tables.ts";

export type Mandated = State<typeof schema>;

const whereNames = schema.tables.tasks.where.names;

/** Peacekeepers of every kind in each district of `mandatedCountry`. */
export const perKind = 100;

/**
 * A mission in full swing: each district holds `perKind` people of each kind, ready, let in everywhere, all money paid, nothing lost
 * to coordination. District 0 is the capital, the last one lies at the border. Tests change what they test.
 */
export function mandatedCountry(tasks: readonly Partial<TaskSpec>[], districts = 3): Mandated {
  const rows = Object.fromEntries(Object.keys(schema.tables).map((table) => [table, 1])) as Record<keyof typeof schema.tables, number>;
  const size = { ...rows, trialWork: districts, conditions: 0, districts, work: districts, units: districts * unitKindCount, tasks: tasks.length, effort: tasks.length * districts, knowledge: 3 * districts, phases: 2 };
  const country = new State(schema, { rows: size, edges: { roads: 0, links: 0 } });
  const { districts: d, units, tasks: t, effort, mission } = country.tables;
  d.people.fill(1000);
  d.access.fill(1);
  d.capital[0] = 1;
  d.border[districts - 1] = 1;
  for (let i = 0; i < units.n; i++) {
    units.district[i] = Math.floor(i / unitKindCount);
    units.kind[i] = i % unitKindCount;
  }
  units.strength.fill(perKind);
  units.readiness.fill(1);
  mission.active[0] = 1;
  mission.phase[0] = 0;
  country.tables.phases.lastTask[0] = tasks.length;
  mission.liquidity[0] = 1;
  tasks.forEach((task, k) => {
    const { component = "patrols", priority = 1, modality = "assist", budget = 0, where = "everywhere" } = task;
    t.phase[k] = 0;
    const { place, staff, secured } = components[componentIndex(component)]!;
    t.component[k] = place;
    t.staff[k] = staffCode(modality === "secure" ? [...staff, ...secured] : staff);
    t.priority[k] = priority;
    t.modality[k] = modalities.indexOf(modality);
    t.budget[k] = budget;
    t.where[k] = whereNames!.indexOf(typeof where === "string" ? where : "listed");
    t.open[k] = priority > 0 ? 1 : 0;
    t.authority[k] = 1;
    t.coordination[k] = 1;
    if (typeof where !== "string" && !("share" in where)) for (const id of where) effort.listed[k * districts + Number(id)] = 1;
  });
  return country;
}

/** Some ticks in checked mode. */
export function work(country: Mandated, schedule: readonly Mechanism[], options: Partial<EngineOptions> & { readonly ticks?: number } = {}): void {
  const { ticks = 1, ...rest } = options;
  const engine = new Engine({ id: "test", version: "0", schema, events, schedule, measures: [] }, country, { seed: "test", checked: true, ...rest });
  engine.run(ticks);
}

/** Sum of a column. */
export function sum(column: ArrayLike<number>): number {
  return Array.from(column).reduce((a, b) => a + b, 0);
}
