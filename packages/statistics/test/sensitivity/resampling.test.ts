import { describe, expect, it } from "vitest";
import { percentileInterval, ranksOf, resampled } from "../../src/sensitivity/resampling.ts";

describe("resampling", () => {
  it("works out all statistics on the same draw, the same again for the same seed", () => {
    const [sums, negatives] = resampled(5, (drawn) => [drawn[0]! + drawn[4]!, -drawn[0]! - drawn[4]!], {
      resamples: 40,
    });
    expect(sums!.length).toBe(40);
    expect(sums!.map((sum) => -sum)).toEqual(negatives);
    expect(new Set(sums).size).toBeGreaterThan(4);
    const other = resampled(5, (drawn) => [drawn[0]! + drawn[4]!], { resamples: 40, seed: 2 });
    expect(other[0]).not.toEqual(sums);
  });

  it("takes the central 95 % of what is finite", () => {
    const values = [NaN, ...Array.from({ length: 401 }, (_, i) => i)].toReversed();
    expect(percentileInterval(values)).toEqual([10, 390]);
    expect(percentileInterval([1, NaN])).toEqual([NaN, NaN]);
  });

  it("ranks the largest first, equals alike", () => {
    expect(ranksOf([3, 9, 3, 1])).toEqual([2, 1, 2, 4]);
  });
});
