import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { delivered } from "../../src/model/delivery.ts";

const amount = fc.double({ min: 0, max: 100, noNaN: true });
const share = fc.double({ min: 0.01, max: 1, noNaN: true });

describe("work as a community meets it", () => {
  it("is the work in its district, to the bit, where there is no trial", () => {
    fc.assert(
      fc.property(amount, (work) => {
        expect(delivered([3, work], [], { n: 0, share: [] }, 1, 2, 0)).toBe(work);
      }),
    );
  });

  it("loses nothing and makes nothing: treated and others get on average what there is", () => {
    // One district, communities of one size, two trials that treat by the bits of a community's number.
    fc.assert(
      fc.property(amount, amount, amount, (base, first, second) => {
        const trials = { n: 2, share: [1 / 2, 1 / 2] };
        const met = [0, 1, 2, 3].map((bits) => delivered([base + first + second], [first, second], trials, 0, 1, bits));
        expect(met.reduce((a, b) => a + b, 0) / 4).toBeCloseTo(base + first + second, 9);
        expect(met[0]).toBeCloseTo(base, 9);
        expect(met[3]).toBeCloseTo(base + 2 * first + 2 * second, 9);
      }),
    );
  });

  it("is denser for the treated, the fewer they are, and reads its own district alone", () => {
    fc.assert(
      fc.property(amount, share, (brought, treated) => {
        const trials = { n: 3, share: [0.7, treated, 0.7] };
        expect(delivered([9, brought, 9], [9, brought, 9], trials, 1, 3, 1)).toBeCloseTo(brought / treated, 9);
        expect(delivered([9, brought, 9], [9, brought, 9], trials, 1, 3, 0)).toBe(0);
      }),
    );
  });
});
