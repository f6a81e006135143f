import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frontier, frontierStatus, gainAtCost } from "../../src/compare/frontier.ts";

const designs = [
  { cost: 0, gain: 0 },
  { cost: 10, gain: 5 },
  { cost: 20, gain: 6 },
  { cost: 30, gain: 12 },
  { cost: 30, gain: 3 },
];

describe("the efficient frontier", () => {
  it("leaves out what is dominated, and what a mixture dominates", () => {
    expect(frontierStatus(designs)).toEqual([
      "efficient",
      "efficient",
      "extendedly dominated",
      "efficient",
      "dominated",
    ]);
    expect(frontier(designs)).toEqual([0, 1, 3]);
    expect(gainAtCost(designs, 20)).toBeCloseTo(8.5, 12);
    expect(gainAtCost(designs, 99)).toBe(12);
    expect(gainAtCost(designs, -1)).toBeNaN();
    expect(frontierStatus([designs[1], designs[1]])).toEqual(["efficient", "efficient"]);
  });

  it("gains ever less for more money, and no design lies above it", () => {
    const point = fc.record({ cost: fc.integer({ min: 0, max: 30 }), gain: fc.integer({ min: -20, max: 20 }) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (list) => {
        const on = frontier(list).map((i) => list[i]);
        const slopes = on.slice(1).map(({ cost, gain }, i) => (gain - on[i].gain) / (cost - on[i].cost));
        for (const [i, slope] of slopes.entries()) {
          expect(slope).toBeGreaterThan(0);
          if (i > 0) expect(slope).toBeLessThan(slopes[i - 1]);
        }
        for (const { cost, gain } of list) expect(gain).toBeLessThanOrEqual(gainAtCost(list, cost) + 1e-9);
        expect(frontierStatus(list).filter((status) => status === "efficient").length).toBeGreaterThanOrEqual(
          on.length,
        );
      }),
    );
  });
});
