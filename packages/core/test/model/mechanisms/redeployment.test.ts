import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attraction, redeployment } from "../../../src/model/mechanisms/redeployment.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const some = fc.double({ min: 0.01, max: 20, noNaN: true });
const sum = (values: Iterable<number>): number => [...values].reduce((all, x) => all + x, 0);

it("a district pulls the more the more there is to gain and the fewer peacekeepers are seen there, and always a little", () => {
  fc.assert(
    fc.property(share, share, some, some, some, some, share, (resources, support, seen, fear, prize, base, more) => {
      const pull = attraction(resources, support, 0, seen, fear, prize, base);
      expect(pull).toBeGreaterThan(0);
      expect(attraction(resources + more, support, 0, seen, fear, prize, base)).toBeGreaterThanOrEqual(pull);
      expect(attraction(resources, support + more, 0, seen, fear, prize, base)).toBeGreaterThanOrEqual(pull);
      expect(attraction(resources, support, 1, seen, fear, prize, base)).toBeGreaterThan(pull);
      expect(attraction(resources, support, 0, seen + more, fear, prize, base)).toBeLessThanOrEqual(pull);
      // Whom nobody sees, or nobody fears, changes nothing.
      expect(attraction(resources, support, 0, 0, fear, prize, base)).toBe(attraction(resources, support, 0, seen, 0, prize, base));
    }),
  );
});

/** A ring of four districts, each as good as the next but for what a test sets; two groups at war with a hundred men in each. */
function moved(weeks: number, set: (tables: Country["tables"]) => void): Country["tables"] {
  const country = smallCountry({ districts: 4 });
  const { cells, groups, districts } = country.tables;
  cells.fighters.fill(100);
  cells.weapons.fill(80);
  groups.commitment.fill(0);
  districts.capital.fill(0);
  set(country.tables);
  live(country, [redeployment], { weeks });
  return country.tables;
}
const inDistrict = ({ cells, groups }: Country["tables"], k: number, group = 0): number => cells.fighters[k * groups.n + group]!;

describe("fighters who move", () => {
  it("are somewhere else afterwards: nobody is lost or counted twice, nor any weapon", () => {
    const eight = fc.array(share, { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(eight, eight, eight, share, fc.integer({ min: 1, max: 60 }), (men, arms, support, commitment, weeks) => {
        const { cells } = moved(weeks, (tables) => {
          tables.cells.fighters.set(men);
          tables.cells.weapons.set(arms);
          tables.cells.support.set(support);
          tables.groups.commitment[0] = commitment;
        });
        for (const group of [0, 1]) {
          const own = (values: Iterable<number>): number => sum([...values].filter((_, row) => row % 2 === group));
          expect(own(cells.fighters)).toBeCloseTo(own(men), 9);
          expect(own(cells.weapons)).toBeCloseTo(own(arms), 9);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("go by the roads to where there is loot, support or the capital, and away from where they see peacekeepers (Ruggeri and others 2017)", () => {
    expect(inDistrict(moved(26, ({ districts }) => void (districts.resources[1] = 1)), 1)).toBeGreaterThan(110);
    expect(inDistrict(moved(26, ({ cells }) => void (cells.support[2] = 1)), 1)).toBeGreaterThan(110);
    expect(inDistrict(moved(26, ({ districts }) => void (districts.capital[1] = 1)), 1)).toBeGreaterThan(110);
    // The first group sees peacekeepers in the second district; the other sees nobody, and stays as it was.
    const seen = moved(26, ({ knowledge, districts }) => void (knowledge.strengthSeen[2 * districts.n + 1] = 40));
    expect(inDistrict(seen, 1)).toBeLessThan(90);
    expect(inDistrict(seen, 2)).toBeGreaterThan(100);
    expect(inDistrict(seen, 1, 1)).toBeCloseTo(100, 9);
  });

  it("are the fewer the more their leaders have settled, and none of a group that is gone", () => {
    const came = (commitment: number, alive = 1): number =>
      inDistrict(moved(8, ({ groups: g, districts: d }) => void ([g.commitment[0], g.alive[0], d.resources[1]] = [commitment, alive, 1])), 1) - 100;
    expect(came(0)).toBeGreaterThan(came(0.5));
    expect(came(0.5)).toBeGreaterThan(0);
    expect([came(1), came(0, 0)]).toEqual([0, 0]);
  });
});
