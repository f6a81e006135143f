import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dip } from "../../src/compare/dip.ts";
import { draws } from "../draws.ts";

/** Quality of 63 statistics faculties, the example of Hartigan and Hartigan (1985), whose dip they give as 0.059. */
const faculties = [
  30, 33, 35, 36, 37, 37, 39, 39, 39, 39, 39, 40, 40, 40, 40, 41, 42, 43, 43, 43, 44, 44, 45, 45, 46, 46, 47, 47, 48,
  48, 48, 49, 50, 50, 51, 52, 52, 53, 53, 53, 53, 53, 54, 54, 57, 57, 59, 60, 60, 60, 61, 61, 61, 61, 62, 62, 62, 62,
  63, 66, 70, 72, 72,
];

describe("the dip", () => {
  it("has its published and its extreme values", () => {
    expect(dip(faculties)).toBeCloseTo(0.0595238, 7);
    expect(dip([1, 2, 3, 4])).toBeCloseTo(1 / 8, 12);
    expect(dip([0, 0, 1, 1])).toBe(0.25);
    expect(dip([7, 7, 7])).toBe(0);
    expect(dip([])).toBe(0);
    // Sides in parallel where they are widest apart; by linear programming over all functions with one mode.
    expect(dip([0, 19, 26, 29, 33, 34, 39, 42, 45, 47, 50, 52])).toBeCloseTo(5 / 72, 12);
    expect(dip([0, 8, 19, 29, 42, 44, 47, 50, 52, 55])).toBeCloseTo(1 / 16, 12);
  });

  it("lies between 0 and 1/4 and does not change with place, scale or reflection", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 }), (list) => {
        const sorted = list.toSorted((a, b) => a - b);
        const value = dip(sorted);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(0.25 + 1e-12);
        expect(dip(sorted.map((x) => 3 * x - 5))).toBeCloseTo(value, 12);
        expect(dip(sorted.map((x) => -x).toReversed())).toBeCloseTo(value, 12);
      }),
    );
  });

  it("of uniform samples has the published quantiles", () => {
    // Median, 90 %, 95 % and 99 % of Hartigan and Hartigan's table 1, as computed anew from a million samples each.
    const table: [number, number[]][] = [
      [10, [0.0978, 0.1305, 0.1396, 0.1597]],
      [50, [0.0489, 0.0649, 0.0703, 0.0812]],
      [100, [0.0355, 0.0472, 0.0511, 0.059]],
    ];
    const stream = draws("dip");
    for (const [n, published] of table) {
      const dips = Array.from({ length: 4000 }, (_, k) =>
        dip(Float64Array.from({ length: n }, (_row, i) => stream.unit(i, k)).sort()),
      ).sort((a, b) => a - b);
      for (const [i, p] of [0.5, 0.9, 0.95, 0.99].entries())
        expect(Math.abs(dips[p * 4000] / published[i] - 1)).toBeLessThan(0.035);
    }
  });
});
