import { describe, expect, it } from "vitest";
import { equalBudget, type PricedDesign } from "../../src/compare/equal-budget.ts";
import { normals } from "../draws.ts";

const luck = normals("budget", 60);
const priced = (id: string, cost: number, harm: number, series: number): PricedDesign => {
  const own = normals("budget", 60, series);
  return {
    id,
    costs: luck.map((value, i) => cost + 0.5 * value + 0.1 * own[i]),
    effects: luck.map((value, i) => harm + 3 * value + 0.5 * own[i]),
  };
};
const designs = [
  priced("observe", 100, 50, 1),
  priced("protect", 110, 40, 2),
  priced("reform", 110.05, 44, 3),
  priced("both", 140, 36, 4),
];

describe("a comparison at equal cost", () => {
  const { rows, steps } = equalBudget(designs, { direction: "lower", sameCost: 1, resamples: 400 });

  it("says who is efficient and how surely", () => {
    expect(rows.map(({ status }) => status)).toEqual(["efficient", "efficient", "dominated", "efficient"]);
    expect(rows.map(({ efficient }) => Math.round(efficient))).toEqual([1, 1, 0, 1]);
    expect(steps.map(({ from, to }) => `${from} ${to}`)).toEqual(["observe protect", "protect both"]);
    // 10 for 10 of harm averted, then 30 for 4.
    expect(steps[0].costPerGain.interval![0]).toBeLessThan(1);
    expect(steps[0].costPerGain.interval![1]).toBeGreaterThan(1);
    expect(steps[1].costPerGain.interval![0]).toBeLessThan(7.5);
    expect(steps[1].costPerGain.interval![1]).toBeGreaterThan(7.5);
  });

  it("compares each with what the others bring for its money", () => {
    expect(rows[0].gainAtSameCost).toBeNaN();
    expect(rows[0].gainAtSameCostCi95).toEqual([NaN, NaN]);
    // Halfway up from 50 without `protect`: `reform` at the same cost averts 6, so it is worse by about 4.
    const [low, high] = rows[2].gainAtSameCostCi95;
    expect(low).toBeLessThan(-4 + 0.2);
    expect(high).toBeGreaterThan(-4 - 0.2);
    expect(high).toBeLessThan(0);
  });

  it("knows which cost the same as the first, and that nobody said what is the same", () => {
    expect(rows.map(({ sameCost }) => sameCost)).toEqual([true, false, false, false]);
    expect(equalBudget(designs, { direction: "lower", resamples: 10 }).rows[1].sameCost).toBeNull();
    expect(rows[1].gain.mean).toBeGreaterThan(9);
    expect(rows[1].costDifference.mean).toBeGreaterThan(9);
  });

  it("holds where costs are certain", () => {
    const certain = designs.map((design, i) => ({ ...design, costs: luck.map(() => 100 + (i === 3 ? 20 : 0)) }));
    const { rows: equal } = equalBudget(certain, { direction: "lower", sameCost: 1, resamples: 50 });
    expect(equal.map(({ sameCost }) => sameCost)).toEqual([true, true, true, false]);
    expect(equal[1].gainAtSameCost).toBeGreaterThan(0);
    expect(equal[2].gainAtSameCost).toBeLessThan(0);
  });

  it("refuses designs that do not fit", () => {
    expect(() => equalBudget([], { direction: "lower" })).toThrow(RangeError);
    expect(() => equalBudget([{ id: "a", costs: [1], effects: [] }], { direction: "lower" })).toThrow("design a");
    expect(() => equalBudget([{ id: "a", costs: [NaN], effects: [1] }], { direction: "lower" })).toThrow(RangeError);
  });
});
