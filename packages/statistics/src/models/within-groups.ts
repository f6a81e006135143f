import { grouping } from "./covariance.ts";
import { checkColumn, type Columns, type Groups } from "./design-matrix.ts";

/**
 * Columns less the mean of their group: fixed effects taken out (Frisch and Waugh 1933). Do the same to the outcome, then
 * `leastSquares({ …, intercept: false, absorbed: groups })`.
 * @returns the columns, and how many groups there are
 * @throws RangeError if columns and groups differ in length.
 */
export function withinGroups<C extends Columns>(
  columns: C,
  by: Groups,
): { columns: { [Name in keyof C]: Float64Array }; groups: number } {
  const { of, count } = grouping(by, by.length);
  const within = Object.entries(columns).map(([name, values]) => {
    checkColumn(name, values, by.length);
    const sums = new Float64Array(count);
    const sizes = new Float64Array(count);
    for (let i = 0; i < of.length; i++) {
      sums[of[i]] += values[i];
      sizes[of[i]]++;
    }
    return [name, Float64Array.from(of, (group, i) => values[i] - sums[group] / sizes[group])];
  });
  return { columns: Object.fromEntries(within) as { [Name in keyof C]: Float64Array }, groups: count };
}
