import { mean, variance } from "../mean.ts";
import type { Columns } from "./design-matrix.ts";

/** Standardised differences in means between treated and untreated: over the standard deviation of the treated. Below 0.1 is good. */
export interface Balance {
  readonly name: string;
  readonly before: number;
  /** Of the treated that were matched and the untreated that stand for them. */
  readonly after: number;
}

/** @param weights of untreated rows after matching */
export function balance(
  x: Columns,
  treatment: readonly number[],
  control: readonly number[],
  kept: readonly number[],
  weights: ArrayLike<number>,
): Balance[] {
  return Object.entries(x).map(([name, values]) => {
    const of = (rows: readonly number[]) => rows.map((row) => values[row]);
    const spread = Math.sqrt(variance(of(treatment)));
    let [sum, whole] = [0, 0];
    for (const row of control) {
      sum += weights[row] * values[row];
      whole += weights[row];
    }
    return {
      name,
      before: (mean(of(treatment)) - mean(of(control))) / spread,
      after: (mean(of(kept)) - sum / whole) / spread,
    };
  });
}
