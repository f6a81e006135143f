import { describe, expect, it } from "vitest";
import { mapQuality, touch, type TileMap } from "../src/map.ts";

const tile = (column: number, row: number) => ({ column, row, short: "x" });
const map: TileMap = { format: 1, title: "t", tiles: { a: tile(0, 0), b: tile(1, 1), c: tile(2, 1), d: tile(5, 5) } };

describe("a tile map", () => {
  it("lets tiles touch by edge and corner only", () => {
    expect([touch(map.tiles["a"]!, map.tiles["b"]!), touch(map.tiles["a"]!, map.tiles["c"]!)]).toEqual([true, false]);
  });

  it("is judged by the neighbours it keeps and the borders it invents", () => {
    expect(mapQuality(map, { a: ["b", "d"], b: ["a"], d: ["a"] })).toEqual({ kept: 0.5, true: 0 });
    expect(mapQuality(map, { b: ["c"], c: ["b"] })).toEqual({ kept: 1, true: 1 });
  });
});
