import fc from "fast-check";
import { quantileSeq } from "mathjs";
import { describe, expect, it } from "vitest";
import { quantile } from "../src/quantile.ts";

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });
const p = fc.integer({ min: 0, max: 1000 }).map((k) => k / 1000);

describe("the quantile of type 7", () => {
  it("agrees with mathjs, which uses the same type", () => {
    fc.assert(
      fc.property(values, p, (list, at) => {
        expect(quantile(list, at)).toBeCloseTo(Number(quantileSeq(list, at)), 8);
      }),
    );
  });

  it("rises with p from the least to the greatest value", () => {
    fc.assert(
      fc.property(values, p, p, (list, a, b) => {
        expect(quantile(list, Math.min(a, b))).toBeLessThanOrEqual(quantile(list, Math.max(a, b)));
        expect([quantile(list, 0), quantile(list, 1)]).toEqual([Math.min(...list), Math.max(...list)]);
      }),
    );
  });

  it("leaves its input alone, is NaN of nothing and refuses what is no probability", () => {
    const list = [3, 1, 2];
    expect(quantile(list, 0.25)).toBe(1.5);
    expect(list).toEqual([3, 1, 2]);
    expect(quantile([], 0.5)).toBeNaN();
    expect(() => quantile(list, 1.1)).toThrow(RangeError);
  });
});
