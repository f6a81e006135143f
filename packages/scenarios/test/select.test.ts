import { describe, expect, it } from "vitest";
import { keysAt, plainValue, select } from "../src/select.ts";

const raw = { a: { x: { n: [1, 2] }, y: { n: 3 }, z: null }, b: "text" };

describe("selection by pattern", () => {
  it("finds everything a pattern reaches and passes over what is missing", () => {
    expect(select(raw, "a.*.n.*")).toEqual([
      { path: ["a", "x", "n", "0"], value: 1 },
      { path: ["a", "x", "n", "1"], value: 2 },
    ]);
    expect(select(raw, "a.y.n")).toEqual([{ path: ["a", "y", "n"], value: 3 }]);
    expect(select(raw, "a.*.m")).toEqual([]);
    expect(select(raw, "b.*")).toEqual([]);
    expect(select(raw, "a.toString")).toEqual([]);
  });

  it("lists keys and reads figures in any spelling", () => {
    expect([keysAt(raw, "a"), keysAt(raw, "b"), keysAt(raw, "c")]).toEqual([["x", "y", "z"], [], []]);
    expect([[5, "s", "V"], { value: 5, source: "s", flag: "V" }, 5, null].map(plainValue)).toEqual([5, 5, 5, null]);
  });
});
