import { quantileOfSorted } from "@truce/scenarios";

/** Several quantiles of numbers in any order. */
export function quantiles(values: readonly number[], shares: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return shares.map((share) => quantileOfSorted(sorted, share));
}

export function median(values: readonly number[]): number {
  return quantiles(values, [0.5])[0]!;
}
