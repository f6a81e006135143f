import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crime, homicideRate, knownShare } from "../../../src/model/mechanisms/crime.ts";
import { forceKindCount, unitKindCount, unitKinds } from "../../../src/model/tables.ts";
import { live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("rules of crime", () => {
  it("police of either kind take away a share of whatever drives crime", () => {
    expect(homicideRate(5, 1, 0, 0)).toBe(10);
    expect(homicideRate(5, 1, 0.5, 0.5)).toBe(2.5);
    fc.assert(
      fc.property(share, share, share, (drivers, local, mission) => {
        const rate = homicideRate(5, drivers, local, mission);
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(homicideRate(5, drivers, 0, 0));
      }),
    );
  });

  it("nothing is recorded where nobody reports or no police are there", () => {
    expect(knownShare(0, 1)).toBe(0);
    expect(knownShare(1, 0)).toBe(0);
  });
});

/** Homicides and records of a year in 50 districts of a million people each. */
function tally(prepare: (country: ReturnType<typeof smallCountry>) => void) {
  const country = smallCountry({ districts: 50, perDistrict: 1 });
  country.tables.districts.people.fill(1e6);
  country.tables.districts.urban.fill(0);
  prepare(country);
  live(country, [crime], { weeks: 52, checked: false });
  const sum = (column: Float64Array): number => column.reduce((a, b) => a + b, 0);
  return { homicides: sum(country.tables.districts.homicides), recorded: sum(country.tables.districts.recordedCrime), country };
}
type Country = ReturnType<typeof smallCountry>;
const staff = (kind: (typeof unitKinds)[number], people: number) => ({ tables: { units } }: Country): void => {
  for (let k = unitKinds.indexOf(kind); k < units.n; k += unitKindCount) units.strength[k] = people;
};
const numberOf = (prepare: (country: Country) => void): number => tally(prepare).homicides;

describe("crime", () => {
  it("has about the number of homicides that the rate says", () => {
    const { homicides } = tally(() => {});
    expect(Math.abs(homicides - 2250)).toBeLessThan(225);
  });

  it("rises with weapons, idleness, open disputes, former fighters without work and towns", () => {
    const quiet = numberOf(() => {});
    expect(numberOf(({ tables }) => void tables.districts.disputes.fill(5))).toBeGreaterThan(quiet * 1.2);
    expect(numberOf(({ tables }) => void tables.districts.weapons.fill(2e4))).toBeGreaterThan(quiet * 1.2);
    expect(numberOf(({ tables }) => void tables.districts.idle.fill(0.8))).toBeGreaterThan(quiet * 1.2);
    expect(numberOf(({ tables }) => void tables.districts.urban.fill(1))).toBeGreaterThan(quiet * 1.1);
    const former = (work: number) => ({ tables: { cells } }: Country): void => {
      cells.exFighters.fill(5000);
      cells.exLivelihood.fill(work);
    };
    expect(numberOf(former(0))).toBeGreaterThan(quiet * 1.2);
    expect(numberOf(former(1))).toBe(quiet);
  });

  it("rises with many troops and is held down by mission police; both together leave it lower (Di Salvatore 2019)", () => {
    const quiet = numberOf(() => {});
    const troops = numberOf(staff("infantry", 8000));
    expect(troops).toBeGreaterThan(quiet * 1.1);
    expect(numberOf(staff("individualPolice", 1000))).toBeLessThan(quiet * 0.8);
    expect(
      numberOf((country) => {
        staff("infantry", 8000)(country);
        staff("formedPolice", 1000)(country);
      }),
    ).toBeLessThan(troops * 0.8);
  });

  it("can fall while recorded crime rises, when people begin to report", () => {
    const silent = tally(({ tables }) => void tables.districts.reporting.fill(0.1));
    const open = tally(({ tables: { districts, forces } }) => {
      districts.reporting.fill(0.5);
      districts.policing.fill(0.5);
      for (let k = 0; k < forces.n; k += forceKindCount) forces.strength[k] = 1500;
    });
    expect(open.homicides).toBeLessThan(silent.homicides);
    expect(open.recorded).toBeGreaterThan(silent.recorded);
    expect(open.recorded).toBeLessThanOrEqual(open.homicides);
  });

  it("takes weapons in where police are able and lets them come from a war next door across open borders", () => {
    const weapons = (policing: number, war: number): number => {
      const { country } = tally(({ tables: { districts, country: nation } }) => {
        districts.weapons.fill(1000);
        districts.policing.fill(policing);
        districts.border.fill(1);
        nation.neighbourWar[0] = war;
      });
      return country.tables.districts.weapons[0]!;
    };
    expect(weapons(0, 0)).toBe(1000);
    expect(weapons(1, 0)).toBeLessThan(1000);
    expect(weapons(0, 1)).toBeGreaterThan(1000);
  });
});
