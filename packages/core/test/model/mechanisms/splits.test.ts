import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitHazard, splits } from "../../../src/model/mechanisms/splits.ts";
import { groupKinds } from "../../../src/model/tables.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const sum = (values: Iterable<number>): number => [...values].reduce((all, x) => all + x, 0);

it("hard-liners leave the sooner the more their leaders settle, the looser the group and the greater its means, and never faster than the rate", () => {
  fc.assert(
    fc.property(share, share, share, share, (commitment, cohesion, resources, more) => {
      const [hazard, up] = [splitHazard(commitment, cohesion, resources, 0.5), (x: number): number => Math.min(1, x + more)];
      expect(hazard).toBeGreaterThanOrEqual(0);
      expect(hazard).toBeLessThanOrEqual(0.5);
      expect(splitHazard(up(commitment), cohesion, resources, 0.5)).toBeGreaterThanOrEqual(hazard);
      expect(splitHazard(commitment, cohesion, up(resources), 0.5)).toBeGreaterThanOrEqual(hazard);
      expect(splitHazard(commitment, up(cohesion), resources, 0.5)).toBeLessThanOrEqual(hazard);
      expect(splitHazard(0, cohesion, resources, 0.5) + splitHazard(commitment, 1, resources, 0.5) + splitHazard(commitment, cohesion, 0, 0.5)).toBe(0);
    }),
  );
  expect(splitHazard(1, 0, 1, 0.5)).toBe(0.5);
});

/** A loose group of 900 whose leaders have settled, and a free row: if it can split it does, for half a year is long at this rate. */
function afterHalfAYear(set: (tables: Country["tables"]) => void = () => {}): Country["tables"] {
  const country = smallCountry();
  const { groups: g, cells: c } = country.tables;
  g.alive[1] = 0;
  g.fighters[0] = 900;
  g.cohesion[0] = 0.2;
  g.commitment[0] = 1;
  g.resources[0] = 0.9;
  g.socialGroup[0] = 1;
  g.leadership[0] = 0;
  for (let row = 0; row < c.n; row += g.n) {
    c.fighters[row] = 200 + 50 * row;
    c.weapons[row] = 100;
  }
  set(country.tables);
  live(country, [splits], { weeks: 26, parameters: { "splits.rate": 1 } });
  return country.tables;
}

describe("a split", () => {
  it("takes a part of the men and arms everywhere, and nobody is lost", () => {
    const { groups: g, cells: c } = afterHalfAYear();
    expect(g.alive[1]).toBe(1);
    for (let row = 0; row < c.n; row += g.n) {
      expect(c.fighters[row + 1]).toBeCloseTo(0.15 * (200 + 50 * row), 9);
      expect(c.fighters[row]! + c.fighters[row + 1]!).toBeCloseTo(200 + 50 * row, 9);
      expect(c.weapons[row + 1]).toBeCloseTo(15, 9);
      expect(c.weapons[row]).toBeCloseTo(85, 9);
    }
    expect(g.fighters[1]).toBeCloseTo(0.15 * 900, 9);
    expect(sum(g.fighters)).toBeCloseTo(900, 9);
  });

  it("makes spoilers of the same people who follow nobody, do not settle and hold together better than those they left", () => {
    const { groups: g } = afterHalfAYear();
    expect([g.kind[1], g.parent[1], g.leadership[1], g.commitment[1], g.socialGroup[1]]).toEqual([groupKinds.indexOf("spoiler"), 0, -1, 0, 1]);
    expect(g.resources[1]).toBe(0.9);
    expect(g.cohesion[1]).toBeGreaterThan(g.cohesion[0]!);
    expect([g.commitment[0], g.leadership[0]]).toEqual([1, 0]);
  });

  it("does not happen to leaders who fight on, to a close group, to one without means, to a small one, to those who broke away or live off crime, or without a free row", () => {
    const whole: readonly ((tables: Country["tables"]) => void)[] = [
      ({ groups }) => void (groups.commitment[0] = 0),
      ({ groups }) => void (groups.cohesion[0] = 1),
      ({ groups }) => void (groups.resources[0] = 0),
      ({ groups }) => void (groups.fighters[0] = 299),
      ({ groups }) => void (groups.kind[0] = groupKinds.indexOf("spoiler")),
      ({ groups }) => void (groups.kind[0] = groupKinds.indexOf("criminal")),
      ({ groups }) => void (groups.alive[1] = 1),
    ];
    for (const set of whole) expect(sum(afterHalfAYear(set).cells.fighters.filter((_, row) => row % 2 === 1))).toBe(0);
  });
});
