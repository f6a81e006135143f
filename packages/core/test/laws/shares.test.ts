import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { processed } from "../../src/model/mechanisms/demobilisation.ts";
import { garrisonWeight } from "../../src/model/mechanisms/garrisons.ts";
import { placementWeight } from "../../src/model/mechanisms/placement-weights.ts";
import { coverage } from "../../src/model/mechanisms/presence.ts";
import { fallHazard } from "../../src/model/mechanisms/victory.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
const sum = (values: readonly number[]): number => values.reduce((all, x) => all + x, 0);
/** Shares that sum to 1. */
const parts = (length: number): fc.Arbitrary<number[]> =>
  fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: length, maxLength: length }).map((xs) => xs.map((x) => x / sum(xs)));
const three = fc.integer({ min: 1, max: 12 }).chain((n) => fc.tuple(parts(n), parts(n), parts(n)));

describe("what is divided", () => {
  it("is divided whole among the garrisons, and none has less than nothing", () => {
    fc.assert(
      fc.property(three, fc.double({ min: 0, max: 0.6, noNaN: true }), fc.double({ min: 0, max: 0.4, noNaN: true }), ([people, capital, trouble], seat, responsiveness) => {
        const weights = people.map((x, k) => garrisonWeight(x, capital[k]!, trouble[k]!, seat, responsiveness));
        expect(sum(weights)).toBeCloseTo(1, 12);
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(-1e-15);
      }),
    );
  });

  it("is divided whole among the mission's bases", () => {
    fc.assert(
      fc.property(three, share, ([people, trouble], responsiveness) => {
        expect(sum(people.map((x, k) => placementWeight(x, trouble[k]!, responsiveness)))).toBeCloseTo(1, 12);
      }),
    );
  });

  it("demobilises as many as there are places for, or as many as are willing, whichever is less", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 8 }), amount, (willing, places) => {
        const demand = sum(willing);
        const done = willing.map((w) => processed(w, demand, places));
        expect(sum(done) / Math.max(1, demand)).toBeCloseTo(Math.min(demand, places) / Math.max(1, demand), 9);
        for (const [i, w] of willing.entries()) expect(done[i]).toBeLessThanOrEqual(w);
      }),
    );
  });
});

describe("coverage", () => {
  it("grows with people, shrinks with inhabitants, and never passes 1", () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, (people, more, inhabitants, area) => {
        const here = (p: number, i: number): number => coverage(p, i, area, 0.8, 0.004);
        expect(here(people, inhabitants)).toBeLessThanOrEqual(1);
        expect(here(people + more, inhabitants)).toBeGreaterThanOrEqual(here(people, inhabitants));
        expect(here(people, inhabitants + more)).toBeLessThanOrEqual(here(people, inhabitants));
        expect(here(0, inhabitants)).toBe(0);
      }),
    );
  });
});

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
