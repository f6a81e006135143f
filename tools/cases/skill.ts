import { expm1, log1p } from "@truce/core/kernel";
import { correlation, mean } from "@truce/scenarios";

/** Ranks from 1; those that are equal share the mean of theirs. */
export function ranks(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}

/** Rank correlation (Spearman 1904): −1 to 1; NaN if one of the two does not vary or there are fewer than three. */
export function rankAgreement(a: readonly number[], b: readonly number[]): number {
  const varies = (values: readonly number[]): boolean => values.some((value) => value !== values[0]);
  return a.length >= 3 && varies(a) && varies(b) ? correlation(ranks(a), ranks(b)) : NaN;
}

/** Mean squared error of ln(1 + deaths). */
function error(record: readonly number[], forecast: readonly number[]): number {
  return mean(record.map((value, i) => (log1p(value) - log1p(forecast[i]!)) ** 2));
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
