import type { Cube } from "../cube.ts";
import type { Sensitivity } from "../types.ts";

/** What a method finds. */
export type Found = Pick<Sensitivity, "method" | "n" | "rows" | "note">;

/** `[point][replication]`. */
export type Table = readonly (readonly number[])[];

export const noSecond = { second: NaN, secondCi95: [NaN, NaN] } as const;

/** Rows of a table by the ids of their points; empty where a point is not there. */
export function byId({ points }: Cube, rows: number, table: Table): Table {
  const all: (readonly number[])[] = Array.from({ length: rows }, () => []);
  for (const [at, { id }] of points.entries()) all[id] = table[at];
  return all;
}

/** Odd and even replications: two halves on luck of their own. */
export function halves(table: Table): [Table, Table] {
  const half = (odd: number): Table => table.map((row) => row.filter((_, r) => r % 2 === odd));
  return [half(0), half(1)];
}
