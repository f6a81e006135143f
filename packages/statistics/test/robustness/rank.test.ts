import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kendall, ranks } from "../../src/robustness/rank.ts";

describe("ranks", () => {
  it("share places and add up to n (n + 1) / 2", () => {
    expect(ranks([3, 1, 3, 2], "higher")).toEqual([1.5, 4, 1.5, 3]);
    expect(ranks([3, 1, 3, 2], "lower")).toEqual([3.5, 1, 3.5, 2]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }), (list) => {
        const sum = ranks(list, "lower").reduce((total, place) => total + place, 0);
        expect(sum).toBeCloseTo((list.length * (list.length + 1)) / 2, 9);
      }),
    );
  });

  it("agree by Kendall's τ-b as the books say", () => {
    expect(kendall([1, 2, 3], [1, 2, 3])).toBe(1);
    expect(kendall([1, 2, 3], [3, 2, 1])).toBe(-1);
    // Kendall's own example of judges: 12 concordant and 3 discordant pairs of six.
    expect(kendall([1, 2, 3, 4, 5, 6], [3, 1, 4, 2, 6, 5])).toBeCloseTo(7 / 15, 12);
    expect(kendall([1, 1, 2, 3], [1, 2, 3, 3])).toBeCloseTo(4 / 5, 12);
    expect(kendall([1, 1], [1, 2])).toBeNaN();
    expect(() => kendall([1], [1, 2])).toThrow(RangeError);
  });
});
