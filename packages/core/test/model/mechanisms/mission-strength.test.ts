import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missionStrength } from "../../../src/model/mechanisms/mission-strength.ts";
import { unitKindCount, unitKinds } from "../../../src/model/tables.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const people = fc.double({ min: 0, max: 1e5, noNaN: true });
const districts = 2;

function mission(set: (tables: Country["tables"]) => void): Country["tables"]["mission"] {
  const country = smallCountry({ districts, perDistrict: 2 });
  set(country.tables);
  live(country, [missionStrength]);
  return country.tables.mission;
}

describe("a mission", () => {
  it("counts everybody at its bases once: civilians as civilians and all others as uniformed", () => {
    const bases = fc.array(people, { minLength: districts * unitKindCount, maxLength: districts * unitKindCount });
    fc.assert(
      fc.property(bases, (strength) => {
        const { strength: uniformed, civilians } = mission(({ units }) => units.strength.set(strength));
        expect(uniformed[0]! + civilians[0]!).toBeCloseTo(strength.reduce((a, b) => a + b, 0), 6);
      }),
    );
    for (const [kind, name] of unitKinds.entries()) {
      const counted = mission(({ units }) => units.strength.set(Array.from(units.kind, (k) => (k === kind ? 7 : 0))));
      const all = 7 * districts;
      expect([counted.strength[0], counted.civilians[0]], name).toEqual(name === "civilAffairs" ? [0, all] : [all, 0]);
    }
  });

  it("is as legitimate as people trust it: between those who do most and least, each counted alike wherever they live", () => {
    const four = fc.array(share, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(four, fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 4, maxLength: 4 }), (trust, residents) => {
        const legitimacy = (times: number): number =>
          mission(({ communities: c }) => (c.trustMission.set(trust), c.population.set(residents.map((x) => x * times)))).legitimacy[0]!;
        expect(legitimacy(1)).toBeGreaterThanOrEqual(Math.min(...trust) - 1e-12);
        expect(legitimacy(1)).toBeLessThanOrEqual(Math.max(...trust) + 1e-12);
        expect(legitimacy(3)).toBeCloseTo(legitimacy(1), 12);
      }),
    );
    expect(mission(({ communities: c }) => (c.trustMission.set([1, 0, 0, 0]), c.population.set([300, 50, 50, 0]))).legitimacy[0]).toBe(0.75);
    expect(mission(({ communities: c }) => void c.population.fill(0)).legitimacy[0]).toBe(0);
  });
});
