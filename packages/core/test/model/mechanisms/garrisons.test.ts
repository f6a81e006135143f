import fc from "fast-check";
import { expect, it } from "vitest";
import { garrisonWeight } from "../../../src/model/mechanisms/garrisons.ts";

const sum = (values: readonly number[]): number => values.reduce((all, x) => all + x, 0);
/** Shares that sum to 1. */
const parts = (length: number): fc.Arbitrary<number[]> =>
  fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: length, maxLength: length }).map((xs) => xs.map((x) => x / sum(xs)));
const three = fc.integer({ min: 1, max: 12 }).chain((n) => fc.tuple(parts(n), parts(n), parts(n)));

it("an army is divided whole among its garrisons, and none has less than nothing", () => {
  fc.assert(
    fc.property(three, fc.double({ min: 0, max: 0.6, noNaN: true }), fc.double({ min: 0, max: 0.4, noNaN: true }), ([people, capital, trouble], seat, responsiveness) => {
      const weights = people.map((x, k) => garrisonWeight(x, capital[k]!, trouble[k]!, seat, responsiveness));
      expect(sum(weights)).toBeCloseTo(1, 12);
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(-1e-15);
    }),
  );
});
