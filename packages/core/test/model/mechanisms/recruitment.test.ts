import { describe, expect, it } from "vitest";
import { inclination, joiners, recruitment } from "../../../src/model/mechanisms/recruitment.ts";
import { live, smallCountry, variety, type Country } from "./small-country.ts";

function restless(): Country {
  const country = smallCountry({ groups: 3 });
  const { cells, groups, forces, districts } = country.tables;
  groups.progovernment.fill(0);
  groups.commitment.fill(0.1);
  groups.resources.fill(0.5);
  forces.deserted.fill(40);
  districts.idle.fill(0.4);
  for (let i = 0; i < cells.n; i++) {
    cells.fighters[i] = 50 + 400 * variety(i, 1);
    cells.support[i] = variety(i, 2);
  }
  return country;
}

describe("recruitment", () => {
  it("gives the same bits in whatever order groups are visited, also where deserters choose between them", () => {
    const forwards = live(restless(), [recruitment], { weeks: 3 });
    const backwards = live(restless(), [recruitment], { weeks: 3, visit: (rows) => Int32Array.from({ length: rows }, (_, i) => rows - 1 - i) });
    expect(backwards.hash()).toBe(forwards.hash());
  });

  it("asks former fighters who have ties, no livelihood and nothing good to say of the government", () => {
    expect(inclination(0.8, 0.5, 0.25)).toBeCloseTo(0.3, 12);
    for (const none of [inclination(0, 0, 0), inclination(1, 1, 0), inclination(1, 0, 1)]) expect(none).toBe(0);
  });

  it("needs people, sympathy, idleness, means and will", () => {
    expect(joiners(1e5, 0.5, 0.4, 0.5, 0.9, 3e-4)).toBeCloseTo(2.7, 10);
    for (const none of [joiners(0, 1, 1, 1, 1, 1), joiners(1, 0, 1, 1, 1, 1), joiners(1, 1, 0, 1, 1, 1), joiners(1, 1, 1, 0, 1, 1), joiners(1, 1, 1, 1, 0, 1)])
      expect(none).toBe(0);
  });

  it("is asked for by somebody: few fighters reach few of many people, and twice the fighters among twice the people twice as many", () => {
    const joined = (fighters: number, people: number): number => {
      const country = restless();
      const { cells, groups, forces, districts } = country.tables;
      groups.commitment.fill(0);
      groups.resources.fill(1);
      forces.deserted.fill(0);
      cells.fighters.fill(fighters);
      cells.exFighters.fill(0);
      districts.people.fill(people);
      live(country, [recruitment]);
      return cells.recruits[0]!;
    };
    expect(joined(200, 2e5)).toBeCloseTo(2 * joined(100, 1e5), 9);
    expect(joined(100, 1e6)).toBeLessThan(5 * joined(100, 1e5));
  });
});
