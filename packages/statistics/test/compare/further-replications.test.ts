import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { criticalValue, furtherReplications } from "../../src/compare/further-replications.ts";
import { standardDeviation } from "../../src/mean.ts";
import { normals } from "../draws.ts";

describe("further replications for a half-width", () => {
  it("are the fewest that reach it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.double({ min: 0.01, max: 2, noNaN: true }), (n, wanted) => {
        const values = normals("further", n);
        const half = (count: number) => (criticalValue(count, 0.95) * standardDeviation(values)) / Math.sqrt(count);
        const more = furtherReplications(values, wanted);
        expect(half(n + more)).toBeLessThanOrEqual(wanted);
        if (more > 0) expect(half(n + more - 1)).toBeGreaterThan(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it("agree with the tables: standard deviation 10, half-width 2 need 99 at 95 %", () => {
    // t(98) = 1.984467: 1.984467 × 10 / √99 = 1.9945; for 98 it is 2.0049.
    const values = [-1, 1].map((sign) => (sign * 10) / Math.SQRT2);
    expect(standardDeviation(values)).toBeCloseTo(10, 12);
    expect(2 + furtherReplications(values, 2)).toBe(99);
  });

  it("uses the normal where t hardly differs, and says when there is nothing to go by", () => {
    expect(criticalValue(20_001, 0.95)).toBeCloseTo(criticalValue(20_000, 0.95), 3);
    expect(furtherReplications([3, 3, 3], 1)).toBe(0);
    expect(furtherReplications([3], 1)).toBeNaN();
    expect(furtherReplications([0, 1e9], 1e-9)).toBe(Infinity);
    expect(() => furtherReplications([1, 2], 0)).toThrow(RangeError);
    expect(() => furtherReplications([1, 2], 1, 1)).toThrow(RangeError);
  });
});
