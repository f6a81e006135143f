import { cholesky, inverse, solve } from "./cholesky.ts";
import { type Grouping, grouping, moved, sandwich } from "./covariance.ts";
import {
  checkColumn,
  columnSums,
  type Columns,
  crossProduct,
  designMatrix,
  type Groups,
  linear,
} from "./design-matrix.ts";
import { matrixRows, type Regression, table, unscaled } from "./fit.ts";

export interface LeastSquaresInput {
  readonly y: ArrayLike<number>;
  readonly x: Columns;
  /** Errors by cluster if given. */
  readonly cluster?: Groups;
  /** False for columns without their group means. */
  readonly intercept?: boolean;
  /** Coefficients that were taken out beforehand: the groups of `withinGroups`, unless each lies within one cluster. */
  readonly absorbed?: number;
}

export interface LeastSquaresFit extends Regression {
  /** Share of the variance explained; about zero if there is no intercept. */
  readonly rSquared: number;
  /** Degrees of freedom of t: G − 1 by cluster, else n − k. */
  readonly freedom: number;
}

/**
 * Ordinary least squares with errors that allow for unequal variance (HC1: White 1980 times n / (n − k)) or by cluster (CR1: Liang and
 * Zeger 1986 times G / (G − 1) · (n − 1) / (n − k)), as Stata's `vce(robust)` and `vce(cluster)`. With fewer than about forty clusters CR1
 * is too narrow (Cameron, Gelbach and Miller 2008).
 * @throws RangeError if columns do not fit or depend on each other, or there is one cluster.
 */
export function leastSquares({ y, x, cluster, intercept = true, absorbed = 0 }: LeastSquaresInput): LeastSquaresFit {
  const n = y.length;
  checkColumn("outcome", y, n);
  const design = designMatrix(x, n, { intercept });
  const groups = cluster === undefined ? null : grouping(cluster, n, 2);
  const { names, k, back } = design;
  const root = cholesky(crossProduct(design), k)!;
  const beta = solve(root, k, columnSums(design, y));
  const residuals = linear(design, beta).map((fitted, i) => y[i] - fitted);
  const scores = design.x.map((value, at) => value * residuals[Math.floor(at / k)]);
  const correction = smallSample(n, k + absorbed, groups);
  const covariance = moved(back, sandwich(inverse(root, k), scores, k, groups, correction), k);
  const freedom = groups === null ? n - k - absorbed : groups.count - 1;
  return {
    coefficients: table(names, unscaled(design, beta), covariance, freedom),
    covariance: matrixRows(covariance, k),
    errors: groups === null ? "heteroskedastic" : "cluster",
    rows: n,
    clusters: groups === null ? null : groups.count,
    rSquared: 1 - squares(residuals, 0) / squares(y, intercept ? average(y) : 0),
    freedom,
  };
}

/** n / (n − k), by cluster times G / (G − 1) · (n − 1) / n. */
export function smallSample(n: number, k: number, groups: Grouping | null): number {
  if (n <= k) throw new RangeError(`${k} coefficients, those taken out included, need more than ${k} rows, got ${n}`);
  return groups === null ? n / (n - k) : ((groups.count / (groups.count - 1)) * (n - 1)) / (n - k);
}

function average(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

function squares(values: ArrayLike<number>, centre: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] - centre) * (values[i] - centre);
  return sum;
}
