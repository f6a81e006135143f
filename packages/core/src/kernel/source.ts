import type { ReadonlyColumn } from "./column.ts";

/** Reads one row and returns a number. */
// eslint-disable-next-line typescript/no-explicit-any
export type RowFunction = (columns: any, row: number) => number;

/** What is counted in a row: a column, several columns added up, or a function of the row. Columns are read several times faster. */
export type Source = string | readonly string[] | RowFunction;

/** The columns of one table, as a measure sees them. */
export type MeasuredTable = Readonly<Record<string, ReadonlyColumn>> & { readonly n: number };
