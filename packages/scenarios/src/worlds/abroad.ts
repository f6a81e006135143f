import type { Place } from "./geography.ts";
import type { Luck } from "./luck.ts";

/**
 * Which neighbour, if any, lies beyond each outer side: the country's rim is cut into equal stretches, one for each neighbour
 * and one for the sea, beginning at a place of luck. Returns the neighbours (numbers from 0) of each district, ascending.
 */
export function bordersOf(places: readonly Place[], abroad: number, luck: Luck): number[][] {
  const rim = places.flatMap(({ square, outside }, district) =>
    outside.map((side) => ({ district, column: square.column + side.column / 2, row: square.row + side.row / 2 })),
  );
  const middle = {
    column: rim.reduce((total, side) => total + side.column, 0) / rim.length,
    row: rim.reduce((total, side) => total + side.row, 0) / rim.length,
  };
  const sorted = rim
    .map((side, i) => ({ ...side, i, around: turn(side.column - middle.column, side.row - middle.row) }))
    .sort((a, b) => a.around - b.around || a.i - b.i);
  const offset = luck.of("abroad").below(sorted.length, 0);
  const borders = places.map(() => new Set<number>());
  sorted.forEach(({ district }, i) => {
    const stretch = Math.floor((((i + offset) % sorted.length) * (abroad + 1)) / sorted.length);
    if (stretch < abroad) borders[district]!.add(stretch);
  });
  return borders.map((set) => [...set].sort((a, b) => a - b));
}

/** A number that grows with the angle of a direction, 0 to 4, without trigonometry: the diamond angle. */
function turn(x: number, y: number): number {
  const length = Math.abs(x) + Math.abs(y);
  if (length === 0) return 0;
  const part = y / length;
  return x < 0 ? 2 - part : y < 0 ? 4 + part : part;
}
