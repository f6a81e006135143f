import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fallHazard } from "../../../src/model/mechanisms/victory.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("the fall of a government", () => {
  it("cannot happen up to the threshold, and is as fast as the rate under complete superiority", () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0.5, max: 0.99, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }), (chance, threshold, rate) => {
        const hazard = fallHazard(chance, threshold, rate);
        if (chance <= threshold) expect(hazard).toBe(0);
        expect(hazard).toBeGreaterThanOrEqual(0);
        expect(hazard).toBeLessThanOrEqual(fallHazard(1, threshold, rate) + 1e-12);
        expect(fallHazard(1, threshold, rate)).toBeCloseTo(rate, 12);
      }),
    );
  });
});
