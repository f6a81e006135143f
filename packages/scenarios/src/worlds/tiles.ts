import type { Luck } from "./luck.ts";

/** A district's square on the map: column from the west, row from the north. */
export interface Square {
  readonly column: number;
  readonly row: number;
}

export interface Layout {
  readonly squares: readonly Square[];
  /** Neighbours of each square, ascending. */
  readonly neighbours: readonly (readonly number[])[];
  /** Sides of each square that face the outside world (lakes do not), as steps to there. */
  readonly outside: readonly (readonly Square[])[];
}

const sides: readonly Square[] = [
  { column: 0, row: -1 },
  { column: 1, row: 0 },
  { column: 0, row: 1 },
  { column: -1, row: 0 },
];

/** How strongly a new square is drawn into hollows: the power of its number of taken neighbours, corners included. */
const compactness = 3;
const wide = 1000;
const keyOf = ({ column, row }: Square): number => (row + wide / 2) * wide + column + wide / 2;
const moved = (a: Square, b: Square): Square => ({ column: a.column + b.column, row: a.row + b.row });

export const distance = (a: Square, b: Square): number => {
  const [x, y] = [a.column - b.column, a.row - b.row];
  return Math.sqrt(x * x + y * y);
};

/**
 * Grows a country square by square, so that its map is exact by construction: squares with a common side are neighbours. No
 * four districts meet in a point, as hardly anywhere on earth: where four squares do, luck makes one diagonal pair
 * neighbours. The graph is planar, and inside a large country a district has six neighbours on average.
 */
export function growTiles(count: number, luck: Luck): Layout {
  const grown = grow(count, luck);
  const [left, top] = [Math.min(...grown.map((s) => s.column)), Math.min(...grown.map((s) => s.row))];
  const squares = grown
    .map(({ column, row }) => ({ column: column - left, row: row - top }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const place = new Map(squares.map((square, i) => [keyOf(square), i]));
  const at = (square: Square): number | undefined => place.get(keyOf(square));
  const near = squares.map(() => new Set<number>());
  const join = (a: number, b: number): void => {
    near[a]!.add(b);
    near[b]!.add(a);
  };
  const corners = luck.of("tiles.corners");
  for (const [i, square] of squares.entries()) {
    const [east, south, southEast] = [
      at(moved(square, sides[1]!)),
      at(moved(square, sides[2]!)),
      at(moved(square, { column: 1, row: 1 })),
    ];
    if (east !== undefined) join(i, east);
    if (south !== undefined) join(i, south);
    if (east === undefined || south === undefined || southEast === undefined) continue;
    if (corners.unit(i) < 1 / 2) join(i, southEast);
    else join(east, south);
  }
  const open = outsideOf(squares, place);
  return {
    squares,
    neighbours: near.map((set) => [...set].sort((a, b) => a - b)),
    outside: squares.map((square) => sides.filter((side) => open.has(keyOf(moved(square, side))))),
  };
}

function grow(count: number, luck: Luck): Square[] {
  const stream = luck.of("tiles.growth");
  const first = { column: 0, row: 0 };
  const taken = new Map([[keyOf(first), first]]);
  const touched = new Map<number, { square: Square; sides: number; around: number }>();
  const touch = (square: Square): void => {
    for (let row = -1; row <= 1; row++)
      for (let column = -1; column <= 1; column++) {
        const other = moved(square, { column, row });
        if (taken.has(keyOf(other))) continue;
        const entry = touched.get(keyOf(other)) ?? { square: other, sides: 0, around: 0 };
        entry.around++;
        if (column === 0 || row === 0) entry.sides++;
        touched.set(keyOf(other), entry);
      }
  };
  touch(first);
  for (let step = 1; step < count; step++) {
    const candidates = [...touched.values()].filter((entry) => entry.sides > 0);
    const weights = candidates.map(({ around }) => {
      let weight = 1;
      for (let power = 0; power < compactness; power++) weight *= around;
      return weight;
    });
    const { square } = candidates[stream.pick(weights, weights.length, step)]!;
    touched.delete(keyOf(square));
    taken.set(keyOf(square), square);
    touch(square);
  }
  return [...taken.values()];
}

/** Free squares around the country that are reached from beyond it: holes inside are lakes. */
function outsideOf(squares: readonly Square[], place: ReadonlyMap<number, number>): ReadonlySet<number> {
  const [columns, rows] = [Math.max(...squares.map((s) => s.column)), Math.max(...squares.map((s) => s.row))];
  const from: Square = { column: -1, row: -1 };
  const seen = new Set([keyOf(from)]);
  const queue = [from];
  for (const square of queue)
    for (const side of sides) {
      const next = moved(square, side);
      const beyond = next.column < -1 || next.row < -1 || next.column > columns + 1 || next.row > rows + 1;
      if (beyond || seen.has(keyOf(next)) || place.has(keyOf(next))) continue;
      seen.add(keyOf(next));
      queue.push(next);
    }
  return seen;
}
