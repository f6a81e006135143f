import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { review, surveyed } from "../../../src/model/mechanisms/review.ts";
import { knowableNames } from "../../../src/model/tables.ts";
import { live, livelyCountry, smallCountry } from "./small-country.ts";

describe("a survey", () => {
  it("is right on average, within the error of its sample, and a share", () => {
    expect(surveyed(0.5, 1200, 1.96)).toBeCloseTo(0.528, 3);
    expect(surveyed(0, 1200, -3)).toBe(0);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: -6, max: 6, noNaN: true }), (truth, luck) => {
        const found = surveyed(truth, 1200, luck);
        expect(found >= 0 && found <= 1).toBe(true);
        expect(Math.abs(found - truth)).toBeLessThanOrEqual(Math.abs(luck) * 0.0145);
      }),
    );
  });

  it("is taken every few months, the first when the mission has come", () => {
    const country = smallCountry();
    const { communities: c, review: r, mission } = country.tables;
    c.trustPolice.fill(0.7);
    live(country, [review], { weeks: 20 });
    expect(r.trustInPolice[0]).toBe(0);
    mission.active[0] = 1;
    live(country, [review], { parameters: { "review.sample": 1e9 } });
    expect(r.trustInPolice[0]).toBeCloseTo(0.7, 3);
    c.trustPolice.fill(0.2);
    live(country, [review], { weeks: 12, parameters: { "review.sample": 1e9 } });
    expect(r.trustInPolice[0]).toBeCloseTo(0.7, 3);
    live(country, [review], { weeks: 1, parameters: { "review.sample": 1e9 } });
    expect(r.trustInPolice[0]).toBeCloseTo(0.2, 3);
  });
});

describe("what a mission can know", () => {
  it("is all found out where there is something to find", () => {
    const country = livelyCountry({ districts: 4, perDistrict: 6 });
    const { knowledge, forces, communities: c, country: nation } = country.tables;
    knowledge.incidents.fill(1);
    forces.target.fill(10);
    c.away.fill(10);
    nation.battleDeathsYear[0] = 30;
    nation.peaceWeeks[0] = 3;
    live(country, [review]);
    expect(knowableNames.filter((name) => country.tables.review[name][0] === 0)).toEqual([]);
  });

  it("is what was reported of incidents, and not what happened", () => {
    const country = smallCountry();
    country.tables.mission.active[0] = 1;
    country.tables.districts.incidents.fill(9);
    live(country, [review]);
    expect(country.tables.review.knownIncidents[0]).toBe(0);
  });
});
