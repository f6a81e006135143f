import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bribesAsked, corruption, perceived } from "../../../src/model/mechanisms/corruption.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("rules of corruption", () => {
  it("either unpunished greed or unpaid wages is reason enough to ask for bribes", () => {
    expect(bribesAsked(1, 1, 0)).toBe(0);
    expect(bribesAsked(0, 0, 0)).toBe(0);
    expect(bribesAsked(0, 1, 0)).toBe(1);
    expect(bribesAsked(1, 1, 0.6)).toBeCloseTo(0.6, 15);
    fc.assert(
      fc.property(share, share, share, share, (conduct, impunity, arrears, better) => {
        const asked = bribesAsked(conduct, impunity, arrears);
        expect(asked).toBeLessThanOrEqual(1);
        expect(bribesAsked(Math.min(1, conduct + better), impunity, arrears)).toBeLessThanOrEqual(asked + 1e-12);
      }),
    );
  });

  it("light makes corruption look worse, never better, and shows nothing where there is nothing", () => {
    expect(perceived(0, 1)).toBe(0);
    fc.assert(
      fc.property(share, share, (met, light) => {
        expect(perceived(met, light)).toBeGreaterThanOrEqual(met);
        expect(perceived(met, light)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const opinion = (prepare: (country: Country) => void, weeks: number): number => {
  const country = smallCountry({ districts: 1 });
  prepare(country);
  live(country, [corruption], { weeks });
  return country.tables.communities.corruption[0]!;
};

describe("corruption", () => {
  it("is perceived as worse at first when oversight begins, and as better once impunity has fallen (Blair 2019)", () => {
    const watched = ({ tables }: Country): void => void tables.work.oversight.fill(1);
    expect(opinion(watched, 26)).toBeGreaterThan(opinion(() => {}, 26));
    const cleaned = (country: Country): void => {
      watched(country);
      country.tables.forces.impunity.fill(0.2);
      country.tables.forces.payArrears.fill(0);
      country.tables.institutions.integrity.fill(0.7);
    };
    expect(opinion(cleaned, 156)).toBeLessThan(opinion(() => {}, 156));
  });

  it("follows pay: regular wages lower it", () => {
    expect(opinion(({ tables }) => void tables.forces.payArrears.fill(0), 100)).toBeLessThan(
      opinion(({ tables }) => void tables.forces.payArrears.fill(40), 100),
    );
  });
});
