import { Checker, watchReads } from "./checked.ts";
import type { EventSchema, Observer } from "./event.ts";
import { hashState } from "./hash.ts";
import { Ledger } from "./ledger.ts";
import type { Measure } from "./measure.ts";
import type { Mechanism } from "./mechanism.ts";
import { type RootKey, Stream, rootKey } from "./random.ts";
import { Recorder } from "./recorder.ts";
import { checkSchedule } from "./schedule.ts";
import { type Snapshot, copyBytes, shapeOf } from "./snapshot.ts";
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
  /** Keeps the account of who moved which measure; slow. */
  readonly ledger?: boolean;
  /** Order in which the rows of a table are visited; for the test that it does not matter. */
  readonly visit?: (rows: number, mechanism: string, tick: number) => Int32Array;
}

interface Prepared {
  readonly mechanism: Mechanism;
  readonly view: Readonly<Record<string, Record<string, unknown>>>;
  readonly values: Readonly<Record<string, number>>;
  readonly context: { from: number; to: number; tick: number; week: number; step: number; draw: object; graph: object; emit: unknown };
  readonly streams: readonly Stream[];
  readonly copies: readonly { readonly from: Float64Array; readonly to: Float64Array }[];
  readonly rows: number;
  readonly seen: Set<string>;
}

/** Runs a model on a state. Same model, state, seed and parameters give the same bits on every machine. */
export class Engine<S extends Schema> {
  readonly model: Model<S>;
  readonly state: State<S>;
  readonly recorder: Recorder<S>;
  readonly ledger: Ledger<S> | null;
  readonly stepLength: number;
  readonly #options: EngineOptions;
  readonly #root: RootKey;
  readonly #prepared: readonly Prepared[];
  readonly #checker: Checker<S> | null;
  #tick = 0;

  constructor(model: Model<S>, state: State<S>, options: EngineOptions) {
    checkSchedule(model.schema, model.schedule);
    this.model = model;
    this.state = state;
    this.#options = options;
    this.stepLength = options.step ?? 1;
    this.#root = rootKey(options.seed);
    const values = parameterValues(model.schedule, options.parameters ?? {});
    this.#prepared = model.schedule.map((mechanism) => this.#prepare(mechanism, values.get(mechanism.id)!));
    this.#checker = options.checked ? new Checker(state) : null;
    this.ledger = options.ledger ? new Ledger(model.measures, state) : null;
    this.recorder = new Recorder(model.measures, state, options.ticks ?? 0, model.groupTable ?? null);
  }

  /** Ticks done. */
  get tick(): number {
    return this.#tick;
  }

