import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diversity, knowable } from "../../../src/model/mechanisms/placement.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const sizes = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 8 });

describe("diversity", () => {
  it("is nothing for one nation or none, half for two alike, and never whole", () => {
    expect([diversity([]), diversity([0]), diversity([7]), diversity([3, 3])]).toEqual([0, 0, 0, 0.5]);
    fc.assert(
      fc.property(sizes, (all) => {
        expect(diversity(all)).toBeGreaterThanOrEqual(-1e-12);
        expect(diversity(all)).toBeLessThanOrEqual(1 - 1 / all.length + 1e-12);
        expect(diversity(all.toReversed())).toBeCloseTo(diversity(all), 12);
      }),
    );
  });
});

describe("what a force can know", () => {
  it("grows with what people tell and with who understands it, up to what can be known", () => {
    fc.assert(
      fc.property(share, share, share, share, share, (most, tips, understood, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(knowable(most, more, tips, understood)).toBeGreaterThanOrEqual(knowable(most, less, tips, understood) - 1e-12);
        expect(knowable(most, understood, tips, more)).toBeGreaterThanOrEqual(knowable(most, understood, tips, less) - 1e-12);
        expect(knowable(most, a, tips, b)).toBeLessThanOrEqual(most + 1e-12);
      }),
    );
    expect(knowable(0.5, 0, 0.9, 1)).toBeCloseTo(0.05, 12);
  });
});
