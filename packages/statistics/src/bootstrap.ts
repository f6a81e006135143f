import { rootKey, Stream } from "@truce/core/kernel";
import type { Interval } from "./types.ts";
import { mean, squaredDeviations } from "./mean.ts";
import { normalCdf, normalQuantile } from "./normal.ts";
import { quantileOfSorted } from "./quantile.ts";
import { z975 } from "./student.ts";

/**
 * 95 % interval of the mean by the bias-corrected and accelerated bootstrap (Efron 1987), for few or skewed values. The
 * draws are keyed by `seed`, so the same values give the same interval.
 */
export function bcaInterval(
  values: readonly number[],
  { resamples = 4000, seed = "bca" }: { resamples?: number; seed?: string } = {},
): Interval {
  const n = values.length;
  if (n < 2) return [NaN, NaN];
  const observed = mean(values);
  const spread = squaredDeviations(values);
  if (spread === 0) return [observed, observed];
  const stream = new Stream(rootKey(seed), "bootstrap");
  const means = Array.from({ length: resamples }, (_, resample) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += values[stream.below(n, resample, i)]!;
    return sum / n;
  }).toSorted((a, b) => a - b);
  // Means that equal the observed one but for rounding are ties and count half.
  const rounding = 1e-12 * Math.sqrt(spread);
  let below = 0;
  for (const value of means) below += value < observed - rounding ? 1 : value <= observed + rounding ? 0.5 : 0;
  const bias = normalQuantile(Math.min(1 - 0.5 / resamples, Math.max(0.5 / resamples, below / resamples)));
  const acceleration = accelerationOf(values, observed, spread);
  const end = (z: number) => quantileOfSorted(means, normalCdf(bias + (bias + z) / (1 - acceleration * (bias + z))));
  return [end(-z975), end(z975)];
}

/** Acceleration of the mean by the jackknife: Σd³ / (6 (Σd²)^{3/2}), d = deviation from the mean. */
function accelerationOf(values: readonly number[], centre: number, spread: number): number {
  let third = 0;
  for (const value of values) third += (value - centre) * (value - centre) * (value - centre);
  return third / (6 * spread * Math.sqrt(spread));
}
