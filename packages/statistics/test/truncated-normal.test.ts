import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalCdf } from "../src/normal.ts";
import { truncatedNormalQuantile } from "../src/truncated-normal.ts";

describe("the quantile of a truncated normal distribution", () => {
  it("inverts its distribution function between its ends", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        (share, min, width) => {
          const value = truncatedNormalQuantile(share, 0, 1, min, min + width);
          expect(value >= min && value <= min + width).toBe(true);
          const [low, high] = [normalCdf(min), normalCdf(min + width)];
          expect((normalCdf(value) - low) / (high - low)).toBeCloseTo(share, 9);
        },
      ),
    );
  });

  it("is the plain quantile without ends, and has the ends themselves", () => {
    expect(truncatedNormalQuantile(0.975, 10, 2, -Infinity, Infinity)).toBeCloseTo(10 + 2 * 1.959963984540054, 12);
    expect(truncatedNormalQuantile(0, 10, 2, 4, 30)).toBe(4);
    expect(truncatedNormalQuantile(1, 10, 2, 4, 30)).toBe(30);
    expect(truncatedNormalQuantile(0.5, 10, 2, 6, 14)).toBeCloseTo(10, 12);
  });

  it("agrees with another implementation (SciPy 1.17, truncnorm)", () => {
    const found = [0.025, 0.5, 0.975].map((share) => truncatedNormalQuantile(share, 0.5, 0.1, 0.3, 0.9));
    for (const [index, value] of [0.33271720644057506, 0.5028477216455087, 0.6969251197476803].entries())
      expect(found[index]).toBeCloseTo(value, 13);
  });

  it("is the mirror of itself, in the far tails too", () => {
    const upper = truncatedNormalQuantile(0.3, 0, 1, 5, 9);
    expect(upper).toBe(-truncatedNormalQuantile(0.7, 0, 1, -9, -5));
    // Mills' ratio: beyond five standard deviations values lie within some 0.19 of the end on average.
    expect(upper > 5 && upper < 5.1).toBe(true);
  });

  it("refuses what is no distribution", () => {
    expect(() => truncatedNormalQuantile(2, 0, 1, -1, 1)).toThrow("between 0 and 1");
    expect(() => truncatedNormalQuantile(0.5, 0, 0, -1, 1)).toThrow("no normal distribution");
    expect(() => truncatedNormalQuantile(0.5, 0, 1, 1, 1)).toThrow("no normal distribution");
    expect(() => truncatedNormalQuantile(0.5, 0, 1, 20, 30)).toThrow("lies none of");
  });
});
