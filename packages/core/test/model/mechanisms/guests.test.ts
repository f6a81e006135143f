import { expect, it } from "vitest";
import { guests } from "../../../src/model/mechanisms/guests.ts";
import { live, smallCountry } from "./small-country.ts";

it("guests of a district are those who stay there, from wherever they come, and nobody of last week", () => {
  const country = smallCountry({ districts: 3 });
  country.tables.districts.guests.fill(7);
  country.tables.refuge.people.set([1, 2, 4, 8, 16, 32, 64, 128, 256]);
  live(country, [guests]);
  expect([...country.tables.districts.guests]).toEqual([73, 146, 292]);
});
