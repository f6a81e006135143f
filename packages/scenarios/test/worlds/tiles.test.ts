import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Luck } from "../../src/worlds/luck.ts";
import { growTiles } from "../../src/worlds/tiles.ts";

const layouts = fc
  .tuple(fc.integer({ min: 2, max: 250 }), fc.string({ minLength: 1, maxLength: 6 }))
  .map(([count, seed]) => growTiles(count, new Luck(seed)));
const check = (law: (layout: ReturnType<typeof growTiles>) => void): void =>
  fc.assert(fc.property(layouts, law), { numRuns: 40 });

describe("a grown layout", () => {
  it("is connected, symmetric, and no square is taken twice", () =>
    check(({ squares, neighbours }) => {
      expect(new Set(squares.map(({ column, row }) => `${column} ${row}`)).size).toBe(squares.length);
      const reached = new Set([0]);
      for (const i of reached) for (const next of neighbours[i]!) reached.add(next);
      expect(reached.size).toBe(squares.length);
      for (const [i, list] of neighbours.entries()) for (const other of list) expect(neighbours[other]).toContain(i);
    }));

  it("has all pairs with a common side as neighbours, and one diagonal where four squares meet, so that the graph is planar", () =>
    check(({ squares, neighbours }) => {
      const place = new Map(squares.map(({ column, row }, i) => [`${column} ${row}`, i]));
      let [sides, blocks] = [0, 0];
      for (const [i, { column, row }] of squares.entries()) {
        const [east, south, far] = [
          place.get(`${column + 1} ${row}`),
          place.get(`${column} ${row + 1}`),
          place.get(`${column + 1} ${row + 1}`),
        ];
        for (const other of [east, south]) if (other !== undefined) expect(neighbours[i]).toContain(other);
        sides += Number(east !== undefined) + Number(south !== undefined);
        if (east === undefined || south === undefined || far === undefined) continue;
        blocks++;
        expect(Number(neighbours[i]!.includes(far)) + Number(neighbours[east]!.includes(south))).toBe(1);
      }
      expect(neighbours.reduce((total, list) => total + list.length, 0)).toBe(2 * (sides + blocks));
    }));

  it("has its first row and column in use, and a way out", () =>
    check(({ squares, outside }) => {
      expect(Math.min(...squares.map(({ column }) => column))).toBe(0);
      expect(Math.min(...squares.map(({ row }) => row))).toBe(0);
      expect(outside.flat().length).toBeGreaterThan(0);
    }));

  it("is compact: a country of 100 is hardly ever wider than twenty", () => {
    const wide = Array.from({ length: 50 }, (_, i) => {
      const { squares } = growTiles(100, new Luck(String(i)));
      return Math.max(...squares.map(({ column, row }) => Math.max(column, row)));
    });
    expect(wide.filter((size) => size > 20).length).toBeLessThan(3);
  });
});
