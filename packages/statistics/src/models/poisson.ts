import { exp, log } from "@truce/core/kernel";
import { checkCounts, totals } from "./counts.ts";
import { grouping } from "./covariance.ts";
import { columnSums, type Columns, crossProduct, designMatrix, type Groups, linear } from "./design-matrix.ts";
import { type LikelihoodFit, likelihoodFit } from "./fit.ts";
import { lnGamma } from "./gamma.ts";
import { maximise } from "./newton.ts";

export interface PoissonInput {
  /** Whole numbers from 0. */
  readonly y: ArrayLike<number>;
  readonly x: Columns;
  /** Logarithm of what the mean is in proportion to. */
  readonly offset?: ArrayLike<number>;
  /** Errors by cluster if given; they hold for overdispersed counts too. */
  readonly cluster?: Groups;
}

/**
 * Poisson regression with a logarithmic link by maximum likelihood (Nelder and Wedderburn 1972).
 * @throws RangeError if columns do not fit or depend on each other, counts are not whole numbers, or there is one cluster.
 */
export function poisson({ y, x, offset, cluster }: PoissonInput): LikelihoodFit {
  checkCounts(y, offset);
  const design = designMatrix(x, y.length);
  const groups = cluster === undefined ? null : grouping(cluster, y.length, 2);
  const { k } = design;
  const residuals = (mu: Float64Array) => mu.map((value, i) => y[i] - value);
  const means = (at: Float64Array) => linear(design, at, offset).map((eta) => exp(Math.min(eta, 700)));
  const start = new Float64Array(k);
  start[0] = log(totals(y, (i) => (offset === undefined ? 1 : exp(offset[i]))));
  const maximum = maximise((at) => {
    const eta = linear(design, at, offset);
    const mu = means(at);
    let value = 0;
    for (let i = 0; i < y.length; i++) value += y[i] * eta[i] - mu[i] - lnGamma(y[i] + 1);
    return { value, gradient: columnSums(design, residuals(mu)), information: crossProduct(design, mu) };
  }, start);
  const scores = () => {
    const rest = residuals(means(maximum.at));
    return design.x.map((value, at) => value * rest[Math.floor(at / k)]);
  };
  return likelihoodFit(design, maximum, scores, groups, "the outcome is 0 wherever the column says so");
}
