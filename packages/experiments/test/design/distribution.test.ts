import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { complaintOf, levelsOf, quantileOf } from "../../src/design/distribution.ts";
import type { Distribution } from "../../src/types.ts";
import { oneOfEach } from "./factors.ts";

const [uniform, logUniform, triangular, normal, values] = oneOfEach.map(({ distribution }) => distribution) as [
  Distribution,
  Distribution,
  Distribution,
  Distribution,
  Distribution,
];
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("the quantile of a distribution", () => {
  it("rises from min to max, both included, for every kind with a range", () => {
    for (const distribution of [uniform, logUniform, triangular, normal]) {
      if (distribution.kind === "values") continue;
      const at = quantileOf(distribution) as (share: number) => number;
      expect([at(0), at(1)]).toEqual([distribution.min, distribution.max]);
      fc.assert(
        fc.property(share, share, (a, b) => {
          const [low, high] = [at(Math.min(a, b)), at(Math.max(a, b))];
          expect(distribution.min <= low && low <= high && high <= distribution.max).toBe(true);
        }),
      );
    }
  });

  it("inverts the distribution function", () => {
    const functions: [Distribution, (x: number) => number][] = [
      [uniform, (x) => (x - 0.2) / 0.4],
      [logUniform, (x) => Math.log(x / 10) / Math.log(100)],
      [triangular, (x) => (x < 2 ? (x * x) / 20 : 1 - (10 - x) ** 2 / 80)],
    ];
    for (const [distribution, below] of functions)
      fc.assert(
        fc.property(share, (p) => {
          expect(below(quantileOf(distribution)(p) as number)).toBeCloseTo(p, 10);
        }),
      );
    // Two standard deviations below the mean and four above it: the median lies just above the mean.
    expect(quantileOf(normal)(0.5)).toBeCloseTo(0.5 + 0.1 * 0.02846, 5);
  });

  it("gives listed values slices as wide as their weights, none to a weight of 0", () => {
    const at = quantileOf(values);
    expect([0, 0.249, 0.25, 0.5, 0.749, 0.75, 1].map(at)).toEqual([
      "low",
      "low",
      "medium",
      "medium",
      "medium",
      "high",
      "high",
    ]);
    const some = quantileOf({ kind: "values", values: [0, 1, 2, 3], weights: [0, 3, 1, 0] });
    expect([0, 0.7, 0.8, 1].map(some)).toEqual([1, 1, 2, 2]);
  });

  it("has levels that give both ends, or each listed value once", () => {
    expect(levelsOf(uniform, 3).map(quantileOf(uniform))).toEqual([0.2, 0.4, 0.6]);
    expect(levelsOf(values, 7)).toEqual([0.125, 0.5, 0.875]);
    expect(levelsOf(values, 7).map(quantileOf(values))).toEqual(["low", "medium", "high"]);
  });

  it("says what is wrong with one that is none", () => {
    const wrong: [Distribution, string][] = [
      [{ kind: "uniform", min: 2, max: 1 }, "uniform: min must be a number below max, got min 2 and max 1"],
      [{ kind: "uniform", min: 1, max: Infinity }, "below max"],
      [{ kind: "logUniform", min: 0, max: 1 }, "min must lie above 0"],
      [{ kind: "triangular", min: 0, mode: 3, max: 1 }, "mode must lie from min 0 to max 1, got 3"],
      [{ kind: "normal", mean: 0, sd: 0, min: 0, max: 1 }, "sd 0"],
      [{ kind: "normal", mean: 0, sd: 1, min: 50, max: 60 }, "lies none of a normal distribution"],
      [{ kind: "values", values: [], weights: [] }, "at least one is needed"],
      [{ kind: "values", values: [1], weights: [1, 2] }, "2 weights for 1 values"],
      [{ kind: "values", values: [1, 2], weights: [0, 0] }, "at least one weight must lie above 0"],
      [{ kind: "values", values: [1, 2], weights: [-1, 2] }, "a weight is 0 or more, got -1"],
    ];
    for (const [distribution, message] of wrong) expect(() => quantileOf(distribution)).toThrow(message);
    expect(() => quantileOf(uniform)(1.1)).toThrow("a share between 0 and 1");
  });

  it("tells which values a factor can have", () => {
    expect(complaintOf(uniform, 0.6)).toBeNull();
    expect(complaintOf(uniform, 0.7)).toContain("not from 0.2 to 0.6");
    expect(complaintOf(uniform, "0.5")).toBe("not a number");
    expect(complaintOf(uniform, NaN)).toBe("not a number");
    expect(complaintOf(values, "low")).toBeNull();
    expect(complaintOf(values, "lowest")).toContain("low, medium, high");
  });
});
