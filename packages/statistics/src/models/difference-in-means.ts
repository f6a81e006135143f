import { mean, variance } from "../mean.ts";
import type { Interval } from "../types.ts";
import { grouping } from "./covariance.ts";
import { checkColumn, type Groups } from "./design-matrix.ts";
import { coefficient, table } from "./fit.ts";
import { leastSquares } from "./least-squares.ts";
import { sides } from "./sides.ts";

export interface Trial {
  readonly outcome: ArrayLike<number>;
  /** 1 if assigned to treatment, 0 if not. */
  readonly treated: ArrayLike<number>;
  /** What was assigned as a whole: the community of each respondent. Without it each row was assigned by itself. */
  readonly cluster?: Groups;
}

export interface MeanDifference {
  readonly treated: number;
  readonly control: number;
  readonly difference: number;
  readonly standardError: number;
  readonly ci95: Interval;
  readonly p: number;
  /** Of Student's t: clusters less 2, or Welch's, rounded down. */
  readonly freedom: number;
  readonly rows: number;
  readonly clusters: number | null;
}

/**
 * Effect of assignment in a randomised trial: the difference in means. Without clusters its error is Neyman's (1923), with Welch's (1947)
 * degrees of freedom; with them CR1 of the regression on treatment, with the t of clusters less 2 (Donner and Klar 2000), which needs some
 * ten clusters a side.
 * @throws RangeError if columns do not fit, treatment is not of 0 and 1, or a side has fewer than two rows or clusters.
 */
export function differenceInMeans({ outcome, treated, cluster }: Trial): MeanDifference {
  const n = outcome.length;
  checkColumn("outcome", outcome, n);
  const rows = sides(treated, n, 2);
  const groups = [rows.control, rows.treatment].map((side) => side.map((row) => outcome[row]));
  const [control, treatment] = groups.map(mean);
  const means = { treated: treatment, control, difference: treatment - control, rows: n };
  if (cluster !== undefined) {
    const { count } = grouping(cluster, n, 4);
    const fit = leastSquares({ y: outcome, x: { treated }, cluster });
    const freedom = count - 2;
    const covariance = Float64Array.of(fit.covariance[1][1]);
    const { standardError, ci95, p } = table(
      ["treated"],
      [coefficient(fit, "treated").estimate],
      covariance,
      freedom,
    )[0];
    return { ...means, standardError, ci95, p, freedom, clusters: count };
  }
  const parts = groups.map((side) => variance(side) / side.length);
  const square = parts[0] + parts[1];
  const welch = groups.reduce((sum, side, i) => sum + (parts[i] * parts[i]) / (side.length - 1), 0);
  const freedom = Math.max(1, Math.floor((square * square) / welch) || 1);
  const { standardError, ci95, p } = table(["treated"], [means.difference], Float64Array.of(square), freedom)[0];
  return { ...means, standardError, ci95, p, freedom, clusters: null };
}
