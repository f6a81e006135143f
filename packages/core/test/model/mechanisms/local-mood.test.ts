import { describe, expect, it } from "vitest";
import { deathRate, localMood } from "../../../src/model/mechanisms/local-mood.ts";
import { live, smallCountry } from "./small-country.ts";

describe("deathRate", () => {
  it("is per 100,000 and year: one death a week among 52,000 is 100", () => {
    expect(deathRate(1, 52_000, 1)).toBeCloseTo(100, 12);
    expect(deathRate(1, 52_000, 0.5)).toBeCloseTo(200, 12);
    expect(deathRate(1, 0, 1)).toBe(0);
  });
});

describe("localMood", () => {
  it("weighs communities by the people who are there, guests included", () => {
    const country = smallCountry({ districts: 1, perDistrict: 2 });
    const { communities: c, districts: d } = country.tables;
    c.population.set([100, 300]);
    c.hosted.set([200, 0]);
    c.fear.set([1, 0]);
    c.reporting.set([0, 1]);
    c.livelihood.set([0.5, 0.5]);
    c.disputes.set([4, 8]);
    live(country, [localMood]);
    expect([d.fear[0], d.reporting[0], d.idle[0], d.disputes[0]]).toEqual([0.5, 0.5, 0.5, 6]);
  });

  it("remembers every kind of violent death for weeks: after eight quiet ones about a third is left", () => {
    const country = smallCountry({ districts: 1, perDistrict: 1 });
    const d = country.tables.districts;
    const kinds = ["battleDeaths", "civilianDeathsRebel", "civilianDeathsMilitia", "civilianDeathsState", "civilianDeathsCriminal", "homicides"] as const;
    for (const kind of kinds) d[kind][0] = 1;
    live(country, [localMood]);
    const first = d.insecurity[0]!;
    expect(first).toBeCloseTo(deathRate(kinds.length, 1000, 1) * (1 - Math.exp(-1 / 8)), 6);
    for (const kind of kinds) d[kind][0] = 0;
    live(country, [localMood], { weeks: 8 });
    expect(d.insecurity[0]! / first).toBeCloseTo(Math.exp(-1), 9);
  });

  it("keeps its mood, not its insecurity, where nobody is left", () => {
    const country = smallCountry({ districts: 1 });
    country.tables.communities.population.fill(0);
    country.tables.districts.fear[0] = 0.4;
    country.tables.districts.insecurity[0] = 100;
    live(country, [localMood], { weeks: 30 });
    expect(country.tables.districts.fear[0]).toBe(0.4);
    expect(country.tables.districts.insecurity[0]).toBeLessThan(5);
  });
});
