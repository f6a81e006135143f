import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answering, hoursToArrive } from "../../../src/model/mechanisms/answering.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const amount = fc.double({ min: 0.1, max: 1e4, noNaN: true });

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
  const country = smallCountry({ districts: 4, perDistrict: 1, rows: { otherForces: 0, otherUnits: 0 } });
  country.tables.units.mobility.fill(0.6);
  set(country);
  live(country, [answering]);
  return country.tables.districts;
};

describe("teams", () => {
  it("are made of those who may use force; nobody comes where there are none", () => {
    const some = after(({ tables }) => void tables.work.force.fill(60));
    const few = after(({ tables }) => void tables.work.force.fill(10));
    const none = after(({ tables }) => void tables.work.patrols.fill(60));
    expect(some.answering[0]).toBeCloseTo(6 * few.answering[0]!, 12);
    expect(some.responseTime[0]).toBeLessThan(few.responseTime[0]!);
    expect(none.answering[0]).toBe(0);
    expect(none.responseTime[0]).toBe(168);
  });

  it("come later without vehicles and over rough ground", () => {
    const usual = after(({ tables }) => void tables.work.force.fill(60));
    const onFoot = after(({ tables }) => {
      tables.work.force.fill(60);
      tables.units.mobility.fill(0);
    });
    const rough = after(({ tables }) => {
      tables.work.force.fill(60);
      tables.districts.terrain.fill(1);
    });
    expect(onFoot.responseTime[0]).toBeGreaterThan(usual.responseTime[0]!);
    expect(rough.responseTime[0]).toBeGreaterThan(usual.responseTime[0]!);
    expect(onFoot.answering[0]).toBe(usual.answering[0]);
  });

  it("of a reserve come to the districts next to their own, fewer of them, and are not seen before", () => {
    const d = after(({ tables }) => void (tables.work.reserve[0] = 60));
    const [own, next, far, other] = [...d.answering];
    expect(own).toBeGreaterThan(next!);
    expect(next).toBeGreaterThan(0);
    expect(other).toBeCloseTo(next!, 12);
    expect(far).toBe(0);
    expect(d.presence.every((x) => x === 0)).toBe(true);
  });
});
