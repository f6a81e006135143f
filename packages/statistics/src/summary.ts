import { estimate, type Estimate } from "./interval.ts";
import { standardDeviation } from "./mean.ts";
import { quantileOfSorted } from "./quantile.ts";

/** How values spread, in their own unit. */
export interface Spread {
  readonly sd: number;
  readonly min: number;
  readonly p5: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p95: number;
  readonly max: number;
}

/** How outcomes spread over runs, beside how well their mean is known. */
export interface Summary extends Estimate, Spread {
  readonly n: number;
  /** Monte-Carlo standard error of the mean. */
  readonly standardError: number;
}

/** The spread of values that are finite and ascend. */
export function spreadOf(sorted: readonly number[]): Spread {
  const at = (p: number): number => quantileOfSorted(sorted, p);
  return {
    sd: standardDeviation(sorted),
    min: at(0),
    p5: at(0.05),
    p25: at(0.25),
    median: at(0.5),
    p75: at(0.75),
    p95: at(0.95),
    max: at(1),
  };
}

/** Values that are not finite are left out. */
export function summarise(values: readonly number[]): Summary {
  const finite = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const spread = spreadOf(finite);
  return {
    n: finite.length,
    ...estimate(finite),
    ...spread,
    standardError: spread.sd / Math.sqrt(finite.length),
  };
}
