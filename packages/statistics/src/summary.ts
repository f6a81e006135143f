import { estimate, type Estimate } from "./interval.ts";
import { standardDeviation } from "./mean.ts";
import { quantileOfSorted } from "./quantile.ts";

/** How outcomes spread over runs, beside how well their mean is known. */
export interface Summary extends Estimate {
  readonly n: number;
  readonly sd: number;
  /** Monte-Carlo standard error of the mean. */
  readonly standardError: number;
  readonly min: number;
  readonly p5: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p95: number;
  readonly max: number;
}

export function summarise(values: readonly number[]): Summary {
  const finite = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const at = (p: number) => quantileOfSorted(finite, p);
  const sd = standardDeviation(finite);
  return {
    n: finite.length,
    ...estimate(finite),
    sd,
    standardError: sd / Math.sqrt(finite.length),
    min: at(0),
    p5: at(0.05),
    p25: at(0.25),
    median: at(0.5),
    p75: at(0.75),
    p95: at(0.95),
    max: at(1),
  };
}
