import fc from "fast-check";
import { expect, it } from "vitest";
import { fedShare, spillOf } from "../../../src/model/mechanisms/sponsorship.ts";

it("a place keeps armed men worse the more they are, and half as well at what its people can bear", () => {
  const men = fc.double({ min: 0, max: 1e6, noNaN: true });
  const half = fc.double({ min: 1, max: 1e5, noNaN: true });
  fc.assert(fc.property(men, men, half, (a, b, bear) => fedShare(Math.max(a, b), bear) <= fedShare(Math.min(a, b), bear)));
  fc.assert(fc.property(half, (bear) => fedShare(bear, bear) === 1 / 2));
  // Two groups in a place share what there is: splitting the men does not feed more of them.
  fc.assert(fc.property(men, half, (all, bear) => all * fedShare(all, bear) < bear));
  expect(fedShare(100, 0)).toBe(0);
});

it("a war next door feeds armed men less the more of the border is watched, and not at all without a war", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(fc.property(share, share, share, share, (war, weight, a, b) => {
    expect(spillOf(war, weight, Math.max(a, b), 0.7)).toBeLessThanOrEqual(spillOf(war, weight, Math.min(a, b), 0.7));
    expect(spillOf(0, weight, a, b)).toBe(0);
    expect(spillOf(war, weight, a, 0)).toBe(war * weight);
  }));
});
