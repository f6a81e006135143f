import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accessHere, hoursToArrive, presence } from "../../../src/model/mechanisms/presence.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const some = fc.double({ min: 0.01, max: 1, noNaN: true });
const amount = fc.double({ min: 0.1, max: 1e4, noNaN: true });

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

describe("response time", () => {
  it("falls with teams and speed, rises with area, and has an end", () => {
    fc.assert(
      fc.property(amount, amount, amount, fc.double({ min: 1, max: 10, noNaN: true }), (area, teams, speed, more) => {
        const hours = hoursToArrive(area, teams, speed, 0.5, 168);
        expect(hours).toBeGreaterThanOrEqual(0.5);
        expect(hours).toBeLessThanOrEqual(168);
        expect(hoursToArrive(area, teams * more, speed, 0.5, 168)).toBeLessThanOrEqual(hours);
        expect(hoursToArrive(area, teams, speed * more, 0.5, 168)).toBeLessThanOrEqual(hours);
        expect(hoursToArrive(area * more, teams, speed, 0.5, 168)).toBeGreaterThanOrEqual(hours);
      }),
    );
    expect(hoursToArrive(100, 0, 10, 0.5, 168)).toBe(168);
    // 400 km² for each team: 10 km to the nearest on average, at 20 km/h half an hour more than the alert.
    expect(hoursToArrive(4000, 10, 20, 0.5, 168)).toBeCloseTo(1, 12);
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
  it("responds later without vehicles and with fewer people", () => {
    const usual = after(() => {}).responseTime[0]!;
    expect(after(({ tables }) => void tables.units.mobility.fill(0)).responseTime[0]).toBeGreaterThan(usual);
    expect(after(({ tables }) => void tables.work.patrols.fill(10)).responseTime[0]).toBeGreaterThan(usual);
    expect(after(({ tables }) => void tables.work.patrols.fill(0)).responseTime[0]).toBe(168);
  });

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
