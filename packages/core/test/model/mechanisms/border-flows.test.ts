import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { borderFlows, crossing } from "../../../src/model/mechanisms/border-flows.ts";
import { groupKinds, threatKinds } from "../../../src/model/tables.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

it("who watches stops some and never more than come", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(fc.property(share, share, share, (policing, presence, watched) => {
    const men = crossing(10, policing, presence, watched);
    expect(men).toBeGreaterThanOrEqual(-1e-12);
    expect(men).toBeLessThanOrEqual(10);
    expect(crossing(10, 0, 0, watched)).toBe(10);
  }));
});

const after = (set: (country: Country) => void, step = 1): Country["tables"]["cells"] => {
  const country = smallCountry();
  const { threats: t, groups: g, districts: d } = country.tables;
  t.kind[0] = threatKinds.indexOf("terrorism");
  t.effect[0] = 0.5;
  g.kind[1] = groupKinds.indexOf("terrorist");
  d.border[2] = 1;
  set(country);
  live(country, [borderFlows], { weeks: 4, step });
  return country.tables.cells;
};
const inRow = (cells: Country["tables"]["cells"], district: number, group: number): number => cells.fighters[district * 2 + group]!;

describe("fighters from abroad", () => {
  const usual = after(() => {});

  it("come over borders, to the group that is fed, with a weapon each, and are counted as recruits", () => {
    expect(inRow(usual, 2, 1)).toBeCloseTo(0.5 * 15 * 4, 9);
    expect(inRow(usual, 2, 0)).toBe(0);
    expect(inRow(usual, 0, 1)).toBe(0);
    expect([...usual.weapons]).toEqual([...usual.fighters]);
    expect([...usual.recruits]).toEqual([...usual.fighters]);
    expect(inRow(after(() => {}, 0.5), 2, 1)).toBeCloseTo(inRow(usual, 2, 1), 9);
  });

  it("are fewer where police and peacekeepers watch, and none for organised crime or a group that is gone", () => {
    expect(inRow(after(({ tables }) => void tables.districts.policing.fill(0.8)), 2, 1)).toBeLessThan(inRow(usual, 2, 1) / 2);
    expect(inRow(after(({ tables }) => void (tables.threats.kind[0] = threatKinds.indexOf("organisedCrime"))), 2, 1)).toBe(0);
    expect(inRow(after(({ tables }) => void (tables.groups.alive[1] = 0)), 2, 1)).toBe(0);
  });
});
