import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonLuck, varianceReduction } from "../../src/compare/variance-reduction.ts";
import { normals } from "../draws.ts";

describe("what common luck bought", () => {
  const n = 600;
  const [common, one, other] = [0, 1, 2].map((series) => normals("luck", n, series));
  const side = (own: readonly number[], share: number) =>
    own.map((value, i) => Math.sqrt(share) * common[i] + Math.sqrt(1 - share) * value);

  it("is 1/(1 − r) for sides of equal spread", () => {
    for (const r of [0, 0.5, 0.9]) {
      const { correlation, factor, factorCi95, removed } = commonLuck(side(one, r), side(other, r));
      expect(Math.abs(correlation - r)).toBeLessThan(0.1);
      expect(factorCi95[0]).toBeLessThan(1 / (1 - r));
      expect(factorCi95[1]).toBeGreaterThan(1 / (1 - r));
      expect(removed).toBeCloseTo(1 - 1 / factor, 12);
    }
  });

  it("does not depend on units or offsets that both sides share", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 50 }), (shift, scale) => {
        const moved = (values: readonly number[]) => values.map((value) => scale * value + shift);
        const [a, b] = [side(one, 0.6), side(other, 0.6)];
        expect(varianceReduction(moved(a), moved(b))).toBeCloseTo(varianceReduction(a, b), 8);
      }),
      { numRuns: 20 },
    );
  });

  it("is unknown where differences do not vary, and needs pairs", () => {
    expect(varianceReduction([1, 2, 3], [2, 3, 4])).toBeNaN();
    expect(commonLuck([1, 2, 3], [2, 3, 4]).factorCi95).toEqual([NaN, NaN]);
    expect(() => varianceReduction([1], [1, 2])).toThrow(RangeError);
  });
});
