import type { ReadonlyColumn } from "./column.ts";
import { type MeasuredTable, type Source, isSelection } from "./source.ts";

/** A selection bound to the columns that it names. */
interface Selected {
  readonly column: ReadonlyColumn;
  readonly where: ReadonlyColumn;
  readonly is: number;
}

/**
 * A source bound to one table. Whatever it is, it is brought into a column first, so that the loops that add it up always
 * meet the same kind of array and stay fast however many measures there are.
 */
export class Reading {
  /** One number per row, as of the last `bring`. */
  readonly values: Float64Array;
  readonly #columns: MeasuredTable;
  /** Nothing to bring if the source is a column of the right kind already. */
  readonly #source: null | readonly ReadonlyColumn[] | Selected | ((columns: never, row: number) => number);

  constructor(columns: MeasuredTable, source: Source) {
    this.#columns = columns;
    if (typeof source === "function") {
      this.values = new Float64Array(columns.n);
      this.#source = source;
      return;
    }
    if (isSelection(source)) {
      this.values = new Float64Array(columns.n);
      this.#source = { column: columns[source.column]!, where: columns[source.where]!, is: source.is };
      return;
    }
    const arrays = (typeof source === "string" ? [source] : source).map((name) => columns[name]!);
    const [only] = arrays;
    const ready = arrays.length === 1 && only instanceof Float64Array;
    this.values = ready ? only : new Float64Array(columns.n);
    this.#source = ready ? null : arrays;
  }

  /** Brings what the table holds now. */
  bring(): Float64Array {
    const [values, source] = [this.values, this.#source];
    if (source === null) return values;
    if (typeof source === "function") {
      const columns = this.#columns as never;
      for (let i = 0; i < values.length; i++) values[i] = source(columns, i);
      return values;
    }
    if ("where" in source) {
      select(values, source);
      return values;
    }
    const [a, b, c, d] = source;
    if (b === undefined) values.set(a as Float64Array);
    else if (c === undefined) add(values, a!, b);
    else if (d === undefined) addThree(values, a!, b, c);
    else addFour(values, a!, b, c, d);
    for (let k = 4; k < source.length; k++) add(values, values, source[k]!);
    return values;
  }
}

function select(values: Float64Array, { column, where, is }: Selected): void {
  for (let i = 0, end = values.length; i < end; i++) values[i] = where[i] === is ? column[i]! : 0;
}

// As many columns as there are, up to four, in one pass: going over the rows costs as much as adding up.

function add(sums: Float64Array, a: ReadonlyColumn, b: ReadonlyColumn): void {
  for (let i = 0, end = sums.length; i < end; i++) sums[i] = a[i]! + b[i]!;
}

function addThree(sums: Float64Array, a: ReadonlyColumn, b: ReadonlyColumn, c: ReadonlyColumn): void {
  for (let i = 0, end = sums.length; i < end; i++) sums[i] = a[i]! + b[i]! + c[i]!;
}

function addFour(sums: Float64Array, a: ReadonlyColumn, b: ReadonlyColumn, c: ReadonlyColumn, d: ReadonlyColumn): void {
  for (let i = 0, end = sums.length; i < end; i++) sums[i] = a[i]! + b[i]! + c[i]! + d[i]!;
}

/** The group of every row: a column that refers to another table, or the row itself if `by` is "row". */
export function groupsOf(columns: MeasuredTable, by: string): Int32Array {
  if (by === "row") return Int32Array.from({ length: columns.n }, (_, i) => i);
  const column = columns[by];
  if (!(column instanceof Int32Array))
    throw new TypeError(`cannot group by "${by}": it is not a reference to another table`);
  return column;
}
