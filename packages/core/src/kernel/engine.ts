import { Checker } from "./checked.ts";
import type { EventSchema, Observer } from "./event.ts";
import type { Graph } from "./graph.ts";
import { hashState } from "./hash.ts";
import { Ledger } from "./ledger.ts";
import type { Measure } from "./measure.ts";
import type { Mechanism } from "./mechanism.ts";
import { type Prepared, declared, emitter, parameterValues, prepare } from "./prepare.ts";
import { rootKey } from "./random.ts";
import { Recorder } from "./recorder.ts";
import { checkSchedule, columnsSet } from "./schedule.ts";
import { type Snapshot, copyBytes, shapeDifference, shapeOf } from "./snapshot.ts";
import { type Schema, State } from "./table.ts";

/** A model is a description: what there is, what happens to it in which order, and what is counted. */
export interface Model<S extends Schema> {
  readonly id: string;
  /** Changes whenever results change. */
  readonly version: string;
  readonly schema: S;
  readonly events: EventSchema;
  /** The order of a tick. */
  readonly schedule: readonly Mechanism[];
  readonly measures: readonly Measure[];
  /** Table by which grouped measures are grouped. */
  readonly groupTable?: string;
}

export interface EngineOptions {
  readonly seed: string | number;
  /** Length of a tick, weeks. */
  readonly step?: number;
  /** Ticks to reserve room for in the recorder. */
  readonly ticks?: number;
  /** Values by path "mechanism.parameter"; the rest keep their defaults. */
  readonly parameters?: Readonly<Record<string, number>>;
  readonly onEvent?: Observer;
  /** Checks every mechanism against its card; slow, for tests. */
  readonly checked?: boolean;
  /** Keeps the account of who moved which measure, of all measures or of those named; slow. */
  readonly ledger?: boolean | readonly string[];
  /** Order in which the rows of a table are visited; for the test that it does not matter. */
  readonly visit?: (rows: number, mechanism: string, tick: number) => Int32Array;
}

/** Runs a model on a state. Same model, state, seed and parameters give the same bits on every machine. */
export class Engine<S extends Schema> {
  readonly model: Model<S>;
  readonly state: State<S>;
  readonly recorder: Recorder<S>;
  readonly ledger: Ledger<S> | null;
  readonly stepLength: number;
  readonly #options: EngineOptions;
  readonly #prepared: readonly Prepared[];
  readonly #checker: Checker<S> | null;
  #tick = 0;

