import { quantileOfSorted } from "../quantile.ts";
import { gini, topShare, zeroShare } from "./concentration.ts";

/** Counts of a zero-inflated, heavy-tailed quantity: deaths by month or by cell. Numbers are NaN where there is nothing to say. */
export interface CountSummary {
  readonly rows: number;
  /** Share of rows that are 0. */
  readonly zeros: number;
  readonly mean: number;
  /** Of the rows above 0. */
  readonly positive: { readonly rows: number; readonly median: number; readonly p90: number; readonly p99: number };
  /** Share of the total in the largest 1 % and 10 % of all rows, zeros counted among them; parts of a row count in proportion. */
  readonly topHundredth: number;
  readonly topTenth: number;
  /** Share of the total in the largest tenth of the rows above 0, as of cells that ever saw violence. */
  readonly topTenthOfPositive: number;
  readonly gini: number;
}

/**
 * What a sample of counts looks like: share of zeros, quantiles of the rest, concentration.
 * @param counts 0 or more
 * @throws RangeError at a count below 0 or one that is not finite.
 */
export function countSummary(counts: ArrayLike<number>): CountSummary {
  const all = Array.from(counts);
  const wrong = all.findIndex((count) => !(count >= 0 && count < Infinity));
  if (wrong >= 0) throw new RangeError(`count ${wrong}: a number from 0 is needed, got ${all[wrong]}`);
  const sorted = all.filter((count) => count > 0).sort((a, b) => a - b);
  const part = (share: number) => topShare(all, Math.min(1, (share * all.length) / sorted.length));
  return {
    rows: all.length,
    zeros: zeroShare(all),
    mean: all.reduce((sum, count) => sum + count, 0) / all.length,
    positive: {
      rows: sorted.length,
      median: quantileOfSorted(sorted, 0.5),
      p90: quantileOfSorted(sorted, 0.9),
      p99: quantileOfSorted(sorted, 0.99),
    },
    topHundredth: part(0.01),
    topTenth: part(0.1),
    topTenthOfPositive: topShare(all, 0.1),
    gini: gini(all),
  };
}
