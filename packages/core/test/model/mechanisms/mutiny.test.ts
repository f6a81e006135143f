import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mutiny, mutinyHazard } from "../../../src/model/mechanisms/mutiny.ts";
import { forceKindCount } from "../../../src/model/tables.ts";
import { live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const army = 1;
const sum = (values: ArrayLike<number>, of: (row: number) => boolean = () => true): number =>
  Array.from(values).reduce((total, value, row) => total + (of(row) ? value : 0), 0);

/** Two groups, one of them a free row, and an army of a hundred in each district. */
function garrisoned(loyalty: number) {
  const country = smallCountry();
  const { groups: g, forces: f } = country.tables;
  g.alive[1] = 0;
  for (let row = army; row < f.n; row += forceKindCount) {
    f.strength[row] = 100;
    f.loyalty[row] = loyalty;
  }
  return country;
}
const certain = { parameters: { "mutiny.rate": 20, "mutiny.smallest": 1 } };

describe("an army", () => {
  it("splits the sooner the less loyal it is, the more people have no say, and the deeper the crisis", () => {
    fc.assert(
      fc.property(share, share, share, share, (disloyal, excluded, crisis, more) => {
        const hazard = mutinyHazard(disloyal, excluded, crisis, 1, 10);
        const up = (x: number): number => Math.min(1, x + more);
        expect(hazard).toBeGreaterThanOrEqual(0);
        expect(mutinyHazard(up(disloyal), excluded, crisis, 1, 10)).toBeGreaterThanOrEqual(hazard);
        expect(mutinyHazard(disloyal, up(excluded), crisis, 1, 10)).toBeGreaterThanOrEqual(hazard);
        expect(mutinyHazard(disloyal, excluded, up(crisis), 1, 10)).toBeGreaterThanOrEqual(hazard);
      }),
    );
    expect(mutinyHazard(0, 1, 1, 1, 10)).toBe(0);
    expect(mutinyHazard(1, 0, 1, 1, 10)).toBe(0);
  });

  it("stays whole when it is loyal", () => {
    const country = garrisoned(1);
    live(country, [mutiny], { weeks: 50, ...certain });
    expect(country.tables.groups.alive[1]).toBe(0);
  });

  it("loses those of the excluded people who are not loyal; they become a group with weapons, and nobody is lost", () => {
    const country = garrisoned(0.2);
    const { groups: g, forces: f, cells: c } = country.tables;
    const before = sum(f.strength);
    live(country, [mutiny], { weeks: 1, ...certain });
    expect(g.alive[1]).toBe(1);
    // Half of the people are the excluded second group, and 80 of 100 soldiers are not loyal.
    expect(g.fighters[1]).toBeCloseTo(3 * 100 * 0.8 * 0.5, 9);
    expect(g.socialGroup[1]).toBe(1);
    expect(sum(f.strength) + g.fighters[1]!).toBeCloseTo(before, 9);
    expect(sum(c.fighters, (row) => c.group[row] === 1)).toBeCloseTo(g.fighters[1]!, 9);
    expect(f.loyalty[army]).toBeCloseTo(20 / 60, 9);
  });

  it("cannot split when no row for a group is free", () => {
    const country = garrisoned(0);
    country.tables.groups.alive.fill(1);
    const before = sum(country.tables.forces.strength);
    live(country, [mutiny], { weeks: 5, ...certain });
    expect(sum(country.tables.forces.strength)).toBe(before);
  });
});
