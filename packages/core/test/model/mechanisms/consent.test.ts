import { describe, expect, it } from "vitest";
import { consent } from "../../../src/model/mechanisms/consent.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const after = (weeks: number, set: (country: Country) => void): number => {
  const country = smallCountry({ rows: { relations: 4 } });
  country.tables.country.government[0] = 0;
  country.tables.mission.strength[0] = 50;
  country.tables.contingents.arrived[0] = 50;
  set(country);
  live(country, [consent], { weeks });
  return country.tables.country.consent[0]!;
};

describe("consent of the host", () => {
  it("follows the government's own disposition if the scenario gives one", () => {
    const disposed = (value: number): number => after(300, ({ tables }) => void (tables.country.disposition[0] = value));
    expect(disposed(0.2)).toBeLessThan(disposed(0.8));
    expect(disposed(-1)).toBeCloseTo(disposed(0.55), 12);
    expect(disposed(0.8) - disposed(0.7)).toBeCloseTo(0.1, 4);
  });

  it("tires less of neighbours' soldiers", () => {
    expect(after(300, ({ tables }) => void tables.contingents.regional.fill(1))).toBeGreaterThan(after(300, () => {}));
  });

  it("falls with harm that the mission brings, by the people who suffer it", () => {
    const calm = after(30, () => {});
    const one = after(30, ({ tables }) => void (tables.districts.missionHarm[0] = 1));
    const everywhere = after(30, ({ tables }) => void tables.districts.missionHarm.fill(1));
    expect(one).toBeLessThan(calm);
    expect(everywhere).toBeLessThan(one);
  });
});
