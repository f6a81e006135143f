import { rootKey, Stream } from "@truce/core/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bcaInterval } from "../src/bootstrap.ts";
import { studentInterval } from "../src/interval.ts";
import { mean } from "../src/mean.ts";

const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 8, maxLength: 25 });

describe("the bootstrap interval", () => {
  it("is the same for the same values and seed, lies within the values and moves and grows with them", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 8 }), (list, shift, factor) => {
        const [low, high] = bcaInterval(list, { resamples: 400 });
        expect(bcaInterval(list, { resamples: 400 })).toEqual([low, high]);
        expect(low).toBeGreaterThanOrEqual(Math.min(...list));
        expect(high).toBeLessThanOrEqual(Math.max(...list));
        const [movedLow, movedHigh] = bcaInterval(
          list.map((value) => factor * value + shift),
          { resamples: 400 },
        );
        expect(movedLow).toBeCloseTo(factor * low + shift, 6);
        expect(movedHigh).toBeCloseTo(factor * high + shift, 6);
      }),
      { numRuns: 40 },
    );
  });

  it("of constant values is that value, and of too few is unknown", () => {
    expect(bcaInterval([3, 3, 3, 3])).toEqual([3, 3]);
    expect(bcaInterval([3])).toEqual([NaN, NaN]);
  });

  it("is near Student's for many symmetric values and leans to the long tail of skewed ones", () => {
    const stream = new Stream(rootKey("test"), "normal");
    const normal = Array.from({ length: 200 }, (_, row) => stream.normal(row));
    const [bca, t] = [bcaInterval(normal), studentInterval(normal)];
    expect(Math.abs(bca[0] - t[0]) + Math.abs(bca[1] - t[1])).toBeLessThan(0.1 * (t[1] - t[0]));
    const skewed = Array.from({ length: 40 }, (_, row) => stream.exponential(1, row, 1));
    const [low, high] = bcaInterval(skewed);
    expect(high - mean(skewed)).toBeGreaterThan(mean(skewed) - low);
  });

  it("covers the true mean of skewed values about 19 times in 20", () => {
    const stream = new Stream(rootKey("coverage"), "exponential");
    let covered = 0;
    const rounds = 300;
    for (let round = 0; round < rounds; round++) {
      const list = Array.from({ length: 25 }, (_, i) => stream.exponential(1, round, i));
      const [low, high] = bcaInterval(list, { resamples: 500, seed: `round ${round}` });
      if (low <= 1 && 1 <= high) covered++;
    }
    // 25 exponential values are few: published coverage is near 0.92.
    expect(covered / rounds).toBeGreaterThan(0.88);
    expect(covered / rounds).toBeLessThan(0.98);
  });
});
