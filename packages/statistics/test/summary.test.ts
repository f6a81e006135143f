import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summarise } from "../src/summary.ts";

describe("a summary", () => {
  it("keeps its quantiles in order, the mean between the ends, and passes over what did not finish", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 25 }), (list) => {
        const s = summarise([...list, NaN]);
        const ladder = [s.min, s.p5, s.p25, s.median, s.p75, s.p95, s.max];
        expect(ladder).toEqual([...ladder].sort((a, b) => a - b));
        expect(s.n).toBe(list.length);
        expect(s.mean).toBeGreaterThanOrEqual(s.min - 1e-9);
        expect(s.mean).toBeLessThanOrEqual(s.max + 1e-9);
      }),
    );
  });

  it("tells spread of outcomes from uncertainty of the mean", () => {
    const few = summarise([1, 2, 3, 4]);
    const many = summarise(Array.from({ length: 400 }, (_, i) => (i % 4) + 1));
    expect(many.sd).toBeCloseTo(few.sd, 0);
    expect(many.standardError).toBeLessThan(few.standardError / 9);
  });
});
