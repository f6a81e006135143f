/** Tables as columns, handed over in chunks so that a large one never stands in memory whole. */
export type ColumnType = "text" | "integer" | "number" | "flag";

export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** What it holds, with its unit; goes into README.txt. */
  readonly meaning: string;
}

/** Equally long arrays, one per column, in the order of the columns. Missing values are NaN, null or undefined. */
export interface Chunk {
  readonly length: number;
  readonly values: readonly ArrayLike<Cell>[];
}

export type Cell = string | number | boolean | null | undefined;

export interface Table {
  readonly name: string;
  readonly meaning: string;
  readonly columns: readonly TableColumn[];
  /** So many rows that its CSV is compressed. */
  readonly long?: boolean;
  /** Gives the rows anew at each call. */
  chunks(): Iterable<Chunk>;
}

/** An array that holds one value at every index: a column that is the same all through a chunk. */
export function constant<T extends Cell>(value: T, length: number): T[] {
  return new Array<T>(length).fill(value);
}

/** A table from records, for small ones. */
export function tableOf(
  name: string,
  meaning: string,
  columns: readonly TableColumn[],
  records: () => readonly Readonly<Record<string, Cell>>[],
): Table {
  return {
    name,
    meaning,
    columns,
    *chunks() {
      const rows = records();
      yield { length: rows.length, values: columns.map((column) => rows.map((row) => row[column.name])) };
    },
  };
}

/** Name of a table's CSV file in a results folder. */
export function csvName({ name, long = false }: Pick<Table, "name" | "long">): string {
  return `${name}.csv${long ? ".gz" : ""}`;
}

/** True for what a file shows as an empty cell: missing is not zero. */
export function isMissing(cell: Cell): cell is null | undefined {
  return cell === null || cell === undefined || (typeof cell === "number" && !Number.isFinite(cell));
}
