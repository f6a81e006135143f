/** Places of the lowest and of the highest values. */
export interface Quarters {
  readonly lowest: readonly number[];
  readonly highest: readonly number[];
}

/** Fewest values that have quarters. */
const fewest = 8;

/**
 * About the lowest and the highest quarter of some values. Equal values are never parted, so that a quarter may hold more; where the two
 * would meet, or there are too few values, both are empty. What is no number is in neither.
 */
export function quartersOf(values: readonly number[]): Quarters {
  const order = [...values.keys()].filter((at) => Number.isFinite(values[at])).sort((a, b) => values[a] - values[b]);
  if (order.length < fewest) return { lowest: [], highest: [] };
  const size = Math.round(order.length / 4);
  const [low, high] = [values[order[size - 1]], values[order[order.length - size]]];
  const lowest = order.filter((at) => values[at] <= low);
  const highest = order.filter((at) => values[at] >= high);
  return low < high ? { lowest, highest } : { lowest: [], highest: [] };
}
