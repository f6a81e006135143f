import { expm1, log1p } from "@truce/core/kernel";
import { mean } from "../mean.ts";

/** Mean squared error of ln(1 + deaths). */
function error(record: readonly number[], forecast: readonly number[]): number {
  return mean(record.map((value, i) => square(log1p(value) - log1p(forecast[i]!))));
}

/**
 * Share of the error of a naive forecast that another forecast takes away, on ln(1 + deaths): 1 none is left, 0 no better,
 * below 0 worse, −∞ where the naive one makes none. NaN if there is nothing to compare or neither makes any.
 */
export function skill(record: readonly number[], forecast: readonly number[], naive: readonly number[]): number {
  if (record.length === 0) return NaN;
  const baseline = error(record, naive);
  return 1 - error(record, forecast) / baseline;
}

/** The one number whose ln(1 + number) is the mean of that of all: the best forecast that does not change. */
export function constantForecast(values: readonly number[]): number[] {
  const constant = expm1(mean(values.map((value) => log1p(value))));
  return values.map(() => constant);
}

function square(value: number): number {
  return value * value;
}
