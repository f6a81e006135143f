import { cholesky, inverse, solve } from "./cholesky.ts";
import { grouping, moved, sandwich } from "./covariance.ts";
import {
  checkColumn,
  columnSums,
  type Columns,
  crossProduct,
  type DesignMatrix,
  designMatrix,
  type Groups,
  linear,
} from "./design-matrix.ts";
import { matrixRows, type Regression, table, unscaled } from "./fit.ts";
import { leastSquares, smallSample } from "./least-squares.ts";

export interface InstrumentsInput {
  readonly y: ArrayLike<number>;
  /** Columns that are as good as given. */
  readonly x: Columns;
  /** Columns that depend on what else moves the outcome. */
  readonly endogenous: Columns;
  /** Columns that move the endogenous ones and the outcome through them alone; at least as many. */
  readonly instruments: Columns;
  /** Errors by cluster if given. */
  readonly cluster?: Groups;
}

export interface InstrumentsFit extends Regression {
  /** Degrees of freedom of t: G − 1 by cluster, else n − k. */
  readonly freedom: number;
  /**
   * By endogenous column, the F statistic of the instruments in its first stage, with the same kind of errors. Below about 10 the instruments
   * are weak and the interval does not hold (Staiger and Stock 1997).
   */
  readonly firstStage: Readonly<Record<string, number>>;
}

/**
 * Two-stage least squares (Theil 1953) with errors that allow for unequal variance, or by cluster, with the factors of `leastSquares`. The
 * coefficients are the intercept, `x` and `endogenous`, in this order.
 * @throws RangeError if columns do not fit, share a name or depend on each other, instruments are too few, or there is one cluster.
 */
export function twoStageLeastSquares({ y, x, endogenous, instruments, cluster }: InstrumentsInput): InstrumentsFit {
  const n = y.length;
  checkColumn("outcome", y, n);
  const names = [x, endogenous, instruments].flatMap(Object.keys);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new RangeError(`column ${twice} is given twice`);
  const [needed, given] = [Object.keys(endogenous), Object.keys(instruments)];
  if (needed.length === 0 || given.length < needed.length)
    throw new RangeError(`${needed.length} endogenous columns need at least as many instruments, got ${given.length}`);
  const first = designMatrix({ ...x, ...instruments }, n);
  const fitted = Object.fromEntries(needed.map((name) => [name, projection(first, endogenous[name])]));
  const second = designMatrix({ ...x, ...fitted }, n);
  const { k } = second;
  const groups = cluster === undefined ? null : grouping(cluster, n, 2);
  const root = cholesky(crossProduct(second), k)!;
  const inside = solve(root, k, columnSums(second, y));
  const beta = unscaled(second, inside);
  // Residuals of the columns as they are, not as the first stage has them.
  const actual = Object.values({ ...x, ...endogenous });
  const residuals = Float64Array.from(y, (value, i) =>
    actual.reduce((rest, column, j) => rest - beta[j + 1] * column[i], value - beta[0]),
  );
  const scores = second.x.map((value, at) => value * residuals[Math.floor(at / k)]);
  const covariance = moved(second.back, sandwich(inverse(root, k), scores, k, groups, smallSample(n, k, groups)), k);
  const freedom = groups === null ? n - k : groups.count - 1;
  const by = cluster === undefined ? {} : { cluster };
  return {
    coefficients: table(second.names, beta, covariance, freedom),
    covariance: matrixRows(covariance, k),
    errors: groups === null ? "heteroskedastic" : "cluster",
    rows: n,
    clusters: groups === null ? null : groups.count,
    freedom,
    firstStage: Object.fromEntries(
      needed.map((name) => [
        name,
        waldF(leastSquares({ y: endogenous[name], x: { ...x, ...instruments }, ...by }), given),
      ]),
    ),
  };
}

function projection(design: DesignMatrix, y: ArrayLike<number>): Float64Array {
  checkColumn("endogenous", y, design.rows);
  return linear(design, solve(cholesky(crossProduct(design), design.k)!, design.k, columnSums(design, y)));
}

/** F statistic of some coefficients being 0: b′ V⁻¹ b over their number; NaN if clusters are too few to tell. */
export function waldF({ coefficients, covariance }: Regression, names: readonly string[]): number {
  const at = names.map((name) => coefficients.findIndex((each) => each.name === name));
  const k = at.length;
  const part = Float64Array.from({ length: k * k }, (_, i) => covariance[at[Math.floor(i / k)]][at[i % k]]);
  const root = cholesky(part, k, 1e-12);
  if (root === null) return NaN;
  const b = at.map((i) => coefficients[i].estimate);
  return solve(root, k, b).reduce((sum, value, j) => sum + value * b[j], 0) / k;
}
