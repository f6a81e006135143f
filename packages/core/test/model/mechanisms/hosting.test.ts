import { describe, expect, it } from "vitest";
import { guests } from "../../../src/model/mechanisms/guests.ts";
import { hosting, roomFor } from "../../../src/model/mechanisms/hosting.ts";
import { live, smallCountry } from "./small-country.ts";

describe("hosting", () => {
  it("finds most room among many people at home and in towns, a little where all have left", () => {
    expect(roomFor(1000, 0, 0, 1, 0.05)).toBeCloseTo(1050, 9);
    expect(roomFor(1000, 0, 1, 1, 0.05)).toBeCloseTo(2100, 9);
    expect(roomFor(0, 1000, 0, 1, 0.05)).toBeCloseTo(50, 9);
  });

  it("puts everybody who stays in a district somewhere in it, towns first, also when all residents are dead", () => {
    for (const residents of [1000, 0]) {
      const country = smallCountry({ districts: 2, perDistrict: 4 });
      const c = country.tables.communities;
      c.population.fill(residents);
      country.tables.refuge.people.set([50, 30, 0, 20]);
      live(country, [guests, hosting]);
      const hosted = [...c.hosted];
      expect(hosted.slice(0, 4).reduce((a, b) => a + b)).toBeCloseTo(50, 9);
      expect(hosted.slice(4).reduce((a, b) => a + b)).toBeCloseTo(50, 9);
      if (residents > 0) expect(hosted[0]).toBeGreaterThan(hosted[1]!);
    }
  });
});
