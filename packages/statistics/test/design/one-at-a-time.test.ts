import { describe, expect, it } from "vitest";
import { evenLevels } from "../../src/design/grid.ts";
import { oneAtATime } from "../../src/design/one-at-a-time.ts";

describe("one factor at a time", () => {
  it("moves a single factor away from the centre, which comes once", () => {
    const { points, moved } = oneAtATime([evenLevels(3), [0.9, 0.1, 0.9]]);
    expect(points).toEqual([
      [0.5, 0.5],
      [0, 0.5],
      [1, 0.5],
      [0.5, 0.1],
      [0.5, 0.9],
    ]);
    expect(moved).toEqual([null, 0, 0, 1, 1]);
  });

  it("has any centre", () => {
    const { points } = oneAtATime(
      [
        [0, 1],
        [0, 1],
      ],
      [0.25, 1],
    );
    expect(points).toEqual([
      [0.25, 1],
      [0, 1],
      [1, 1],
      [0.25, 0],
    ]);
    expect(() => oneAtATime([[0, 1]], [0.5, 0.5])).toThrow("a centre of 2 numbers for 1 factors");
  });
});
