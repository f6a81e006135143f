import { checkColumn } from "./design-matrix.ts";

/** @throws RangeError unless there is a whole number from 0 per row and one of them is above 0. */
export function checkCounts(y: ArrayLike<number>, offset?: ArrayLike<number>): void {
  let sum = 0;
  for (let i = 0; i < y.length; i++) {
    if (!(Number.isInteger(y[i]) && y[i] >= 0))
      throw new RangeError(`outcome, row ${i}: a whole number from 0 is needed, got ${y[i]}`);
    sum += y[i];
  }
  if (sum === 0) throw new RangeError("the outcome is 0 in every row: there is nothing to estimate");
  if (offset !== undefined) checkColumn("offset", offset, y.length);
}

/** The intercept that gives the total: ln(Σ y / Σ e^offset), for the start of a search. */
export function totals(y: ArrayLike<number>, exposure: (row: number) => number): number {
  let [events, all] = [0, 0];
  for (let i = 0; i < y.length; i++) {
    events += y[i];
    all += exposure(i);
  }
  return events / all;
}
