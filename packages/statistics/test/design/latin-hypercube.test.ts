import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { latinHypercube } from "../../src/design/latin-hypercube.ts";

describe("a Latin hypercube", () => {
  it("has one point in each of n slices of every factor", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 8 }), fc.integer(), (n, k, seed) => {
        const points = latinHypercube(n, k, seed);
        expect(points.length).toBe(n);
        for (let factor = 0; factor < k; factor++)
          expect(points.map((row) => Math.floor(row[factor]! * n)).sort((a, b) => a - b)).toEqual([...Array(n).keys()]);
      }),
    );
  });

  it("depends on the seed alone, and a factor not on those after it", () => {
    const points = latinHypercube(20, 4, "seed");
    expect(latinHypercube(20, 4, "seed")).toEqual(points);
    expect(latinHypercube(20, 2, "seed")).toEqual(points.map((row) => row.slice(0, 2)));
    expect(latinHypercube(20, 4, "other")).not.toEqual(points);
    expect(new Set([0, 1, 2, 3].map((factor) => points.map((row) => Math.floor(row[factor]! * 20)).join())).size).toBe(
      4,
    );
  });

  it("refuses an empty design", () => {
    expect(() => latinHypercube(0, 2, 1)).toThrow("points of a Latin hypercube: a whole number from 1");
  });
});