  /**
   * @throws TypeError if schedule, measures and tables do not fit each other
   * @throws RangeError if a parameter is unknown or outside its limits, or the ledger is to account for a measure that is not there
   */
  constructor(model: Model<S>, state: State<S>, options: EngineOptions) {
    const { step = 1, ticks = 0, checked = false, parameters = {}, onEvent } = options;
    if (!(step > 0 && step < Infinity))
      throw new RangeError(`the length of a tick is ${step}; it must be above 0 weeks`);
    if (!(Number.isSafeInteger(ticks) && ticks >= 0))
      throw new RangeError(`cannot reserve room for ${ticks} ticks; give a whole number`);
    checkSchedule(model.schema, model.schedule);
    this.model = model;
    this.state = state;
    this.#options = options;
    this.stepLength = step;
    const emit = emitter(model.events, onEvent, checked, () => ({ tick: this.#tick, week: this.#tick * step }));
    const surroundings = { state, root: rootKey(options.seed), step, checked, emit };
    const values = parameterValues(model.schedule, parameters);
    this.#prepared = model.schedule.map((mechanism) => prepare(mechanism, values.get(mechanism.id)!, surroundings));
    this.#checker = checked ? new Checker(state) : null;
    this.recorder = new Recorder(model.measures, state, ticks, model.groupTable ?? null);
    const { ledger = false } = options;
    const known = model.measures.map(({ id }) => id);
    const stranger = Array.isArray(ledger) ? ledger.find((id) => !known.includes(id)) : undefined;
    if (stranger !== undefined)
      throw new RangeError(
        `the ledger cannot account for "${stranger}": there is no such measure; there are: ${known.join(", ")}`,
      );
    const accounted = Array.isArray(ledger) ? model.measures.filter(({ id }) => ledger.includes(id)) : model.measures;
    this.ledger = ledger === false ? null : new Ledger(accounted, state, model.schedule);
  }

  /** Ticks done. */
  get tick(): number {
    return this.#tick;
  }

  /** One tick: every mechanism in the order of the schedule, then the record. */
  step(): void {
    if (this.#tick === 0) this.#checker?.checkStart();
    for (const prepared of this.#prepared) {
      this.#run(prepared);
      this.ledger?.note(prepared.mechanism.id);
    }
    this.recorder.record(this.#tick);
    this.#tick++;
  }

  #run(prepared: Prepared): void {
    const { mechanism, view, values, context, streams, copies, rows } = prepared;
    for (const stream of streams) stream.seek(this.#tick);
    for (const { from, to } of copies) to.set(from);
    context.tick = this.#tick;
    context.week = this.#tick * this.stepLength;
    const visit = mechanism.over === undefined ? undefined : this.#options.visit?.(rows, mechanism.id, this.#tick);
    if (visit !== undefined) {
      checkVisit(visit, rows);
      this.#checker?.remember();
      for (const row of visit) {
        context.from = row;
        context.to = row + 1;
        mechanism.run(view, values, context);
      }
      this.#checker?.check(mechanism, this.#tick, 0, rows);
    } else if (this.#checker !== null && rows > 1) {
      // In two pieces, cut elsewhere at every tick, to see that each sets only the rows it was given.
      const cut = 1 + ((this.#tick * 7919) % (rows - 1));
      this.#runChecked(this.#checker, prepared, 0, cut);
      this.#runChecked(this.#checker, prepared, cut, rows);
    } else if (this.#checker !== null) {
      this.#runChecked(this.#checker, prepared, 0, rows);
    } else {
      context.from = 0;
      context.to = rows;
      mechanism.run(view, values, context);
    }
  }

  #runChecked(checker: Checker<S>, { mechanism, view, values, context }: Prepared, from: number, to: number): void {
    checker.remember();
    context.from = from;
    context.to = to;
    mechanism.run(view, values, context);
    checker.check(mechanism, this.#tick, from, to);
  }

  /** Several ticks. */
  run(ticks: number): void {
    for (let t = 0; t < ticks; t++) this.step();
  }

  /** Columns that a mechanism declared but never looked at; only known in checked mode. */
  unread(): { readonly mechanism: string; readonly column: string }[] {
    return this.unused()
      .filter(({ what }) => what.startsWith("column "))
      .map(({ mechanism, what }) => ({ mechanism, column: what.slice("column ".length) }));
  }

  /**
   * Everything that a mechanism declared but never looked at, as "column table.name", "parameter name", "stream name" or
   * "graph name". @throws Error outside checked mode, where nobody watches
   */
  unused(): { readonly mechanism: string; readonly what: string }[] {
    if (this.#checker === null)
      throw new Error("What a mechanism looks at is known in checked mode only: set checked.");
    return this.#prepared.flatMap(({ mechanism, seen }) =>
      declared(mechanism)
        .filter((what) => !seen.has(what))
        .map((what) => ({ mechanism: mechanism.id, what })),
    );
  }

  /** Fingerprint of the state and the tick: equal for equal bits. */
  hash(): string {
    return hashState(this.state, this.#tick);
  }

  snapshot(): Snapshot {
    return {
      bytes: this.state.buffer.slice(0),
      tick: this.#tick,
      shape: this.#shape(),
      series: this.recorder.series.map((s) => s.slice()),
    };
  }

  /**
   * Goes to the moment of a snapshot. Seed and parameters stay those of this engine; the ledger begins anew.
   * @throws RangeError if the snapshot comes from another model version or another size
   */
  restore(snapshot: Snapshot): void {
    const difference = shapeDifference(snapshot.shape, this.#shape());
    if (difference !== null)
      throw new RangeError(
        `This snapshot cannot be continued here, for it was made by another model version or with other numbers of rows: ` +
          `${difference}. Use the version and the input that it was made with, or start again.`,
      );
    this.recorder.restore(snapshot.series, snapshot.tick);
    copyBytes(snapshot.bytes, this.state.buffer);
    this.#tick = snapshot.tick;
    this.ledger?.restart();
  }

  /**
   * Goes to the moment of a snapshot of another run of the same shape and goes on as this engine was built: what some
   * mechanism sets comes from the snapshot, what none sets (plans, rules, graphs) stays as it is here.
   * @throws RangeError if the snapshot comes from another model version or another size
   */
  adopt(snapshot: Snapshot): void {
    const own = this.state.buffer.slice(0);
    this.restore(snapshot);
    const set = columnsSet(this.model.schedule);
    const graphs = Object.values(this.state.graphs as Readonly<Record<string, Graph>>);
    const kept = [
      ...this.state.cells.filter(({ table, column }) => !set.has(`${table}.${column}`)).map(({ array }) => array),
      ...graphs.flatMap(({ start, target, weight }) => [start, target, weight]),
    ];
    for (const { byteOffset, byteLength } of kept)
      new Uint8Array(this.state.buffer, byteOffset, byteLength).set(new Uint8Array(own, byteOffset, byteLength));
    this.ledger?.restart();
  }

  /** A second engine with the same past; options may change its future (parameters, observers, seed). */
  branch(options: Partial<EngineOptions> = {}): Engine<S> {
    const other = new Engine(this.model, new State(this.model.schema, this.state.size), {
      ...this.#options,
      ...options,
    });
    other.restore(this.snapshot());
    return other;
  }

  #shape(): string {
    return shapeOf(this.state, `${this.model.id} ${this.model.version}, ticks of ${this.stepLength} weeks`);
  }
}

function checkVisit(visit: Int32Array, rows: number): void {
  if (visit.length !== rows || new Set(visit).size !== rows || visit.some((row) => row < 0 || row >= rows))
    throw new RangeError(`the order of a visit must name each of ${rows} rows once`);
}
