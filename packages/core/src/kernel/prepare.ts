import { CardError, watch } from "./checked.ts";
import type { EventSchema, Observer } from "./event.ts";
import type { Mechanism } from "./mechanism.ts";
import { type RootKey, Stream } from "./random.ts";
import type { Schema, State } from "./table.ts";

type Untyped = Readonly<Record<string, unknown>>;

/** A mechanism with everything it is given, made once before the first tick. */
export interface Prepared {
  readonly mechanism: Mechanism;
  /** The declared columns by table. */
  readonly view: Readonly<Record<string, Untyped>>;
  readonly values: Readonly<Record<string, number>>;
  /** What the loop receives; the engine sets the first four at every run. */
  readonly context: { from: number; to: number; tick: number; week: number } & Untyped;
  readonly streams: readonly Stream[];
  /** Columns that are copied before it runs. */
  readonly copies: readonly { readonly from: Float64Array; readonly to: Float64Array }[];
  readonly rows: number;
  /** What it has looked at, in checked mode: "column table.name", "parameter name", "stream name", "graph name". */
  readonly seen: ReadonlySet<string>;
}

interface Surroundings<S extends Schema> {
  readonly state: State<S>;
  readonly root: RootKey;
  /** Length of a tick, weeks. */
  readonly step: number;
  readonly checked: boolean;
  readonly emit: (type: string, fields: Readonly<Record<string, number>>) => void;
}

/** Gives a mechanism the columns, parameters, streams and graphs that its card declares, and no others. */
export function prepare<S extends Schema>(
  mechanism: Mechanism,
  values: Readonly<Record<string, number>>,
  { state, root, step, checked, emit }: Surroundings<S>,
): Prepared {
  const tables = state.tables as unknown as Readonly<Record<string, Untyped>>;
  const seen = new Set<string>();
  const given = <T>(object: Readonly<Record<string, T>>, prefix: string): Readonly<Record<string, T>> =>
    checked ? watch(object, prefix, seen) : object;
  const columns = [mechanism.reads, mechanism.writes, mechanism.changes].flatMap((set) =>
    Object.entries(set).flatMap(([table, names]) => names.map((name) => [table, name, tables[table]![name]] as const)),
  );
  const copies = Object.entries(mechanism.before).flatMap(([table, names]) =>
    names.map((name) => {
      const from = tables[table]![name] as Float64Array;
      return { table, name: `${name}Before`, from, to: from.slice() };
    }),
  );
  const all = [...columns, ...copies.map(({ table, name, to }) => [table, name, to] as const)];
  const view = [...new Set(all.map(([table]) => table))].map((table) => {
    const own = all.filter(([of]) => of === table).map(([, name, array]) => [name, array] as const);
    return [table, given(Object.fromEntries([["n", tables[table]!.n], ...own]), `column ${table}.`)] as const;
  });
  const streams = mechanism.streams.map((name) => new Stream(root, `${mechanism.id}.${name}`));
  const graphs = mechanism.graphs.map((name) => [name, (state.graphs as Untyped)[name]] as const);
  const rows = mechanism.over === undefined ? 0 : (tables[mechanism.over]!.n as number);
  return {
    mechanism,
    view: Object.fromEntries(view),
    values: given(values, "parameter "),
    context: {
      from: 0,
      to: rows,
      tick: 0,
      week: 0,
      step,
      draw: given(Object.fromEntries(mechanism.streams.map((name, i) => [name, streams[i]])), "stream "),
      graph: given(Object.fromEntries(graphs), "graph "),
      emit,
    },
    streams,
    copies,
    rows,
    seen,
  };
}

/** What a card declares to look at, in the words of `Prepared.seen`. */
export function declared({ reads, before, parameters, streams, graphs }: Mechanism): string[] {
  const columns = (set: Mechanism["reads"], suffix: string): string[] =>
    Object.entries(set).flatMap(([table, names]) => names.map((name) => `column ${table}.${name}${suffix}`));
  return [
    ...columns(reads, ""),
    ...columns(before, "Before"),
    ...Object.keys(parameters).map((name) => `parameter ${name}`),
    ...streams.map((name) => `stream ${name}`),
    ...graphs.map((name) => `graph ${name}`),
  ];
}

/** Gives an observer copies of what mechanisms report; in checked mode also refuses what the event schema has not. */
export function emitter(
  events: EventSchema,
  observer: Observer | undefined,
  checked: boolean,
  now: () => { readonly tick: number; readonly week: number },
): (type: string, fields: Readonly<Record<string, number>>) => void {
  if (observer === undefined && !checked) return () => {};
  return (type, fields) => {
    if (checked) checkEvent(events, type, fields);
    observer?.({ type, ...now(), fields: { ...fields } });
  };
}

function checkEvent(events: EventSchema, type: string, fields: Readonly<Record<string, number>>): void {
  if (!Object.hasOwn(events, type))
    throw new CardError(
      `an event "${type}" was reported; the model declares: ${Object.keys(events).join(", ") || "none"}`,
    );
  const [got, wanted] = [Object.keys(fields).toSorted(), events[type]!.toSorted()];
  if (got.join() !== wanted.join())
    throw new CardError(`event "${type}" has fields ${got.join(", ")}; the model declares ${wanted.join(", ")}`);
  for (const name of got)
    if (!Number.isFinite(fields[name]))
      throw new CardError(`event "${type}": ${name} is ${fields[name]}, not a finite number`);
}

/**
 * The value of every parameter by mechanism: defaults, and overrides by path "mechanism.parameter".
 * @throws RangeError that names every unknown path and every value outside its limits at once
 */
export function parameterValues(
  schedule: readonly Mechanism[],
  overrides: Readonly<Record<string, number>>,
): ReadonlyMap<string, Readonly<Record<string, number>>> {
  const problems: string[] = [];
  const values = new Map(
    schedule.map((m) => [m.id, Object.fromEntries(Object.entries(m.parameters).map(([name, p]) => [name, p.default]))]),
  );
  for (const [path, value] of Object.entries(overrides)) {
    const dot = path.indexOf(".");
    const [id, name] = [path.slice(0, Math.max(dot, 0)), path.slice(dot + 1)];
    const mechanism = schedule.find((m) => m.id === id);
    const parameter =
      mechanism !== undefined && Object.hasOwn(mechanism.parameters, name) ? mechanism.parameters[name]! : undefined;
    if (parameter !== undefined && value >= parameter.min && value <= parameter.max) {
      values.get(id)![name] = value;
      continue;
    }
    problems.push(
      parameter !== undefined
        ? `parameter "${path}" is ${value}; allowed is ${parameter.min} to ${parameter.max} (${parameter.unit})`
        : mechanism !== undefined
          ? `there is no parameter "${path}"; "${id}" has: ${Object.keys(mechanism.parameters).join(", ") || "none"}`
          : `there is no parameter "${path}": no mechanism is called "${id}"; write mechanism.parameter`,
    );
  }
  if (problems.length > 0) throw new RangeError(problems.join("\n"));
  for (const own of values.values()) Object.freeze(own);
  return values;
}
