import { describe, expect, it } from "vitest";
import { districtPeople } from "../../../src/model/mechanisms/district-people.ts";
import { live, smallCountry } from "./small-country.ts";

describe("districtPeople", () => {
  it("counts residents at home, guests and those who fled", () => {
    const country = smallCountry({ districts: 2, perDistrict: 2 });
    const { communities: c, districts: d } = country.tables;
    c.population.set([1, 2, 4, 8]);
    c.hosted.set([16, 32, 64, 128]);
    c.fled.set([3, 5, 7, 11]);
    live(country, [districtPeople]);
    expect([...d.people]).toEqual([51, 204]);
    expect([...d.outflow]).toEqual([8, 18]);
  });
});
