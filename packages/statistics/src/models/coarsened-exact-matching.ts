import { table } from "./fit.ts";
import type { Interval } from "../types.ts";
import { type Balance, balance } from "./balance.ts";
import { checkColumn, type Columns } from "./design-matrix.ts";
import { sides } from "./sides.ts";

export interface CoarsenedInput {
  readonly outcome: ArrayLike<number>;
  /** 1 if treated, 0 if not. */
  readonly treated: ArrayLike<number>;
  readonly x: Columns;
  /** By column the values at which a new bin begins; a column without cuts must be equal. */
  readonly cuts: Readonly<Record<string, readonly number[]>>;
}

export interface CoarsenedEffect {
  /** Average effect on the treated in bins with both sides. */
  readonly effect: number;
  readonly standardError: number;
  readonly ci95: Interval;
  readonly p: number;
  readonly strata: number;
  readonly matched: number;
  readonly leftOut: number;
  readonly balance: readonly Balance[];
}

/**
 * Coarsened exact matching (Iacus, King and Porro 2012): treated and untreated rows that fall into the same bins of all columns are compared,
 * bin by bin, and the differences are weighted by the treated. The error is that of a trial randomised within bins (Neyman 1923); the
 * variance of a side with a single row in its bin is the pooled one.
 * @returns null if no bin has both sides
 * @throws RangeError if columns do not fit, cuts name no column, or treatment is not of 0 and 1.
 */
export function coarsenedExactMatching({ outcome, treated, x, cuts }: CoarsenedInput): CoarsenedEffect | null {
  const n = outcome.length;
  checkColumn("outcome", outcome, n);
  const { treatment, control } = sides(treated, n, 1);
  const unknown = Object.keys(cuts).find((name) => !(name in x));
  if (unknown !== undefined) throw new RangeError(`cuts of ${unknown}, which is no column`);
  for (const [name, values] of Object.entries(x)) checkColumn(name, values, n);
  const bin = (row: number) =>
    Object.entries(x)
      .map(([name, values]) => (name in cuts ? cuts[name].filter((cut) => values[row] >= cut).length : values[row]))
      .join(" ");
  const strata = new Map<string, { treatment: number[]; control: number[] }>();
  for (let row = 0; row < n; row++) {
    const key = bin(row);
    let stratum = strata.get(key);
    if (stratum === undefined) strata.set(key, (stratum = { treatment: [], control: [] }));
    (treated[row] === 1 ? stratum.treatment : stratum.control).push(row);
  }
  const both = [...strata.values()].filter((stratum) => stratum.treatment.length > 0 && stratum.control.length > 0);
  const kept = both.flatMap((stratum) => stratum.treatment);
  if (kept.length === 0) return null;
  const moments = both.map(
    (stratum) => [spread(outcome, stratum.treatment), spread(outcome, stratum.control)] as const,
  );
  const pooled = [0, 1].map((side) => {
    const freedom = moments.reduce((sum, of) => sum + of[side].count - 1, 0);
    return freedom > 0 ? moments.reduce((sum, of) => sum + of[side].squares, 0) / freedom : NaN;
  });
  const weights = new Float64Array(n);
  let [effect, square] = [0, 0];
  for (const [s, of] of moments.entries()) {
    const share = of[0].count / kept.length;
    effect += share * (of[0].mean - of[1].mean);
    for (const [side, { count, squares }] of of.entries())
      square += (share * share * (count > 1 ? squares / (count - 1) : pooled[side])) / count;
    for (const row of both[s].control) weights[row] = of[0].count / of[1].count;
  }
  const { standardError, ci95, p } = table(["effect"], [effect], Float64Array.of(square))[0];
  return {
    effect,
    standardError,
    ci95,
    p,
    strata: both.length,
    matched: kept.length,
    leftOut: treatment.length - kept.length,
    balance: balance(x, treatment, control, kept, weights),
  };
}

function spread(outcome: ArrayLike<number>, rows: readonly number[]) {
  let sum = 0;
  for (const row of rows) sum += outcome[row];
  const mean = sum / rows.length;
  let squares = 0;
  for (const row of rows) squares += (outcome[row] - mean) * (outcome[row] - mean);
  return { count: rows.length, mean, squares };
}
