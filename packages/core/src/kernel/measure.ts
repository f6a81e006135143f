import type { ReadonlyColumn } from "./column.ts";
import { Gauge } from "./gauge.ts";
import type { ColumnNames } from "./mechanism.ts";
import { type MeasuredTable, type Selection, type Source, isSelection } from "./source.ts";
import type { Schema } from "./table.ts";

/**
 * A measure is a number computed from the state: the sum over the rows of a table of `value`, or, with a `weight`, the mean
 * of `value` weighted by it (0 where all weights are 0). `by` names the column that groups it (for maps and tables by group).
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
  /** Every column that the measure looks at. */
  readonly reads: readonly string[];
  readonly value: Source;
  readonly weight?: Source;
  /** Column of `over` that refers to the grouping table, or "row" if the rows themselves are the groups. */
  readonly by?: string;
  /** The same measure split, e.g. by who did it; the parts add up to the whole. */
  readonly parts?: Readonly<Record<string, Source>>;
}

/** A source as it is written: names of columns, or a function that sees only the columns under `reads`. */
type Declared<N extends string, C extends string> =
  | N
  | readonly N[]
  | Selection<N>
  | ((columns: { readonly [K in C]: ReadonlyColumn }, row: number) => number);

export interface MeasureDeclaration<
  S extends Schema,
  T extends keyof S["tables"] & string,
  C extends keyof S["tables"][T] & string,
> extends Omit<Measure, "over" | "reads" | "value" | "weight" | "parts" | "by"> {
  readonly over: T;
  /** Columns that functions below may look at; named columns need no mention. */
  readonly reads?: readonly C[];
  readonly value: Declared<keyof S["tables"][T] & string, C>;
  readonly weight?: Declared<keyof S["tables"][T] & string, C>;
  readonly by?: "row" | (keyof S["tables"][T] & string);
  readonly parts?: Readonly<Record<string, Declared<keyof S["tables"][T] & string, C>>>;
}

/** Gives the `measure` function of one schema, which checks every column name when it compiles. */
export function measuresFor<S extends Schema>(_schema: S) {
  return {
    measure<T extends keyof S["tables"] & string, const C extends keyof S["tables"][T] & string = never>(
      declaration: MeasureDeclaration<S, T, C>,
    ): Measure {
      const { reads = [], value, weight, parts = {} } = declaration;
      const named = [value, weight, ...Object.values(parts)].flatMap((source) => namesIn(source));
      return { ...declaration, reads: [...new Set([...reads, ...named])] } as Measure;
    },
  };
}

function namesIn(source: Source | undefined): readonly string[] {
  if (source === undefined || typeof source === "function") return [];
  if (isSelection(source)) return [source.column, source.where];
  return typeof source === "string" ? [source] : source;
}

export type { ColumnNames };


/** Value of a measure over all rows: sums go in row order, always. */
export function total(measure: Measure, columns: MeasuredTable): number {
  return new Gauge(columns, measure.value, measure.weight).total();
}

/** Values of a measure by group, written into `out`; rows of no group (−1) count nowhere. */
export function byGroup(measure: Measure, columns: MeasuredTable, out: Float64Array, weights: Float64Array): void {
  new Gauge(columns, measure.value, measure.weight, measure.by).read(out, 0, weights);
}