  #prepare(mechanism: Mechanism, values: Readonly<Record<string, number>>): Prepared {
    const tables = this.state.tables as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    const plain: Record<string, Record<string, unknown>> = {};
    const copies: { from: Float64Array; to: Float64Array }[] = [];
    const view = (table: string): Record<string, unknown> => (plain[table] ??= { n: tables[table]!.n });
    for (const set of [mechanism.reads, mechanism.writes, mechanism.changes])
      for (const [table, columns] of Object.entries(set)) for (const column of columns) view(table)[column] = tables[table]![column];
    for (const [table, columns] of Object.entries(mechanism.before))
      for (const column of columns) {
        const from = tables[table]![column] as Float64Array;
        const to = from.slice();
        copies.push({ from, to });
        view(table)[`${column}Before`] = to;
      }
    const streams = mechanism.streams.map((name) => new Stream(this.#root, `${mechanism.id}.${name}`));
    const graphs = this.state.graphs as Readonly<Record<string, unknown>>;
    const rows = mechanism.over === undefined ? 0 : (tables[mechanism.over]!.n as number);
    const seen = new Set<string>();
    return {
      mechanism,
      view: this.#options.checked ? watchReads(plain, seen) : plain,
      values,
      streams,
      copies,
      rows,
      seen,
      context: {
        from: 0, to: rows, tick: 0, week: 0, step: this.stepLength,
        draw: Object.fromEntries(mechanism.streams.map((name, i) => [name, streams[i]])),
        graph: Object.fromEntries(mechanism.graphs.map((name) => [name, graphs[name]])),
        emit: this.#emitter(),
      },
    };
  }

  #emitter(): (type: string, fields: Readonly<Record<string, number>>) => void {
    const observer = this.#options.onEvent;
    if (observer === undefined) return () => {};
    return (type, fields) => observer({ type, tick: this.#tick, week: this.#tick * this.stepLength, fields });
  }

  /** One tick: every mechanism in the order of the schedule, then the record. */
  step(): void {
    for (const prepared of this.#prepared) {
      this.#checker?.remember();
      this.#run(prepared);
      this.#checker?.check(prepared.mechanism, this.#tick);
      this.ledger?.note(prepared.mechanism.id);
    }
    this.recorder.record(this.#tick);
    this.#tick++;
  }

  #run({ mechanism, view, values, context, streams, copies, rows }: Prepared): void {
    for (const stream of streams) stream.seek(this.#tick);
    for (const { from, to } of copies) to.set(from);
    context.tick = this.#tick;
    context.week = this.#tick * this.stepLength;
    const visit = mechanism.over === undefined ? undefined : this.#options.visit?.(rows, mechanism.id, this.#tick);
    if (visit === undefined) {
      context.from = 0;
      context.to = rows;
      mechanism.run(view, values, context);
      return;
    }
    for (const row of visit) {
      context.from = row;
      context.to = row + 1;
      mechanism.run(view, values, context);
    }
  }

  /** Several ticks. */
  run(ticks: number): void {
    for (let t = 0; t < ticks; t++) this.step();
  }

  /** Columns that a mechanism declared but never looked at; only known in checked mode. */
  unread(): { readonly mechanism: string; readonly column: string }[] {
    return this.#prepared.flatMap(({ mechanism, seen }) =>
      Object.entries(mechanism.reads).flatMap(([table, columns]) =>
        columns.filter((column) => !seen.has(`${table}.${column}`)).map((column) => ({ mechanism: mechanism.id, column: `${table}.${column}` })),
      ),
    );
  }

  hash(): string {
    return hashState(this.state, this.#tick);
  }

  snapshot(): Snapshot {
    return {
      bytes: this.state.buffer.slice(0),
      tick: this.#tick,
      shape: shapeOf(this.state, this.model.version),
      series: this.recorder.series.map((s) => s.slice()),
    };
  }

  restore(snapshot: Snapshot): void {
    if (snapshot.shape !== shapeOf(this.state, this.model.version))
      throw new RangeError("This snapshot comes from another model version or a country of another size; it cannot be continued here.");
    copyBytes(snapshot.bytes, this.state.buffer);
    this.#tick = snapshot.tick;
    this.recorder.restore(snapshot.series, snapshot.tick);
    this.ledger?.restart();
  }

  /** A second engine with the same past; options may change its future (parameters, observers). */
  branch(options: Partial<EngineOptions> = {}): Engine<S> {
    const other = new Engine(this.model, new State(this.model.schema, this.state.size), { ...this.#options, ...options });
    other.restore(this.snapshot());
    return other;
  }
}

/** Fills in defaults and refuses unknown paths and values outside the limits, all at once. */
function parameterValues(
  schedule: readonly Mechanism[],
  overrides: Readonly<Record<string, number>>,
): ReadonlyMap<string, Readonly<Record<string, number>>> {
  const problems: string[] = [];
  const values = new Map(
    schedule.map((m) => [m.id, Object.fromEntries(Object.entries(m.parameters).map(([name, p]) => [name, p.default]))]),
  );
  for (const [path, value] of Object.entries(overrides)) {
    const [id, name] = path.split(".") as [string, string];
    const parameter = schedule.find((m) => m.id === id)?.parameters[name];
    if (parameter === undefined) problems.push(`there is no parameter "${path}"`);
    else if (!(value >= parameter.min && value <= parameter.max))
      problems.push(`parameter "${path}" is ${value}; allowed is ${parameter.min} to ${parameter.max} ${parameter.unit}`);
    else values.get(id)![name] = value;
  }
  if (problems.length > 0) throw new RangeError(problems.join("\n"));
  return values;
}
