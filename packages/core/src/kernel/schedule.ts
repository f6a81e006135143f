import type { Mechanism } from "./mechanism.ts";
import type { Schema } from "./table.ts";

/** Refuses a list of mechanisms that contradicts itself; the list itself is the order of a tick. */
export function checkSchedule(schema: Schema, mechanisms: readonly Mechanism[]): void {
  const problems: string[] = [];
  const ids = new Set<string>();
  const streams = new Map<string, string>();
  const owners = new Map<string, string>();
  for (const m of mechanisms) {
    if (ids.has(m.id)) problems.push(`two mechanisms are called "${m.id}"`);
    ids.add(m.id);
    if (m.over !== undefined && schema.tables[m.over] === undefined) problems.push(`"${m.id}" runs over unknown table "${m.over}"`);
    for (const stream of m.streams) {
      const other = streams.get(`${m.id}.${stream}`);
      if (other !== undefined) problems.push(`"${m.id}" declares stream "${stream}" twice`);
      streams.set(`${m.id}.${stream}`, m.id);
    }
    for (const set of [m.reads, m.writes, m.changes, m.before])
      for (const [table, columns] of Object.entries(set))
        for (const column of columns)
          if (schema.tables[table]?.[column] === undefined) problems.push(`"${m.id}" names unknown column ${table}.${column}`);
    for (const graph of m.graphs) if (schema.graphs[graph] === undefined) problems.push(`"${m.id}" names unknown graph ${graph}`);
    for (const [table, columns] of Object.entries(m.writes))
      for (const column of columns) {
        const owner = owners.get(`${table}.${column}`);
        if (owner !== undefined)
          problems.push(`${table}.${column} is written by both "${owner}" and "${m.id}"; if both may, declare it under "changes" in both`);
        owners.set(`${table}.${column}`, m.id);
      }
  }
  for (const m of mechanisms)
    for (const [table, columns] of Object.entries(m.changes))
      for (const column of columns) {
        const owner = owners.get(`${table}.${column}`);
        if (owner !== undefined) problems.push(`"${m.id}" changes ${table}.${column}, which "${owner}" writes alone`);
      }
  if (problems.length > 0) throw new TypeError(`The schedule does not hold together:\n  ${problems.join("\n  ")}`);
}

/** For every column that a mechanism reads: whether it sees this tick's value or the last one's. */
export function visibility(mechanisms: readonly Mechanism[]): { mechanism: string; column: string; sees: "this tick" | "last tick" | "fixed" }[] {
  const touches = (m: Mechanism, key: string): boolean =>
    [m.writes, m.changes].some((set) => Object.entries(set).some(([t, columns]) => columns.some((c) => `${t}.${c}` === key)));
  return mechanisms.flatMap((m, place) =>
    Object.entries(m.reads).flatMap(([table, columns]) =>
      columns.map((column) => {
        const key = `${table}.${column}`;
        const before = mechanisms.slice(0, place).some((other) => touches(other, key));
        const after = mechanisms.slice(place).some((other) => touches(other, key));
        return { mechanism: m.id, column: key, sees: before ? "this tick" : after ? "last tick" : "fixed" } as const;
      }),
    ),
  );
}
