import { describe, expect, it } from "vitest";
import { ranks, smoothField } from "../../src/worlds/field.ts";
import { Luck } from "../../src/worlds/luck.ts";
import { growTiles } from "../../src/worlds/tiles.ts";

describe("a smooth field", () => {
  it("spreads over 0 to 1", () => expect(ranks([5, 1, 1, 9])).toEqual([2 / 3, 0, 1 / 3, 1]));

  it("makes neighbours alike: they differ far less than two districts by chance do", () => {
    const luck = new Luck("smooth");
    const { squares, neighbours } = growTiles(120, luck);
    const values = smoothField("terrain", squares, luck);
    const steps = neighbours.flatMap((list, i) => list.map((other) => Math.abs(values[i]! - values[other]!)));
    const mean = steps.reduce((a, b) => a + b, 0) / steps.length;
    // Two independent ranks differ by a third on average.
    expect(mean).toBeLessThan(1 / 6);
    expect(mean).toBeGreaterThan(0);
  });
});
