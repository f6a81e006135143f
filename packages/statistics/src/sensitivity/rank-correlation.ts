import { rootKey, Stream } from "@truce/core/kernel";
import { type Column, categories, isCategory } from "../discovery/column.ts";
import { correlation } from "../mean.ts";
import { quantile } from "../quantile.ts";
import { percentileInterval } from "../resample.ts";
import { studentQuantile } from "../student.ts";
import type { ResamplingOptions, SensitivityIndex } from "./resampling.ts";

/** How strongly an outcome goes along with one factor of a sample of points. */
export interface RankEffect extends SensitivityIndex {
  readonly id: string;
  /** `rank correlation`: from −1 to 1, its sign is the outcome's way as the factor grows; `correlation ratio`: from 0 to 1, of words. */
  readonly measure: "rank correlation" | "correlation ratio";
  /** Size that a factor without any influence stays below in all but 5 % of experiments with as many factors (Bonferroni). */
  readonly floor: number;
  readonly aboveNoise: boolean;
}

/**
 * Sensitivity from any sample of points: Spearman's rank correlation of outcome and factor, the standardised regression on ranks where
 * factors are independent (Saltelli and Marivoet 1990); for words the correlation ratio of the outcome's ranks (Pearson 1905). It sees
 * effects that go one way and is blind to interactions; designs of Morris and Saltelli tell more.
 * @param outcomes one number per point; points without a finite one are left out
 * @throws RangeError if a column has another number of rows than there are outcomes.
 */
export function rankEffects(
  columns: readonly Column[],
  outcomes: readonly number[],
  { resamples = 200, seed = "ranks" }: ResamplingOptions = {},
): RankEffect[] {
  for (const { id, values } of columns)
    if (values.length !== outcomes.length)
      throw new RangeError(`factor ${id} has ${values.length} rows for ${outcomes.length} outcomes`);
  const rows = outcomes.flatMap((value, row) => (Number.isFinite(value) ? [row] : []));
  const n = rows.length;
  const y = midranks(rows.map((row) => outcomes[row]));
  const level = 1 - 0.05 / Math.max(1, columns.length);
  return columns.map((column) => {
    const words = isCategory(column);
    const values = rows.map((row) => column.values[row]);
    const x = words ? places({ id: column.id, values }) : midranks(values.map(Number));
    const measure = words ? "correlation ratio" : "rank correlation";
    const strength = words ? correlationRatio : correlation;
    const value = strength(x, y);
    const ci95 = percentileInterval(
      n,
      (drawn) =>
        strength(
          Array.from(drawn, (i) => x[i]),
          Array.from(drawn, (i) => y[i]),
        ),
      { resamples, seed: `${seed} ${column.id}` },
    );
    const floor = n < 4 ? NaN : words ? shuffled(x, y, level, `${seed} ${column.id}`) : criticalCorrelation(n, level);
    return { id: column.id, measure, value, ci95, floor, aboveNoise: Math.abs(value) > floor };
  });
}

/** Places in ascending order from 1; equal values share the mean of their places. */
export function midranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
  const result = new Array<number>(values.length);
  for (let first = 0, next = 0; first < order.length; first = next) {
    while (next < order.length && values[order[next]] === values[order[first]]) next++;
    for (let i = first; i < next; i++) result[order[i]] = (first + next + 1) / 2;
  }
  return result;
}

/** Root of the share of the outcome's variance that lies between groups. */
function correlationRatio(groups: readonly number[], y: readonly number[]): number {
  const sums: { count: number; sum: number }[] = [];
  let [sum, squares] = [0, 0];
  for (const [i, group] of groups.entries()) {
    const of = (sums[group] ??= { count: 0, sum: 0 });
    of.count++;
    of.sum += y[i];
    sum += y[i];
    squares += y[i] * y[i];
  }
  const all = squares - (sum * sum) / y.length;
  const between = sums.reduce((total, of) => total + (of.sum * of.sum) / of.count, 0) - (sum * sum) / y.length;
  return all > 0 ? Math.sqrt(Math.max(0, between / all)) : NaN;
}

function places(column: Column): number[] {
  const words = categories(column);
  return column.values.map((value) => words.indexOf(String(value)));
}

/** Correlation that independent values exceed in size with chance 1 − level, by Student's t. */
function criticalCorrelation(n: number, level: number): number {
  const t = studentQuantile((1 + level) / 2, n - 2);
  return t / Math.sqrt(n - 2 + t * t);
}

/** The same for a correlation ratio, by shuffling. */
function shuffled(groups: readonly number[], y: readonly number[], level: number, seed: string): number {
  const stream = new Stream(rootKey(seed), "shuffle");
  const found = Array.from({ length: 1000 }, (_, time) => {
    stream.seek(time);
    const again = [...y];
    stream.shuffle(again, again.length);
    return correlationRatio(groups, again);
  });
  return quantile(found.filter(Number.isFinite), level);
}
