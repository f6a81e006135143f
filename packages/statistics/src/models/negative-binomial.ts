import { exp, log } from "@truce/core/kernel";
import type { Interval } from "../types.ts";
import { checkCounts, totals } from "./counts.ts";
import { grouping } from "./covariance.ts";
import { type Columns, type DesignMatrix, designMatrix, type Groups, linear } from "./design-matrix.ts";
import { type LikelihoodFit, likelihoodFit } from "./fit.ts";
import { negativeBinomialRow } from "./negative-binomial-row.ts";
import { type Curvature, maximise } from "./newton.ts";

export interface NegativeBinomialInput {
  /** Whole numbers from 0. */
  readonly y: ArrayLike<number>;
  readonly x: Columns;
  /** Logarithm of what the mean is in proportion to. */
  readonly offset?: ArrayLike<number>;
  /** Errors by cluster if given. */
  readonly cluster?: Groups;
}

export interface NegativeBinomialFit extends LikelihoodFit {
  /** Overdispersion: the variance is μ + alpha μ². Its interval is that of ln alpha. */
  readonly alpha: { readonly estimate: number; readonly ci95: Interval };
}

/** Below this logarithm of alpha, counts are Poisson for any purpose. */
const POISSON = -14;

/**
 * Negative binomial regression (NB2: variance μ + α μ²) of counts by maximum likelihood over coefficients and ln α together (Cameron and
 * Trivedi 2013, ch. 3), with errors from the observed information, or by cluster as in Stata's `nbreg, vce(cluster)`. The last
 * coefficient is `ln alpha`. It is the estimator of Hultman, Kathman and Shannon (2013).
 * @throws RangeError if columns do not fit or depend on each other, counts are not whole numbers, or there is one cluster.
 */
export function negativeBinomial({ y, x, offset, cluster }: NegativeBinomialInput): NegativeBinomialFit {
  checkCounts(y, offset);
  const design = designMatrix(x, y.length);
  const groups = cluster === undefined ? null : grouping(cluster, y.length, 2);
  const start = new Float64Array(design.k + 1);
  start[0] = log(totals(y, (i) => (offset === undefined ? 1 : exp(offset[i]))));
  start[design.k] = log(momentAlpha(y));
  const maximum = maximise((at) => likelihood(design, y, offset, at), start);
  const k = design.k + 1;
  const fit = likelihoodFit(
    { names: [...design.names, "ln alpha"], back: withOne(design.back, design.k), k, rows: design.rows },
    maximum,
    () => scores(design, y, offset, maximum.at),
    groups,
    "the outcome is 0 wherever the column says so",
  );
  const { estimate, ci95 } = fit.coefficients[k - 1];
  const alpha = { estimate: exp(estimate), ci95: [exp(ci95[0]), exp(ci95[1])] as const };
  const poisson = maximum.at[design.k] < POISSON;
  return poisson
    ? {
        ...fit,
        alpha,
        converged: false,
        problem: "counts vary no more than Poisson counts (alpha is 0): use `poisson`",
      }
    : { ...fit, alpha };
}

function momentAlpha(y: ArrayLike<number>): number {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < y.length; i++) {
    sum += y[i];
    squares += y[i] * y[i];
  }
  const mean = sum / y.length;
  return Math.min(20, Math.max(0.05, (squares / y.length - mean * mean - mean) / (mean * mean)));
}

function likelihood(
  design: DesignMatrix,
  y: ArrayLike<number>,
  offset: ArrayLike<number> | undefined,
  at: Float64Array,
): Curvature {
  const { k: p, x, rows } = design;
  const k = p + 1;
  const alpha = exp(at[p]);
  const eta = linear(design, at, offset);
  const gradient = new Float64Array(k);
  const information = new Float64Array(k * k);
  let value = 0;
  for (let i = 0; i < rows; i++) {
    const d = negativeBinomialRow(y[i], eta[i], alpha, 1 / alpha);
    value += d.value;
    gradient[p] += d.byLog;
    information[p * k + p] += d.logLog;
    for (let a = 0; a < p; a++) {
      const xa = x[i * p + a];
      gradient[a] += d.byEta * xa;
      information[p * k + a] += d.etaLog * xa;
      for (let b = 0; b <= a; b++) information[a * k + b] += d.etaEta * xa * x[i * p + b];
    }
  }
  for (let a = 0; a < k; a++) for (let b = a + 1; b < k; b++) information[a * k + b] = information[b * k + a];
  return { value, gradient, information };
}

function scores(
  design: DesignMatrix,
  y: ArrayLike<number>,
  offset: ArrayLike<number> | undefined,
  at: Float64Array,
): Float64Array {
  const { k: p, x, rows } = design;
  const alpha = exp(at[p]);
  const eta = linear(design, at, offset);
  const result = new Float64Array(rows * (p + 1));
  for (let i = 0; i < rows; i++) {
    const d = negativeBinomialRow(y[i], eta[i], alpha, 1 / alpha);
    for (let a = 0; a < p; a++) result[i * (p + 1) + a] = d.byEta * x[i * p + a];
    result[i * (p + 1) + p] = d.byLog;
  }
  return result;
}

/** The matrix with one more row and column, 1 where they meet. */
function withOne(matrix: Float64Array, k: number): Float64Array {
  const result = new Float64Array((k + 1) * (k + 1));
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) result[i * (k + 1) + j] = matrix[i * k + j];
  result[(k + 1) * (k + 1) - 1] = 1;
  return result;
}
