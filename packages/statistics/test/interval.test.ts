import fc from "fast-check";
import { rootKey, Stream } from "@truce/core/kernel";
import { describe, expect, it } from "vitest";
import { estimate, studentInterval } from "../src/interval.ts";
import { skewness } from "../src/mean.ts";

describe("the interval of a mean", () => {
  it("is symmetric about it and shrinks as values are repeated", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 20 }), (list) => {
        const [low, high] = studentInterval(list);
        const { mean } = estimate(list);
        expect(high - mean).toBeCloseTo(mean - low, 9);
        const [nearLow, nearHigh] = studentInterval([...list, ...list, ...list]);
        expect(nearHigh - nearLow).toBeLessThanOrEqual(high - low);
      }),
    );
  });

  it("has the textbook value", () => {
    // n = 10, mean 5.5, s = 3.02765, t = 2.262157.
    const [low, high] = studentInterval([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([low.toFixed(5), high.toFixed(5)]).toEqual(["3.33415", "7.66585"]);
  });

  it("covers the true mean about 19 times in 20", () => {
    const stream = new Stream(rootKey("coverage"), "normal");
    const rounds = 2000;
    let covered = 0;
    for (let round = 0; round < rounds; round++) {
      const [low, high] = studentInterval(Array.from({ length: 12 }, (_, i) => stream.normal(round, i)));
      if (low <= 0 && 0 <= high) covered++;
    }
    expect(Math.abs(covered / rounds - 0.95)).toBeLessThan(0.015);
  });

  it("is bootstrapped for few or skewed values only", () => {
    const plain = Array.from({ length: 60 }, (_, i) => i);
    const skewed = [...plain.map(() => 0), 1000];
    expect(Math.abs(skewness(skewed))).toBeGreaterThan(1);
    expect([plain, skewed, plain.slice(0, 20), plain.slice(0, 5), [1]].map((list) => estimate(list).method)).toEqual([
      "t",
      "bca",
      "bca",
      "t",
      "none",
    ]);
    expect(estimate([1])).toEqual({ mean: 1, ci95: [NaN, NaN], method: "none" });
    expect(estimate([]).mean).toBeNaN();
  });
});
