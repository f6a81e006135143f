import { describe, expect, it } from "vitest";
import { evenLevels, gridPoints } from "../../src/design/grid.ts";

describe("a grid", () => {
  it("has every combination once, the last factor fastest", () => {
    expect(gridPoints([[0, 1], [0.5], evenLevels(3)])).toEqual([
      [0, 0.5, 0],
      [0, 0.5, 0.5],
      [0, 0.5, 1],
      [1, 0.5, 0],
      [1, 0.5, 0.5],
      [1, 0.5, 1],
    ]);
    const points = gridPoints([evenLevels(4), evenLevels(5), evenLevels(3)]);
    expect(new Set(points.map((row) => row.join())).size).toBe(60);
    expect(gridPoints([])).toEqual([[]]);
  });

  it("has even levels with both ends, or the middle alone", () => {
    expect(evenLevels(5)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(evenLevels(1)).toEqual([0.5]);
    expect(() => evenLevels(0)).toThrow(RangeError);
  });

  it("refuses what nobody can run", () => {
    expect(() => gridPoints(Array.from({ length: 12 }, () => evenLevels(5)))).toThrow("Latin hypercube");
    expect(() => gridPoints([[0], []])).toThrow("factor 1 has no levels");
  });
});
