import fc from "fast-check";
import { erf } from "mathjs";
import { describe, expect, it } from "vitest";
import { normalCdf, normalQuantile } from "../src/normal.ts";

describe("the normal distribution", () => {
  it("agrees with mathjs", () => {
    fc.assert(
      fc.property(fc.double({ min: -9, max: 9, noNaN: true }), (z) => {
        expect(Math.abs(normalCdf(z) - (1 + erf(z / Math.SQRT2)) / 2)).toBeLessThan(2e-15);
      }),
    );
  });

  it("quantile inverts it", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-15);
      }),
    );
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13);
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-8, 0, 8]);
    expect(() => normalQuantile(-0.1)).toThrow(RangeError);
  });
});
