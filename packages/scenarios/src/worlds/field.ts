import { exp } from "@truce/core/kernel";
import type { Luck } from "./luck.ts";
import { distance, type Square } from "./tiles.ts";

/** Hills and hollows of a field. */
const bumps = 6;
/** Share of the country's width over which a bump reaches. */
const reach = 0.3;

/**
 * A smooth field over the map: hills and hollows of a bell shape in random places, brought to ranks between 0 and 1, so that
 * every country has its extremes and neighbours resemble each other.
 */
export function smoothField(name: string, squares: readonly Square[], luck: Luck): number[] {
  const stream = luck.of(`field.${name}`);
  const columns = Math.max(...squares.map((square) => square.column)) + 1;
  const rows = Math.max(...squares.map((square) => square.row)) + 1;
  const wide = reach * Math.max(columns, rows);
  const centres = Array.from({ length: bumps }, (_, i) => ({
    column: stream.unit(i, 0) * columns,
    row: stream.unit(i, 1) * rows,
    height: stream.normal(i, 2),
  }));
  const raw = squares.map((square) =>
    centres.reduce((total, centre) => {
      const far = distance(square, centre) / wide;
      return total + centre.height * exp((-far * far) / 2);
    }, 0),
  );
  return ranks(raw);
}

/** Each value's rank among all, 0 lowest to 1 highest; of equal values the first is lower. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b);
  const result = values.map(() => 0);
  order.forEach((i, rank) => (result[i] = values.length > 1 ? rank / (values.length - 1) : 1 / 2));
  return result;
}
