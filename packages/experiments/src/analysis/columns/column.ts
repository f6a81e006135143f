import type { Cell, ColumnType } from "../../table/table.ts";

/** A column: its name, its type, what it holds, and how it is read off a row. */
export type Column<R> = readonly [name: string, type: ColumnType, meaning: string, read: (row: R) => Cell];
