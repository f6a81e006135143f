export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const clamp01 = (value: number): number => Math.min(1, Math.max(0, value));

/** Two decimals: more would pretend to know. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * Splits a whole number in proportion to weights by largest remainders, so that the parts add up to it exactly.
 * Where no weight is positive the parts are even; of nothing there are no parts.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return [];
  const all = sum(weights);
  const exact = weights.map((weight) => (all > 0 ? (total * weight) / all : total / weights.length));
  const parts = exact.map(Math.floor);
  const left = Math.round(total - sum(parts));
  const order = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (let k = 0; k < left; k++) parts[order[k % order.length]!.i]!++;
  return parts;
}

/** Weights as shares with two decimals that add up to 1. */
export const shares = (weights: readonly number[]): number[] => apportion(100, weights).map((part) => part / 100);

/** Place of the largest value; the first if several are. */
export function argmax(values: readonly number[]): number {
  let best = 0;
  for (const [i, value] of values.entries()) if (value > values[best]!) best = i;
  return best;
}
