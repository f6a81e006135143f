import { describe, expect, it } from "vitest";
import { misconductOf, missionMisconduct } from "../../../src/model/mechanisms/mission-misconduct.ts";
import { live, smallCountry } from "./small-country.ts";

describe("missionMisconduct", () => {
  it("grows with numbers and bad conduct and falls with women in the ranks, never below none", () => {
    expect(misconductOf(1000, 0.8, 0, 0.005, 1)).toBeCloseTo(1, 12);
    expect(misconductOf(1000, 1, 0, 0.005, 1)).toBe(0);
    expect(misconductOf(1000, 0.8, 0.2, 0.005, 1)).toBeCloseTo(0.8, 12);
    expect(misconductOf(1000, 0.8, 0.5, 0.005, 10)).toBe(0);
  });

  it("happens only where peacekeepers live, to about as many as the rule says", () => {
    const country = smallCountry({ districts: 2, perDistrict: 200 });
    const { units, communities: c } = country.tables;
    units.strength.fill(1000, 0, 4);
    units.conduct.fill(0.5);
    live(country, [missionMisconduct], { weeks: 20 });
    const cases = (from: number, to: number): number => c.missionAbuses.slice(from, to).reduce((a, b) => a + b, 0);
    const expected = 20 * misconductOf(4000, 0.5, 0, 0.005, 1);
    expect(Math.abs(cases(0, 200) - expected)).toBeLessThan(5 * Math.sqrt(expected));
    expect(cases(200, 400)).toBe(0);
  });
});
