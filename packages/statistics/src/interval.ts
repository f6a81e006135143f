import { bcaInterval } from "./bootstrap.ts";
import { mean, skewness, standardDeviation } from "./mean.ts";
import { t975 } from "./student.ts";
import type { Interval } from "./types.ts";

/** A mean with its 95 % interval: how well the mean is known, not how far outcomes spread. */
export interface Estimate {
  readonly mean: number;
  readonly ci95: Interval;
  /** `t` Student's t; `bca` bootstrap, for fewer than 30 or skewed values; `none` if there are fewer than two values. */
  readonly method: "t" | "bca" | "none";
}

/** Student's t interval of the mean at 95 %. */
export function studentInterval(values: readonly number[]): Interval {
  const n = values.length;
  if (n < 2) return [NaN, NaN];
  const centre = mean(values);
  const half = (t975(n) * standardDeviation(values)) / Math.sqrt(n);
  return [centre - half, centre + half];
}

/** Mean and interval by the rule: t, but the bootstrap for fewer than 30 values or a skewness beyond ±1. */
export function estimate(values: readonly number[]): Estimate {
  const centre = mean(values);
  if (values.length < 2) return { mean: centre, ci95: [NaN, NaN], method: "none" };
  // With fewer than eight values a bootstrap of the mean is too narrow; Student's t is the honest choice.
  const bootstrap = values.length >= 8 && (values.length < 30 || Math.abs(skewness(values)) > 1);
  return bootstrap
    ? { mean: centre, ci95: bcaInterval(values), method: "bca" }
    : { mean: centre, ci95: studentInterval(values), method: "t" };
}
