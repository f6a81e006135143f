import { describe, expect, it } from "vitest";
import { deathsByDistrict } from "../../../src/model/mechanisms/deaths-by-district.ts";
import { live, smallCountry } from "./small-country.ts";

describe("deathsByDistrict", () => {
  it("counts each community once, in its own district", () => {
    const country = smallCountry({ districts: 3, perDistrict: 2 });
    country.tables.communities.killedByState.set([1, 2, 4, 8, 16, 32]);
    live(country, [deathsByDistrict]);
    expect([...country.tables.districts.civilianDeathsState]).toEqual([3, 12, 48]);
  });
});
