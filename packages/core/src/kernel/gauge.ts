import type { ReadonlyColumn } from "./column.ts";
import type { MeasuredTable, Source } from "./source.ts";

/**
 * One measure bound to one table. Whatever the source is, it is brought into a column first, so that the loops that add it
 * up always meet the same kind of array and stay fast however many measures there are.
 */
export class Gauge {
  readonly #columns: MeasuredTable;
  readonly #value: Reading;
  readonly #weight: Reading | null;
  readonly #group: Int32Array | null;

  constructor(columns: MeasuredTable, value: Source, weight?: Source, by?: string) {
    this.#columns = columns;
    this.#value = reading(columns, value);
    this.#weight = weight === undefined ? null : reading(columns, weight);
    this.#group =
      by === undefined
        ? null
        : by === "row"
          ? Int32Array.from({ length: columns.n }, (_, i) => i)
          : groups(columns, by);
  }

  /** Sum or weighted mean over all rows, in row order. */
  total(): number {
    const values = bring(this.#value, this.#columns);
    if (this.#weight === null) return sum(values);
    return mean(values, bring(this.#weight, this.#columns));
  }

  /** The total; sums or means by group go to `out` from place `at`. `weights` is room for as many numbers as groups. */
  read(out: Float64Array, at: number, weights: Float64Array): number {
    const values = bring(this.#value, this.#columns);
    const group = this.#group!;
    out.fill(0, at, at + weights.length);
    if (this.#weight === null) return sumByGroup(values, group, out, at);
    return meanByGroup(values, bring(this.#weight, this.#columns), group, out, at, weights);
  }
}

interface Reading {
  readonly into: Float64Array;
  /** Nothing to do if the source is a column of the right kind already. */
  readonly source: null | readonly ReadonlyColumn[] | ((columns: never, row: number) => number);
}

function reading(columns: MeasuredTable, source: Source): Reading {
  if (typeof source === "function") return { into: new Float64Array(columns.n), source };
  const arrays = (typeof source === "string" ? [source] : source).map((name) => columns[name]!);
  const [only] = arrays;
  if (arrays.length === 1 && only instanceof Float64Array) return { into: only, source: null };
  return { into: new Float64Array(columns.n), source: arrays };
}

function groups(columns: MeasuredTable, by: string): Int32Array {
  const column = columns[by];
  if (!(column instanceof Int32Array))
    throw new TypeError(`cannot group by "${by}": it is not a reference to another table`);
  return column;
}

function bring({ into, source }: Reading, columns: MeasuredTable): Float64Array {
  if (source === null) return into;
  if (typeof source === "function") {
    for (let i = 0; i < into.length; i++) into[i] = source(columns as never, i);
    return into;
  }
  into.set(source[0] as Float64Array);
  for (let k = 1; k < source.length; k++) addTo(into, source[k]!);
  return into;
}

function addTo(into: Float64Array, column: ReadonlyColumn): void {
  for (let i = 0; i < into.length; i++) into[i]! += column[i]!;
}

function sum(values: Float64Array): number {
  let all = 0;
  for (let i = 0; i < values.length; i++) all += values[i]!;
  return all;
}

function mean(values: Float64Array, weights: Float64Array): number {
  let all = 0;
  let weight = 0;
  for (let i = 0; i < values.length; i++) {
    const w = weights[i]!;
    all += values[i]! * w;
    weight += w;
  }
  return weight > 0 ? all / weight : 0;
}

// Rows of one group mostly lie together: a run of them is added up in a local before it goes to memory.

function sumByGroup(values: Float64Array, group: Int32Array, out: Float64Array, at: number): number {
  let all = 0;
  let current = -1;
  let run = 0;
  for (let i = 0; i < values.length; i++) {
    const g = group[i]!;
    if (g !== current) {
      if (current >= 0) out[at + current] = run;
      run = g >= 0 ? out[at + g]! : 0;
      current = g;
    }
    const value = values[i]!;
    all += value;
    run += value;
  }
  if (current >= 0) out[at + current] = run;
  return all;
}

function meanByGroup(
  values: Float64Array,
  weights: Float64Array,
  group: Int32Array,
  out: Float64Array,
  at: number,
  sums: Float64Array,
): number {
  let all = 0;
  let weight = 0;
  let current = -1;
  let run = 0;
  let runWeight = 0;
  sums.fill(0);
  for (let i = 0; i < values.length; i++) {
    const g = group[i]!;
    if (g !== current) {
      if (current >= 0) {
        out[at + current] = run;
        sums[current] = runWeight;
      }
      run = g >= 0 ? out[at + g]! : 0;
      runWeight = g >= 0 ? sums[g]! : 0;
      current = g;
    }
    const w = weights[i]!;
    const weighted = values[i]! * w;
    all += weighted;
    weight += w;
    run += weighted;
    runWeight += w;
  }
  if (current >= 0) {
    out[at + current] = run;
    sums[current] = runWeight;
  }
  for (let g = 0; g < sums.length; g++) out[at + g] = sums[g]! > 0 ? out[at + g]! / sums[g]! : 0;
  return weight > 0 ? all / weight : 0;
}
