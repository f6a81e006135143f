import { type Column, type Limit, rowsWithin } from "./column.ts";

/** A box of the space of factors, and how well it tells the cases of interest from the others. */
export interface Box {
  /** Factors that are held within limits; the others are free. */
  readonly limits: readonly Limit[];
  /** Rows inside, and those of them that are of interest. */
  readonly rows: number;
  readonly hits: number;
  /** Share of all rows that lie inside. */
  readonly mass: number;
  /** Share of all cases of interest that lie inside; NaN if there is none. */
  readonly coverage: number;
  /** Share of the rows inside that are of interest; NaN of an empty box. */
  readonly density: number;
}

/**
 * Coverage and density (Bryant and Lempert 2010) of a box among some rows.
 * @param target 1 for a case of interest, 0 for another, one per row of the columns
 */
export function boxOf(
  columns: readonly Column[],
  target: readonly number[],
  limits: readonly Limit[],
  among: readonly number[],
): Box {
  return boxOfRows(target, limits, rowsWithin(columns, limits, among), among);
}

/** The same where the rows inside are known. */
export function boxOfRows(
  target: readonly number[],
  limits: readonly Limit[],
  inside: readonly number[],
  among: readonly number[],
): Box {
  const count = (rows: readonly number[]): number => rows.reduce((sum, row) => sum + target[row], 0);
  const hits = count(inside);
  return {
    limits,
    rows: inside.length,
    hits,
    mass: inside.length / among.length,
    coverage: hits / count(among),
    density: hits / inside.length,
  };
}
