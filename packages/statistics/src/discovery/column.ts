/** One factor over all rows: numbers, or words for a factor without an order. */
export interface Column {
  readonly id: string;
  readonly values: readonly (number | string)[];
}

/** Where one factor is held within a box: from `min` to `max`, both included, or among words. */
export type Limit =
  | { readonly id: string; readonly kind: "range"; readonly min: number; readonly max: number }
  | { readonly id: string; readonly kind: "among"; readonly values: readonly string[] };

/** True if a column is one of words. */
export function isCategory({ values }: Column): boolean {
  return values.some((value) => typeof value === "string");
}

/** The words of a column in the order of their first row. */
export function categories({ values }: Column): string[] {
  return [...new Set(values.map(String))];
}

/** True if the row of a column lies within a limit. */
export function within(value: number | string, limit: Limit): boolean {
  if (limit.kind === "among") return limit.values.includes(String(value));
  return Number(value) >= limit.min && Number(value) <= limit.max;
}

/** Rows (all, or those given) that lie within every limit. */
export function rowsWithin(columns: readonly Column[], limits: readonly Limit[], rows: readonly number[]): number[] {
  const pairs = limits.map((limit) => [columns.find(({ id }) => id === limit.id)!, limit] as const);
  return rows.filter((row) => pairs.every(([column, limit]) => within(column.values[row], limit)));
}

/**
 * Sees to it that columns and target have the same rows.
 * @throws RangeError naming the column that does not fit.
 */
export function checkColumns(columns: readonly Column[], target: readonly number[]): void {
  if (columns.length === 0 || target.length === 0) throw new RangeError("at least one factor and one row are needed");
  for (const column of columns) {
    if (column.values.length !== target.length)
      throw new RangeError(`factor ${column.id} has ${column.values.length} rows, the target ${target.length}`);
    if (!isCategory(column) && !column.values.every((value) => Number.isFinite(value)))
      throw new RangeError(`factor ${column.id} has a value that is not a finite number`);
  }
  if (!target.every(Number.isFinite)) throw new RangeError("the target has a value that is not a finite number");
}
