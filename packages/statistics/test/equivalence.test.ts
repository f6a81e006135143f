import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { equivalence, meanInterval, tailBelow } from "../src/equivalence.ts";
import { studentInterval } from "../src/interval.ts";

const values = fc
  .array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 40 })
  .filter((list) => new Set(list).size > 1)
  .map((list) => list.map((value) => value / 100));

describe("one-sided tests of a mean", () => {
  it("are by hand", () => {
    // Mean 2, standard deviation 1, n = 4: t = 4 against 0, P(T₃ > 4) = 0.01400.
    const four = [2 - Math.sqrt(1.5), 2, 2, 2 + Math.sqrt(1.5)];
    expect(tailBelow(four, 0)).toBeCloseTo(0.014, 4);
    expect(tailBelow(four, 2)).toBeCloseTo(0.5, 12);
  });

  it("know what does not vary", () => {
    expect([tailBelow([1, 1], 0), tailBelow([1, 1], 2), tailBelow([1, 1], 1)]).toEqual([0, 1, 0.5]);
    expect(tailBelow([1], 0)).toBeNaN();
  });

  it("agree with the interval: P below 0.025 exactly if the bound lies below the 95 % interval", () => {
    fc.assert(
      fc.property(values, fc.double({ min: -12, max: 12, noNaN: true }), (list, bound) => {
        const [low] = studentInterval(list);
        fc.pre(Math.abs(low - bound) > 1e-9);
        expect(tailBelow(list, bound) < 0.025).toBe(bound < low);
      }),
    );
  });
});

describe("equivalence", () => {
  it("holds at 5 % exactly if the 90 % interval lies within the margin", () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 20, noNaN: true }), (list, margin) => {
        const [low, high] = meanInterval(list, 0.9);
        fc.pre(Math.min(Math.abs(low + margin), Math.abs(high - margin)) > 1e-9);
        expect(equivalence(list, margin) < 0.05).toBe(-margin < low && high < margin);
      }),
    );
  });

  it("is not proved by few or noisy values", () => {
    expect(equivalence([-3, 3, -2, 2], 0.5)).toBeGreaterThan(0.05);
    expect(equivalence([-0.03, 0.03, -0.02, 0.02], 0.5)).toBeLessThan(0.001);
  });

  it("refuses a margin of nothing", () => {
    expect(() => equivalence([1, 2], 0)).toThrow(RangeError);
  });
});
