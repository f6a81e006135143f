import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accessHere, coverage, presence } from "../../../src/model/mechanisms/presence.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
const some = fc.double({ min: 0.01, max: 1, noNaN: true });

describe("access", () => {
  it("is everywhere where it is granted, and least where most is hidden", () => {
    fc.assert(
      fc.property(some, share, share, share, (granted, a, b, focus) => {
        expect(accessHere(1, a, focus)).toBe(1);
        const here = accessHere(granted, Math.max(a, b), focus);
        expect(here).toBeLessThanOrEqual(accessHere(granted, Math.min(a, b), focus) + 1e-12);
        expect(here).toBeGreaterThan(0);
        expect(accessHere(granted, 1 / 2, focus)).toBeCloseTo(granted, 12);
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

const after = (set: (country: Country) => void): Country["tables"]["districts"] => {
  const country = smallCountry({ rows: { otherForces: 0, otherUnits: 0 } });
  const { work, units, mission, forces, country: nation } = country.tables;
  work.patrols.fill(60);
  work.force.fill(60);
  units.strength.fill(60);
  units.mobility.fill(0.4);
  units.localKnowledge.fill(0.5);
  mission.access[0] = 1;
  forces.strength.fill(60);
  nation.willingness[0] = 0.5;
  set(country);
  live(country, [presence]);
  return country.tables.districts;
};

describe("presence", () => {
  it("is stronger together with the forces of a host that is willing and able, and joint operations need all three", () => {
    const usual = after(() => {});
    const unwilling = after(({ tables }) => void (tables.country.willingness[0] = 0));
    const unable = after(({ tables }) => void tables.forces.skill.fill(0));
    const alone = after(({ tables }) => void tables.work.force.fill(0));
    expect(usual.jointOperations[0]).toBeGreaterThan(0);
    for (const other of [unwilling, unable, alone]) expect(other.jointOperations[0]).toBe(0);
    expect(usual.robustPresence[0]).toBeGreaterThan(unwilling.robustPresence[0]!);
    expect(usual.presence[0]).toBe(unwilling.presence[0]);
  });

  it("is denied access most where there is most violence", () => {
    const partly = after(({ tables }) => {
      tables.mission.access[0] = 0.5;
      tables.districts.insecurity[0] = 200;
    });
    expect(partly.access[0]).toBeLessThan(0.5);
    expect(partly.access[1]).toBeGreaterThan(0.5);
    expect(after(({ tables }) => void (tables.mission.access[0] = 0)).access[0]).toBe(0);
  });
});
