import type { Card, Mechanism } from "./mechanism.ts";
import type { Schema } from "./table.ts";

/**
 * Refuses a list of mechanisms that contradicts itself; the list itself is the order of a tick.
 * @throws TypeError that names every problem at once
 */
export function checkSchedule(schema: Schema, mechanisms: readonly Mechanism[]): void {
  const problems = [...mechanisms.flatMap((m) => problemsOf(m, schema)), ...clashes(mechanisms)];
  if (problems.length > 0) throw new TypeError(`The schedule does not hold together:\n  ${problems.join("\n  ")}`);
}

/** What is wrong with one card, whatever the others say. */
function problemsOf(m: Mechanism, schema: Schema): string[] {
  const problems: string[] = [];
  if (m.id === "" || m.id.includes("."))
    problems.push(`"${m.id}" cannot be the id of a mechanism: a dot separates it from its parameters`);
  if (m.over !== undefined && !Object.hasOwn(schema.tables, m.over))
    problems.push(`"${m.id}" runs over "${m.over}", but there is no such table`);
  for (const [names, kind] of [
    [m.streams, "stream"],
    [m.graphs, "graph"],
  ] as const)
    for (const name of twice(names)) problems.push(`"${m.id}" declares ${kind} "${name}" twice`);
  for (const part of ["reads", "writes", "changes", "before"] as const)
    for (const { table, column, key } of columnsOf(m[part])) {
      if (!Object.hasOwn(schema.tables, table))
        problems.push(`"${m.id}" ${part} ${key}, but there is no table "${table}"`);
      else if (!Object.hasOwn(schema.tables[table]!, column))
        problems.push(`"${m.id}" ${part} ${key}, but ${table} has no such column`);
    }
  for (const graph of m.graphs)
    if (!Object.hasOwn(schema.graphs, graph))
      problems.push(`"${m.id}" looks at graph "${graph}", but there is no such graph`);
  const elsewhere = [...columnsOf(m.writes), ...columnsOf(m.changes)].filter(
    ({ table }) => m.over !== undefined && table !== m.over,
  );
  if (elsewhere.length > 0)
    problems.push(
      `"${m.id}" runs over ${m.over} but sets ${elsewhere.map(({ key }) => key).join(", ")}: what it leaves there would ` +
        `depend on the order of rows; run over the other table, or declare "sequential" and say why`,
    );
  return problems;
}

/** Where two cards cannot both be true. */
function clashes(mechanisms: readonly Mechanism[]): string[] {
  const problems = [...twice(mechanisms.map((m) => m.id))].map((id) => `two mechanisms are called "${id}"`);
  const owners = new Map<string, string>();
  for (const m of mechanisms)
    for (const { key } of columnsOf(m.writes)) {
      const owner = owners.get(key);
      if (owner !== undefined)
        problems.push(
          `${key} is written by both "${owner}" and "${m.id}"; if both may, declare it under "changes" in both`,
        );
      owners.set(key, m.id);
    }
  for (const m of mechanisms)
    for (const { key } of columnsOf(m.changes)) {
      const owner = owners.get(key);
      if (owner !== undefined)
        problems.push(`"${m.id}" changes ${key}, which "${owner}" writes alone; declare it under "changes" in both`);
    }
  return problems;
}

function twice(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name, i) => names.indexOf(name) < i));
}

function columnsOf(set: Card["reads"]): { readonly table: string; readonly column: string; readonly key: string }[] {
  return Object.entries(set).flatMap(([table, columns]) =>
    columns.map((column) => ({ table, column, key: `${table}.${column}` })),
  );
}

/** The columns that some mechanism sets, as "table.column"; all others stay as the state was built. */
export function columnsSet(mechanisms: readonly Mechanism[]): ReadonlySet<string> {
  return new Set(mechanisms.flatMap((m) => [...columnsOf(m.writes), ...columnsOf(m.changes)].map(({ key }) => key)));
}

export interface Visibility {
  readonly mechanism: string;
  readonly column: string;
  readonly sees: "this tick" | "last tick" | "fixed";
}

/** For every column that a mechanism reads: whether it sees this tick's value or the last one's. */
export function visibility(mechanisms: readonly Mechanism[]): Visibility[] {
  const touched = mechanisms.map(
    (m) => new Set([...columnsOf(m.writes), ...columnsOf(m.changes)].map(({ key }) => key)),
  );
  return mechanisms.flatMap((m, place) =>
    columnsOf(m.reads).map(({ key }) => {
      const first = touched.findIndex((keys) => keys.has(key));
      const sees = first < 0 ? "fixed" : first < place ? "this tick" : "last tick";
      return { mechanism: m.id, column: key, sees };
    }),
  );
}
