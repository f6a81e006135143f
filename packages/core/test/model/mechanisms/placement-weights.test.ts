import fc from "fast-check";
import { expect, it } from "vitest";
import { placementWeight } from "../../../src/model/mechanisms/placement-weights.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const sum = (values: readonly number[]): number => values.reduce((all, x) => all + x, 0);
/** Shares that sum to 1. */
const parts = (length: number): fc.Arbitrary<number[]> =>
  fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: length, maxLength: length }).map((xs) => xs.map((x) => x / sum(xs)));
const two = fc.integer({ min: 1, max: 12 }).chain((n) => fc.tuple(parts(n), parts(n)));

it("a mission is divided whole among its bases", () => {
  fc.assert(
    fc.property(two, share, ([people, trouble], responsiveness) => {
      expect(sum(people.map((x, k) => placementWeight(x, trouble[k]!, responsiveness)))).toBeCloseTo(1, 12);
    }),
  );
});
