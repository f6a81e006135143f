import { describe, expect, it } from "vitest";
import { admittedPoints } from "../../src/file/constraints.ts";
import type { Factor, Point } from "../../src/types.ts";

const factor = (id: string): Factor => ({
  id,
  label: id,
  role: "uncertainty",
  path: id,
  unit: "",
  source: null,
  distribution: { kind: "uniform", min: 0, max: 1 },
});
const factors = [factor("a"), factor("b")];
const points: Point[] = [
  { id: 0, values: [0.2, 0.3] },
  { id: 1, values: [0.9, 0.3] },
  { id: 2, values: [0, 0] },
];
const kept = (...constraints: string[]) => admittedPoints({ factors, constraints }, points).map(({ id }) => id);

describe("constraints", () => {
  it("leave out points in which one does not hold, and the others keep their ids", () => {
    expect(kept()).toEqual([0, 1, 2]);
    expect(kept("a + b <= 1")).toEqual([0, 2]);
    expect(kept("a + b <= 1", "a > 0")).toEqual([0]);
  });

  it("do not hold where they are no number", () => {
    expect(kept("a / b > 0 or a == 0.9")).toEqual([0, 1]);
    expect(kept("a / b")).toEqual([0, 1]);
  });
});
