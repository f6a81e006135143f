import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inclusion, powerTarget } from "../../../src/model/mechanisms/inclusion.ts";
import { agreementStatus } from "../../../src/model/tables.ts";
import { live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("the share in power that a people is on its way to", () => {
  it("is what it had without a promise, all of it with a full one, and more with more of either", () => {
    fc.assert(
      fc.property(share, share, share, (base, promised, more) => {
        const target = powerTarget(base, promised);
        expect(target).toBeGreaterThanOrEqual(base);
        expect(target).toBeLessThanOrEqual(1);
        expect(powerTarget(base, 0)).toBe(base);
        expect(powerTarget(base, 1)).toBeCloseTo(1, 12);
        expect(powerTarget(base, promised + more)).toBeGreaterThanOrEqual(target - 1e-12);
        expect(powerTarget(Math.min(1, base + more), promised)).toBeGreaterThanOrEqual(target - 1e-12);
      }),
    );
  });
});

describe("power-sharing", () => {
  /** Power of two peoples of which the first had eight tenths, some weeks after a group of the second was promised a half. */
  const powers = (status: (typeof agreementStatus)[number], weeks: number, step = 1): number[] => {
    const country = smallCountry();
    const { agreements, terms, groups, socialGroups } = country.tables;
    agreements.status[0] = agreementStatus.indexOf(status);
    terms.agreement[0] = 0;
    terms.group[0] = 1;
    terms.power[0] = 0.5;
    groups.socialGroup.set([0, 1]);
    socialGroups.basePower.set([0.8, 0.1]);
    live(country, [inclusion], { weeks, step });
    return [...socialGroups.power];
  };

  it("brings in the people of the group that was promised it, by and by and only as long as the agreement holds", () => {
    const [others, own] = powers("inForce", 26);
    expect(own).toBeGreaterThan(0.3);
    expect(own).toBeLessThan(0.55);
    expect(others).toBeCloseTo(0.8, 12);
    expect(powers("inForce", 520)[1]).toBeCloseTo(0.55, 6);
    for (const status of ["pending", "collapsed"] as const) expect(powers(status, 26)[1]).toBeCloseTo(0.1, 12);
  });

  it("comes as fast in half weeks as in whole ones", () => {
    expect(powers("inForce", 26, 0.5)[1]).toBeCloseTo(powers("inForce", 26)[1]!, 12);
  });
});

describe("elections", () => {
  /** Change of what each of very many peoples has, in one week of this tension. */
  const changes = (tension: number, step: number): { readonly mean: number; readonly spread: number } => {
    const peoples = 4000;
    const country = smallCountry({ rows: { socialGroups: peoples, terms: 0 } });
    const { socialGroups, country: nation } = country.tables;
    socialGroups.basePower.fill(0.5);
    nation.electionHeat[0] = tension;
    live(country, [inclusion], { weeks: 1, step });
    const by = Array.from(socialGroups.basePower, (power) => power - 0.5);
    const mean = by.reduce((sum, x) => sum + x, 0) / peoples;
    return { mean, spread: Math.sqrt(by.reduce((sum, x) => sum + x * x, 0) / peoples) };
  };

  it("are a matter of luck that favours nobody, more so the tenser they are, as much in half weeks as in whole ones", () => {
    expect(changes(0, 1)).toEqual({ mean: 0, spread: 0 });
    for (const [tension, step] of [[0.5, 1], [1, 1], [1, 0.5]] as const) {
      const { mean, spread } = changes(tension, step);
      // Of 4,000 draws the mean lies within four of its standard errors, and the spread within five in a hundred of the true one.
      expect(Math.abs(mean)).toBeLessThan((4 * 0.02 * tension) / Math.sqrt(4000));
      expect(Math.abs(spread / (0.02 * tension) - 1)).toBeLessThan(0.05);
    }
  });
});
