import { Engine, type EngineOptions, type Model } from "./kernel/engine.ts";
import type { Observer } from "./kernel/event.ts";
import { columnsSet } from "./kernel/schedule.ts";
import { type Additions, partsOf } from "./extension.ts";
import { type Component, componentNamed } from "./mandates/component.ts";
import { measures } from "./model/measures/index.ts";
import type { CountrySpec } from "./model/spec.ts";
import { events, schema } from "./model/tables.ts";
import { modelVersion } from "./model/version.ts";
import { buildWorld } from "./model/world/world.ts";
import { schedule } from "./schedule.ts";

export type CountrySchema = typeof schema;

/** The country model: what there is, what happens in which order, what is counted. */
export const countryModel: Model<CountrySchema> = {
  id: "country",
  version: modelVersion,
  schema,
  events,
  schedule,
  measures,
  groupTable: "districts",
};

export interface SimulationOptions extends Additions {
  /** Any text or number; the same seed gives two arms the same luck. */
  readonly seed: string | number;
  /** "none" runs the country without its mission. */
  readonly arm?: "mission" | "none";
  /** Length of the run in weeks; the scenario's own if left out. */
  readonly weeks?: number;
  /** Values by path, e.g. `{ "trust.badNews": 3 }`, on top of the scenario's. */
  readonly parameters?: Readonly<Record<string, number>>;
  readonly onEvent?: Observer;
  readonly checked?: boolean;
  readonly ledger?: NonNullable<EngineOptions["ledger"]>;
  readonly visit?: NonNullable<EngineOptions["visit"]>;
}

/**
 * A country that is simulated week by week. Construction lays out the world; `run()` goes to the end; `measure(id)` gives one
 * number per tick. Throws a RangeError that names every unknown id or value out of range.
 */
export class Simulation {
  readonly spec: CountrySpec;
  readonly engine: Engine<CountrySchema>;
  /** Ticks of a whole run. */
  readonly ticks: number;
  readonly #options: SimulationOptions;

  constructor(spec: CountrySpec, options: SimulationOptions) {
    const step = spec.step ?? 1;
    this.#options = options;
    this.spec = options.arm === "none" ? { ...spec, mission: null } : spec;
    this.ticks = Math.round((options.weeks ?? spec.weeks) / step);
    const { seed, onEvent, checked, ledger, visit } = options;
    const { components, measures, schedule } = partsOf(options);
    const componentOf = (id: string): Component => componentNamed(id, components);
    this.engine = new Engine({ ...countryModel, schedule, measures }, buildWorld(this.spec, { step, componentOf }), {
      seed,
      step,
      ticks: this.ticks,
      parameters: { ...spec.parameters, ...options.parameters },
      ...(onEvent === undefined ? {} : { onEvent }),
      ...(checked === undefined ? {} : { checked }),
      ...(ledger === undefined ? {} : { ledger }),
      ...(visit === undefined ? {} : { visit }),
    });
  }

  /** Ticks done. */
  get tick(): number {
    return this.engine.tick;
  }

  /**
   * Another simulation with this past and, from now on, that design: its ceilings, tasks, money, rules and parameters. Both
   * must have the same numbers of rows. @throws RangeError if the design also changes what the country was like at the start
   */
  continueAs(spec: CountrySpec): Simulation {
    const other = new Simulation(spec, this.#options);
    const start = new Simulation(this.spec, { ...this.#options, parameters: {} });
    const change = startDifference(start.engine, other.engine);
    if (change !== null)
      throw new RangeError(`A branch keeps the past, so it can change the design only, but this one also changes ${change} of the start.`);
    other.engine.adopt(this.engine.snapshot());
    return other;
  }

  /** One tick. */
  step(): void {
    this.engine.step();
  }

  /** To the end, or for some ticks. */
  run(ticks = this.ticks - this.tick): this {
    this.engine.run(ticks);
    return this;
  }

  /** A measure in the whole country, one number per tick. */
  measure(id: string): Float64Array {
    return this.engine.recorder.total(id);
  }

  /** A measure by district: ticks × districts, row by row. */
  byDistrict(id: string): Float64Array {
    return this.engine.recorder.grouped(id);
  }

  /** One part of a measure (e.g. "rebel" of "civilianDeaths"), one number per tick. */
  part(id: string, part: string): Float64Array {
    return this.engine.recorder.part(id, part);
  }

  /** Fingerprint of the whole state: equal on every machine for the same scenario, seed and parameters. */
  hash(): string {
    return this.engine.hash();
  }
}

/** The first cell that the model moves and in which two countries differ before their first week, in words. */
function startDifference(one: Engine<CountrySchema>, other: Engine<CountrySchema>): string | null {
  const moved = columnsSet(one.model.schedule);
  for (const [i, { table, column, array }] of one.state.cells.entries()) {
    const theirs = other.state.cells[i]!.array;
    if (theirs.length !== array.length) return `the number of rows of ${table} (${array.length} and ${theirs.length})`;
    const row = moved.has(`${table}.${column}`) ? array.findIndex((value, r) => value !== theirs[r]) : -1;
    if (row >= 0) return `${table}.${column}, row ${row} (${array[row]} and ${theirs[row]}),`;
  }
  return null;
}

export function createSimulation(spec: CountrySpec, options: SimulationOptions): Simulation {
  return new Simulation(spec, options);
}
