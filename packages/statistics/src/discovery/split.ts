import { rootKey, Stream } from "@truce/core/kernel";

/**
 * Random order of rows, keyed by `seed`: the place of each row's group among `count` groups. Rows of one group (the replications of a
 * point) share a place, since what is held out must not be known from its twin.
 * @param groups group of each row; null if every row is its own
 */
export function randomPlaces(
  n: number,
  seed: string,
  groups: readonly number[] | null = null,
): { places: number[]; count: number } {
  const rows = Array.from({ length: n }, (_, row) => row);
  const names = [...new Set(groups ?? rows)];
  const order = [...names];
  new Stream(rootKey(seed), "places").shuffle(order, order.length);
  const placeOf = new Map(order.map((name, place) => [name, place]));
  return { places: rows.map((row) => placeOf.get(groups ? groups[row] : row)!), count: names.length };
}
