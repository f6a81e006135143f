import { expm1 } from "@truce/core/kernel";
import { normalCdf } from "../normal.ts";
import { studentCdf, studentQuantile, z975 } from "../student.ts";
import type { Interval } from "../types.ts";
import { inverse } from "./cholesky.ts";
import { type Grouping, moved, sandwich } from "./covariance.ts";
import type { DesignMatrix } from "./design-matrix.ts";
import { type Maximum, positiveRoot } from "./newton.ts";

/** One coefficient of a regression, in units of the outcome (or its link) per unit of its column. */
export interface Coefficient {
  readonly name: string;
  readonly estimate: number;
  readonly standardError: number;
  readonly ci95: Interval;
  /** Two-sided p against 0. */
  readonly p: number;
}

/** What every regression gives. */
export interface Regression {
  readonly coefficients: readonly Coefficient[];
  /** Covariance of the coefficients, in their order. */
  readonly covariance: readonly (readonly number[])[];
  /** Where the errors come from: the model, each row's own residual (HC1), or sums of scores over clusters. */
  readonly errors: "classical" | "heteroskedastic" | "cluster";
  readonly rows: number;
  /** Clusters, if errors are by cluster. */
  readonly clusters: number | null;
}

/** A regression by maximum likelihood. */
export interface LikelihoodFit extends Regression {
  readonly logLikelihood: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** Why it has not converged; null if it has. Numbers of a fit that has not are no estimates. */
  readonly problem: string | null;
}

/** The coefficient of that name. @throws RangeError if there is none. */
export function coefficient({ coefficients }: Pick<Regression, "coefficients">, name: string): Coefficient {
  const found = coefficients.find((each) => each.name === name);
  if (found === undefined)
    throw new RangeError(`no coefficient ${name}; there are ${coefficients.map((each) => each.name).join(", ")}`);
  return found;
}

/**
 * What a coefficient of a logarithmic model (counts, hazards, odds) says as a share: exp(b · by) − 1, −0.4 for 40 % less.
 * @param by how many units of the column
 */
export function proportionalChange({ estimate, ci95: [low, high] }: Coefficient, by = 1) {
  const ends = [expm1(low * by), expm1(high * by)];
  return { share: expm1(estimate * by), ci95: [Math.min(...ends), Math.max(...ends)] as Interval };
}

/** Coefficients with errors from a covariance; normal, or Student's t with `freedom` degrees of freedom. */
export function table(
  names: readonly string[],
  estimates: ArrayLike<number>,
  covariance: Float64Array,
  freedom = Infinity,
): Coefficient[] {
  const k = names.length;
  const factor = freedom === Infinity ? z975 : freedom >= 1 ? studentQuantile(0.975, freedom) : NaN;
  return names.map((name, j) => {
    const estimate = estimates[j];
    const standardError = Math.sqrt(covariance[j * k + j]);
    const t = -Math.abs(estimate / standardError);
    const p = 2 * (freedom === Infinity ? normalCdf(t) : freedom >= 1 ? studentCdf(t, freedom) : NaN);
    return {
      name,
      estimate,
      standardError,
      ci95: [estimate - factor * standardError, estimate + factor * standardError],
      p,
    };
  });
}

/** A k × k matrix as rows. */
export function matrixRows(matrix: Float64Array, k: number): number[][] {
  return Array.from({ length: k }, (_, i) => Array.from(matrix.subarray(i * k, (i + 1) * k)));
}

/** Coefficients of the columns as given out of those inside. */
export function unscaled({ back, k }: Pick<DesignMatrix, "back" | "k">, inside: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: k }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < k; j++) sum += back[i * k + j] * inside[j];
    return sum;
  });
}

/**
 * The result of a maximum: classical errors from the observed information, or by cluster with the factor G / (G − 1) that Stata applies.
 * @param scores rows × k derivatives of each row's log likelihood at the maximum, asked for by clusters only
 */
export function likelihoodFit(
  design: Pick<DesignMatrix, "names" | "back" | "k" | "rows">,
  maximum: Maximum,
  scores: () => Float64Array,
  groups: Grouping | null,
  divergence: string,
): LikelihoodFit {
  const { names, back, k, rows } = design;
  const root = positiveRoot(maximum.information, k);
  const bread = root === null ? new Float64Array(k * k).fill(NaN) : inverse(root, k);
  const inside = groups === null ? bread : sandwich(bread, scores(), k, groups, groups.count / (groups.count - 1));
  const covariance = moved(back, inside, k);
  const flats = names.filter((_, j) => !(Math.sqrt(bread[j * k + j]) < FLAT));
  const flat = flats.find((name) => name !== "intercept") ?? flats[0];
  const converged = maximum.converged && flat === undefined;
  return {
    coefficients: table(names, unscaled(design, maximum.at), covariance),
    covariance: matrixRows(covariance, k),
    errors: groups === null ? "classical" : "cluster",
    rows,
    clusters: groups === null ? null : groups.count,
    logLikelihood: maximum.value,
    iterations: maximum.iterations,
    converged,
    problem: converged
      ? null
      : flat !== undefined && root !== null
        ? `the coefficient of ${flat} grows without bound: ${divergence}`
        : `no maximum after ${maximum.iterations} steps: the likelihood is too flat; use fewer or other columns`,
  };
}

/** On columns of unit size an error this large means that the likelihood only levels off and has no maximum. */
const FLAT = 100;
