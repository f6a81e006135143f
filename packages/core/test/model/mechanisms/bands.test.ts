import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextBand } from "../../../src/model/mechanisms/bands.ts";

const men = fc.double({ min: 0, max: 1e5, noNaN: true });
const weeks = fc.double({ min: 0, max: 10, noNaN: true });

describe("a band", () => {
  it("is never larger than the fighters there are, or than the country can feed in one place (van Creveld 1977)", () => {
    fc.assert(
      fc.property(men, men, weeks, (band, most, age) => {
        expect(nextBand(band, most, age, 1, 0.4, 8)).toBeLessThanOrEqual(most);
      }),
    );
  });

  it("grows alike in one step and in two halves, and starts again from a seed", () => {
    const half = nextBand(100, 1e4, Infinity, 0.5, 0.4, 8);
    expect(nextBand(half, 1e4, Infinity, 0.5, 0.4, 8)).toBeCloseTo(nextBand(100, 1e4, Infinity, 1, 0.4, 8), 9);
    expect(nextBand(500, 1e4, 0, 1, 0.4, 8)).toBe(8);
  });
});
