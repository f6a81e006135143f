import { expect, it } from "vitest";
import { chronicle } from "../../../src/model/mechanisms/chronicle.ts";
import { live, smallCountry } from "./small-country.ts";

it("onset is the first 25 battle deaths in a year of a run that began at peace", () => {
  const onset = (beganAtPeace: 0 | 1, deaths: number): number => {
    const country = smallCountry();
    country.tables.country.beganAtPeace[0] = beganAtPeace;
    country.tables.yearBack.battleDeaths[0] = deaths;
    live(country, [chronicle]);
    return country.tables.country.onset[0]!;
  };
  expect([onset(1, 24), onset(1, 25), onset(0, 25), onset(0, 5000)]).toEqual([0, 1, 0, 0]);
});
