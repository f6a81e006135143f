import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { poissonQuantile } from "../../../src/kernel/random/poisson.ts";
import { big, decay, worstBoundary } from "./boundaries.ts";

const unit = fc.nat(2 ** 31 - 1).map((part) => part / 2 ** 31);
const mean = fc.oneof(
  fc.double({ min: 0, max: 3, noNaN: true }),
  fc.double({ min: 0, max: 200, noNaN: true }),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
);

describe("poissonQuantile", () => {
  test.each([0.01, 0.5, 3, 15.3, 63.999, 64, 64.5, 64.999, 65, 100.7, 333.3])(
    "steps where the exact distribution function of mean %d is",
    (of) => {
      const worst = worstBoundary(
        (u) => poissonQuantile(of, u),
        decay(of),
        (term, k) => term.times(big(of)).div(k + 1),
      );
      expect(worst).toBeLessThan(2e-15);
    },
  );

  test("rises with the mean on the same draw, and with the draw at the same mean", () => {
    fc.assert(
      fc.property(mean, mean, unit, unit, (m, n, u, v) => {
        const [few, many] = m < n ? [m, n] : [n, m];
        expect(poissonQuantile(few, u)).toBeLessThanOrEqual(poissonQuantile(many, u));
        const [low, high] = u < v ? [u, v] : [v, u];
        expect(poissonQuantile(m, low)).toBeLessThanOrEqual(poissonQuantile(m, high));
      }),
      { numRuns: 3000 },
    );
    // Close means, across the border of the two methods and of every whole mean.
    for (let u = 0.0005; u < 1; u += 0.001) {
      let before = poissonQuantile(60, u);
      for (let of = 60; of < 70; of += 0.05) {
        const now = poissonQuantile(of, u);
        expect(now).toBeGreaterThanOrEqual(before);
        before = now;
      }
    }
  });

  test("ends at the last unit draw", () => {
    fc.assert(
      fc.property(mean, (of) => {
        const last = poissonQuantile(of, 1 - 2 ** -53);
        expect(last).toBeGreaterThanOrEqual(Math.floor(of));
        expect(last).toBeLessThan(of + 9 * Math.sqrt(of) + 25);
      }),
    );
  });

  test("gives nothing for mean 0 and refuses what is no mean", () => {
    expect(poissonQuantile(0, 1 - 2 ** -53)).toBe(0);
    for (const bad of [-1e-9, -1e9, NaN, Infinity, 2 ** 30 + 1]) {
      expect(() => poissonQuantile(bad, 0.5)).toThrow(RangeError);
    }
  });
});
