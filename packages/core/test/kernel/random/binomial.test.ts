import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialQuantile } from "../../../src/kernel/random/binomial.ts";
import { big, worstBoundary } from "./boundaries.ts";

const unit = fc.nat(2 ** 31 - 1).map((part) => part / 2 ** 31);
const trials = fc.oneof(fc.nat(20), fc.nat(100_000));
const chance = fc.oneof(fc.double({ min: 0, max: 0.02, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));

describe("binomialQuantile", () => {
  test.each([
    [10, 0.3],
    [10, 0.7],
    [127, 0.5],
    [128, 0.5],
    [129, 0.5001],
    [500, 0.1],
    [500, 0.2],
    [1000, 0.9],
  ])("steps where the exact distribution function of %d trials at chance %d is", (n, p) => {
    const odds = big(p).div(big(1).minus(big(p)));
    const worst = worstBoundary(
      (u) => binomialQuantile(n, p, u),
      big(1).minus(big(p)).pow(n),
      (term, k) =>
        term
          .times(n - k)
          .times(odds)
          .div(k + 1),
    );
    expect(worst).toBeLessThan(1e-14);
  });

  test("stays within the trials and rises with trials, chance and draw", () => {
    fc.assert(
      fc.property(trials, trials, chance, chance, unit, unit, (n, m, p, q, u, v) => {
        const value = binomialQuantile(n, p, u);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(n);
        const more = binomialQuantile(Math.max(n, m), Math.max(p, q), Math.max(u, v));
        expect(more).toBeGreaterThanOrEqual(value);
      }),
      { numRuns: 2000 },
    );
  });

  test("is certain at chance 0 and 1, and refuses what is impossible", () => {
    for (const u of [0, 0.5, 1 - 2 ** -53]) {
      expect(binomialQuantile(1000, 0, u)).toBe(0);
      expect(binomialQuantile(1000, 1, u)).toBe(1000);
      expect(binomialQuantile(0, 0.4, u)).toBe(0);
    }
    for (const [n, p] of [
      [-1, 0.5],
      [1.5, 0.5],
      [NaN, 0.5],
      [10, -0.1],
      [10, 1.1],
      [10, NaN],
    ]) {
      expect(() => binomialQuantile(n, p, 0.5)).toThrow(RangeError);
    }
  });
});
