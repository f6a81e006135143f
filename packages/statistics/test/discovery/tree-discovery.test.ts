import { describe, expect, it } from "vitest";
import { discoverTree } from "../../src/discovery/tree-discovery.ts";
import { draws } from "../draws.ts";
import { planted } from "./planted.ts";

describe("a tree of scenarios", () => {
  const { columns, target } = planted(1200, 0.03);
  const { leaves, error } = discoverTree(columns, target);

  it("has the planted box as its first leaf, also on rows kept apart", () => {
    const [worst] = leaves;
    const limits = new Map(worst.box.limits.map((limit) => [limit.id, limit]));
    expect([...limits.keys()].toSorted()).toEqual(["a", "b", "season"]);
    expect(limits.get("a")).toMatchObject({ kind: "range", min: -Infinity });
    expect(limits.get("b")).toMatchObject({ kind: "range", max: Infinity });
    expect(limits.get("season")).toEqual({ id: "season", kind: "among", values: ["dry"] });
    expect(worst.box.density).toBeGreaterThan(0.9);
    expect(worst.heldOut!.density).toBeGreaterThan(0.85);
    expect(error).toBeLessThan(0.6);
  });

  it("parts the whole space: every row kept apart and every other is in one leaf", () => {
    const rows = leaves.reduce((sum, { box, heldOut }) => sum + box.rows + heldOut!.rows, 0);
    expect(rows).toBe(1200);
    expect(leaves.reduce((sum, { box }) => sum + box.coverage, 0)).toBeCloseTo(1, 12);
    const densities = leaves.map(({ box }) => box.density);
    expect(densities).toEqual(densities.toSorted((a, b) => b - a));
  });

  it("is one leaf where nothing parts the cases, and keeps points whole", () => {
    const stream = draws("noise");
    const noise = ["a", "b"].map((id, k) => ({ id, values: Array.from({ length: 300 }, (_, row) => stream.unit(row, k)) }));
    const even = Array.from({ length: 300 }, (_, row) => Number(stream.unit(row, 9) < 0.3));
    expect(discoverTree(noise, even).leaves).toHaveLength(1);
    const groups = even.map((_, row) => Math.floor(row / 10));
    const { leaves: whole } = discoverTree(noise, even, { groups, holdOut: 0.5 });
    expect(whole.reduce((sum, { heldOut }) => sum + heldOut!.rows, 0)).toBe(150);
    expect(() => discoverTree(noise, even, { holdOut: 1 })).toThrow(/share below 1, got 1/);
  });
});
