import { log, log1p, exp, logistic as inverseLogit } from "@truce/core/kernel";
import { cholesky, diagonal, solve } from "./cholesky.ts";
import { grouping } from "./covariance.ts";
import {
  columnSums,
  type Columns,
  crossProduct,
  type DesignMatrix,
  designMatrix,
  type Groups,
  linear,
} from "./design-matrix.ts";
import { type LikelihoodFit, likelihoodFit } from "./fit.ts";
import { type Curvature, maximise } from "./newton.ts";

export interface LogisticInput {
  /** 1 for yes, 0 for no. */
  readonly y: ArrayLike<number>;
  readonly x: Columns;
  /** Errors by cluster if given. */
  readonly cluster?: Groups;
  /** Penalises the likelihood as Firth does: finite also where a column separates yes from no, and less biased in small samples. */
  readonly firth?: boolean;
}

/**
 * Logistic regression by maximum likelihood, or by Firth's penalised one (Firth 1993; Heinze and Schemper 2002), whose log likelihood is
 * then the penalised one. Errors come from the information X′WX, or by cluster with the factor G / (G − 1).
 * @throws RangeError if columns do not fit or depend on each other, the outcome is not of 0 and 1, or there is one cluster.
 */
export function logistic({ y, x, cluster, firth = false }: LogisticInput): LikelihoodFit {
  let yes = 0;
  for (let i = 0; i < y.length; i++) {
    if (y[i] !== 0 && y[i] !== 1) throw new RangeError(`outcome, row ${i}: 0 or 1 is needed, got ${y[i]}`);
    yes += y[i];
  }
  if (!firth && (yes === 0 || yes === y.length))
    throw new RangeError("the outcome is the same in every row: set `firth`");
  const design = designMatrix(x, y.length);
  const groups = cluster === undefined ? null : grouping(cluster, y.length, 2);
  const start = new Float64Array(design.k);
  start[0] = log((yes + 0.5) / (y.length - yes + 0.5));
  const maximum = maximise((at) => likelihood(design, y, firth, at), start);
  const scores = () => {
    const { residuals } = parts(design, y, firth, maximum.at);
    return design.x.map((value, at) => value * residuals[Math.floor(at / design.k)]);
  };
  return likelihoodFit(design, maximum, scores, groups, "it separates yes from no; set `firth`");
}

function likelihood(design: DesignMatrix, y: ArrayLike<number>, firth: boolean, at: Float64Array): Curvature {
  const { value, residuals, information } = parts(design, y, firth, at);
  return { value, gradient: columnSums(design, residuals), information };
}

/** Log likelihood, information, and y − p; with Firth's penalty + h (1/2 − p), h the leverage of the row. */
function parts(design: DesignMatrix, y: ArrayLike<number>, firth: boolean, at: Float64Array) {
  const { k, x, rows } = design;
  const eta = linear(design, at);
  const p = eta.map(inverseLogit);
  const weights = p.map((chance) => chance * (1 - chance));
  const information = crossProduct(design, weights);
  const residuals = p.map((chance, i) => y[i] - chance);
  let value = 0;
  // ln p of a yes and ln(1 − p) of a no, without overflow.
  for (let i = 0; i < rows; i++) value -= softplus(y[i] === 1 ? -eta[i] : eta[i]);
  if (!firth) return { value, residuals, information };
  const root = cholesky(information, k, 1e-14);
  if (root === null) return { value: -Infinity, residuals, information };
  // Half the logarithm of the determinant, in the units of the columns as given.
  for (const [j, entry] of diagonal(root, k).entries()) value += log(entry / design.back[j * k + j]);
  for (let i = 0; i < rows; i++) {
    const here = x.subarray(i * k, (i + 1) * k);
    const moved = solve(root, k, here);
    let leverage = 0;
    for (let j = 0; j < k; j++) leverage += weights[i] * here[j] * moved[j];
    residuals[i] += leverage * (0.5 - p[i]);
  }
  return { value, residuals, information };
}

/** ln(1 + e^v). */
function softplus(v: number): number {
  return v > 0 ? v + log1p(exp(-v)) : log1p(exp(v));
}
