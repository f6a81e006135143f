import { mean } from "../mean.ts";
import { table } from "./fit.ts";
import type { Interval } from "../types.ts";
import { wholeNumber } from "../whole-number.ts";
import { mahalanobis, nearest } from "./mahalanobis.ts";
import { checkColumn, type Columns } from "./design-matrix.ts";
import { type Balance, balance } from "./balance.ts";
import { sides } from "./sides.ts";

export interface MatchInput {
  readonly outcome: ArrayLike<number>;
  /** 1 if treated, 0 if not. */
  readonly treated: ArrayLike<number>;
  /** Columns to be alike in; for propensity score matching the linear predictor of `logistic` alone. */
  readonly x: Columns;
  /** Untreated rows for each treated one; as many more as lie equally near. */
  readonly neighbours?: number;
  /** Largest Mahalanobis distance of a match; treated rows without any are left out. */
  readonly caliper?: number;
}

/** Average effect on those of the treated who were matched. */
export interface MatchedEffect {
  readonly effect: number;
  readonly standardError: number;
  readonly ci95: Interval;
  readonly p: number;
  /** Treated rows that were matched, and those that were not. */
  readonly matched: number;
  readonly leftOut: number;
  /** Untreated rows that serve as a match. */
  readonly controls: number;
  /** How alike the sides are, column by column, before and after. */
  readonly balance: readonly Balance[];
}

/**
 * Average effect of treatment on the treated by nearest neighbours with replacement in Mahalanobis distance (Rubin 1980), with the standard
 * error of Abadie and Imbens (2006), whose variances come from the nearest rows on the same side. (The bootstrap does not hold for
 * nearest neighbours: Abadie and Imbens 2008.) The estimate carries a bias where matches are far; look at the balance.
 * @returns null if no treated row has a match
 * @throws RangeError if columns do not fit or depend on each other, treatment is not of 0 and 1, or a side has too few rows.
 */
export function match({ outcome, treated, x, neighbours = 1, caliper = Infinity }: MatchInput): MatchedEffect | null {
  const n = outcome.length;
  wholeNumber("neighbours", neighbours, 1);
  checkColumn("outcome", outcome, n);
  const { treatment, control } = sides(treated, n, neighbours + 1);
  const points = mahalanobis(x, n);
  /** Share of a treated row that each untreated one stands for, and the sum of squares of them. */
  const used = new Float64Array(n);
  const squares = new Float64Array(n);
  const effects: number[] = [];
  const kept: number[] = [];
  for (const i of treatment) {
    const matches = nearest(points, i, control, neighbours, caliper);
    if (matches.length === 0) continue;
    for (const j of matches) {
      used[j] += 1 / matches.length;
      squares[j] += 1 / (matches.length * matches.length);
    }
    kept.push(i);
    effects.push(outcome[i] - mean(matches.map((j) => outcome[j])));
  }
  const matched = kept.length;
  if (matched === 0) return null;
  const effect = mean(effects);
  let square = 0;
  for (const each of effects) square += (each - effect) * (each - effect);
  const controls = control.filter((j) => used[j] > 0);
  for (const j of controls) {
    const others = control.filter((other) => other !== j);
    const alike = nearest(points, j, others, neighbours, Infinity);
    const rest = outcome[j] - mean(alike.map((other) => outcome[other]));
    const variance = (alike.length / (alike.length + 1)) * rest * rest;
    square += (used[j] * used[j] - squares[j]) * variance;
  }
  const { standardError, ci95, p } = table(["effect"], [effect], Float64Array.of(square / (matched * matched)))[0];
  return {
    effect,
    standardError,
    ci95,
    p,
    matched,
    leftOut: treatment.length - matched,
    controls: controls.length,
    balance: balance(x, treatment, control, kept, used),
  };
}
