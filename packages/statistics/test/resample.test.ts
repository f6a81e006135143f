import { describe, expect, it } from "vitest";
import { mean } from "../src/mean.ts";
import { percentileInterval, resampler } from "../src/resample.ts";
import { normals } from "./draws.ts";

describe("a bootstrap sample", () => {
  it("is of the rows there are, the same for the same seed, another for another", () => {
    const one = Array.from(resampler(20, "a")(3));
    expect(one).toEqual(Array.from(resampler(20, "a")(3)));
    expect(one).not.toEqual(Array.from(resampler(20, "b")(3)));
    expect(one.every((row) => Number.isInteger(row) && row >= 0 && row < 20)).toBe(true);
    expect(() => resampler(0, "a")).toThrow(RangeError);
  });

  it("gives an interval of the mean that covers it 93 to 97 times in 100", () => {
    let covered = 0;
    const rounds = 1000;
    for (let round = 0; round < rounds; round++) {
      const values = normals("percentile", 60, round);
      const [low, high] = percentileInterval(60, (rows) => mean(Array.from(rows, (row) => values[row])), {
        resamples: 400,
        seed: String(round),
      });
      if (low <= 0 && 0 <= high) covered++;
    }
    expect(covered / rounds).toBeGreaterThan(0.93);
    expect(covered / rounds).toBeLessThan(0.97);
  });

  it("leaves out what is no number, and knows nothing of one row", () => {
    expect(percentileInterval(1, () => 1)).toEqual([NaN, NaN]);
    expect(percentileInterval(5, (rows) => (rows[0] === 0 ? NaN : 2))).toEqual([2, 2]);
  });
});
