import type { ReadonlyColumn } from "./column.ts";

/** Reads one row and returns a number. */
// eslint-disable-next-line typescript/no-explicit-any
export type RowFunction = (columns: any, row: number) => number;

/** A column in the rows in which another one (a category, say) has one code, and 0 in all others. */
export interface Selection<N extends string = string> {
  readonly column: N;
  readonly where: N;
  readonly is: number;
}

/**
 * What is counted in a row: a column, several columns added up, a column in some rows only, or a function of the row. Columns are read
 * several times faster than functions.
 */
export type Source = string | readonly string[] | Selection | RowFunction;

export function isSelection(source: Source): source is Selection {
  return typeof source === "object" && "where" in source;
}

/** The columns of one table, as a measure sees them. */
export type MeasuredTable = Readonly<Record<string, ReadonlyColumn>> & { readonly n: number };
