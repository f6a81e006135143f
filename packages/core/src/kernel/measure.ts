import type { ReadonlyColumn } from "./column.ts";
import type { ColumnNames } from "./mechanism.ts";
import type { Schema } from "./table.ts";

/** Reads one row and returns a number. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type RowFunction = (columns: any, row: number) => number;

/**
 * A measure is a number computed from the state: the sum over the rows of a table of `value`, or, with a `weight`, the mean
 * of `value` weighted by it. `by` names the column that groups it (for maps and tables by group).
 */
export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** What exactly is counted; printed wherever the measure is explained. */
  readonly definition: string;
  /** Which way is better; "none" where it depends on the reader. */
  readonly direction: "lower" | "higher" | "none";
  /** "flow" adds up over weeks, "stock" is a level, "event" is 0 until it happens and 1 from then on. */
  readonly kind: "flow" | "stock" | "event";
  readonly over: string;
  readonly reads: readonly string[];
  readonly value: RowFunction;
  readonly weight?: RowFunction;
  /** Column of `over` that refers to the grouping table, or "row" if the rows themselves are the groups. */
  readonly by?: string;
  /** The same measure split, e.g. by perpetrator; the parts add up to the whole. */
  readonly parts?: Readonly<Record<string, RowFunction>>;
}

interface Declaration<S extends Schema, T extends keyof S["tables"] & string, C extends keyof S["tables"][T] & string>
  extends Omit<Measure, "over" | "reads" | "value" | "weight" | "parts" | "by"> {
  readonly over: T;
  readonly reads: readonly C[];
  readonly value: (columns: { readonly [N in C]: ReadonlyColumn }, row: number) => number;
  readonly weight?: (columns: { readonly [N in C]: ReadonlyColumn }, row: number) => number;
  readonly by?: "row" | (keyof S["tables"][T] & string);
  readonly parts?: Readonly<Record<string, (columns: { readonly [N in C]: ReadonlyColumn }, row: number) => number>>;
}

export function measuresFor<S extends Schema>(_schema: S) {
  return {
    measure<T extends keyof S["tables"] & string, const C extends keyof S["tables"][T] & string>(
      declaration: Declaration<S, T, C>,
    ): Measure {
      return declaration;
    },
  };
}

export type { ColumnNames };

/** Value of a measure over all rows: sums go in row order, always. */
export function total(measure: Measure, columns: Readonly<Record<string, ReadonlyColumn>> & { readonly n: number }): number {
  const { value, weight } = measure;
  let sum = 0;
  if (weight === undefined) {
    for (let i = 0; i < columns.n; i++) sum += value(columns, i);
    return sum;
  }
  let weights = 0;
  for (let i = 0; i < columns.n; i++) {
    const w = weight(columns, i);
    sum += value(columns, i) * w;
    weights += w;
  }
  return weights > 0 ? sum / weights : 0;
}

/** Values of a measure by group, written into `out`. */
export function byGroup(
  measure: Measure,
  columns: Readonly<Record<string, ReadonlyColumn>> & { readonly n: number },
  out: Float64Array,
  weights: Float64Array,
): void {
  const { value, weight, by } = measure;
  out.fill(0);
  weights.fill(0);
  const group = by === undefined || by === "row" ? undefined : columns[by]!;
  for (let i = 0; i < columns.n; i++) {
    const g = group === undefined ? i : group[i]!;
    if (g < 0) continue;
    const w = weight === undefined ? 1 : weight(columns, i);
    out[g]! += value(columns, i) * w;
    weights[g]! += w;
  }
  if (weight !== undefined) for (let g = 0; g < out.length; g++) out[g] = weights[g]! > 0 ? out[g]! / weights[g]! : 0;
}
