import { describe, expect, it } from "vitest";
import { spreadRange } from "../../src/compare/spread-range.ts";
import { standardDeviation } from "../../src/mean.ts";
import { normals } from "../draws.ts";

describe("the range of a spread", () => {
  it("holds the true one in 80 of 100 pilots", () => {
    for (const n of [4, 12]) {
      let hits = 0;
      const trials = 2000;
      for (let trial = 0; trial < trials; trial++) {
        const estimated = standardDeviation(normals(`spread ${n}`, n, trial));
        const [low, high] = spreadRange(n - 1);
        if (low * estimated <= 1 && high * estimated >= 1) hits++;
      }
      expect(Math.abs(hits / trials - 0.8)).toBeLessThan(0.025);
    }
  });

  it("is open where nothing is known", () => {
    expect(spreadRange(0)).toEqual([1, Infinity]);
  });
});
