import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { incidents, stillOn } from "../../../src/model/mechanisms/incidents.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

describe("an attack", () => {
  it("is over, the later somebody comes: none is at once, and hours add up", () => {
    expect(stillOn(0, 8)).toBe(1);
    const hours = fc.double({ min: 0, max: 50, noNaN: true });
    fc.assert(fc.property(hours, hours, (a, b) => {
      expect(stillOn(a + b, 8)).toBeCloseTo(stillOn(a, 8) * stillOn(b, 8), 12);
    }));
  });
});

/** Responses and dead peacekeepers in many attacks on civilians near many peacekeepers. */
function attacked(set: (country: Country) => void): { responses: number; dead: number } {
  const sum = { responses: 0, dead: 0 };
  for (let seed = 0; seed < 20; seed++) {
    const country = smallCountry();
    const { districts: d, cells, units, contingents, mission, groups } = country.tables;
    d.answering.fill(4);
    d.deployable.fill(400);
    d.responseTime.fill(1);
    units.strength.fill(100);
    cells.fighters.fill(500);
    cells.band.fill(200);
    cells.civilianRate.fill(3);
    contingents.arrived.fill(0);
    contingents.arrived[0] = 1;
    contingents.equipment[0] = 0.6;
    contingents.restrictions[0] = 0.2;
    mission.clarity[0] = 0.9;
    groups.progovernment.fill(0);
    set(country);
    live(country, [incidents], { seed: `${seed}` });
    for (let k = 0; k < d.n; k++) sum.responses += d.responses[k]!;
    sum.dead += mission.casualties[0]!;
  }
  return sum;
}

describe("responses", () => {
  const usual = attacked(() => {});

  it("are given to a part of the attacks", () => expect(usual.responses).toBeGreaterThan(20));

  it("are never more than teams are free, and none where there is no team", () => {
    expect(attacked(({ tables }) => void tables.districts.answering.fill(1)).responses).toBeLessThan(usual.responses / 2);
    expect(attacked(({ tables }) => void tables.districts.answering.fill(0)).responses).toBe(0);
  });

  it("are fewer where units come late, where contributors keep people back, and where warnings leak", () => {
    expect(attacked(({ tables }) => void tables.districts.responseTime.fill(24)).responses).toBeLessThan(usual.responses / 2);
    expect(attacked(({ tables }) => void (tables.contingents.restrictions[0] = 0.9)).responses).toBeLessThan(usual.responses / 2);
    expect(attacked(({ tables }) => void tables.forces.infiltrated.fill(1)).responses).toBeLessThan(usual.responses * 0.7);
  });

  it("cost more lives where vehicles do not protect", () => {
    const exposed = attacked(({ tables }) => void (tables.contingents.equipment[0] = 0));
    expect(exposed.responses).toBeGreaterThan(usual.responses * 0.8);
    expect(exposed.dead).toBeGreaterThan(usual.dead * 1.2);
  });
});

it("an attack kills no more than a share of those found in one place, however large the community", () => {
  const country = smallCountry({ groups: 1 });
  const { cells, communities } = country.tables;
  communities.population.fill(1e6);
  cells.fighters.fill(1e5);
  cells.band.fill(1e5);
  cells.civilianRate.fill(5);
  cells.licence.fill(1);
  const { largest, site } = incidents.parameters;
  const dead: number[] = [];
  live(country, [incidents], { onEvent: ({ type, fields }) => void (type === "incident" && dead.push(fields["civilianDeaths"]!)) });
  expect(Math.max(...dead)).toBe(largest.default * site.default);
});

describe("attacks while an agreement is in force", () => {
  /** Attacks of a week by two groups, of which an agreement binds the first only if it is in force. */
  function counted(bound: 0 | 1, peace: 0 | 1): { readonly incidents: number; readonly violations: number; readonly spoiling: number } {
    const country = smallCountry({ groups: 2 });
    const { districts: d, cells, groups, country: nation } = country.tables;
    cells.fighters.fill(500);
    cells.band.fill(20);
    cells.civilianRate.fill(3);
    groups.progovernment.fill(0);
    groups.bound.set([bound, 0]);
    nation.peace[0] = peace;
    live(country, [incidents]);
    const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((all, each) => all + each, 0);
    return { incidents: sum(d.incidents), violations: sum(d.violations), spoiling: sum(d.spoiling) };
  }

  it("violate it if it binds those who attack, and spoil it if not", () => {
    const both = counted(1, 1), outsiders = counted(0, 1), war = counted(0, 0);
    expect(both.violations).toBeGreaterThan(0);
    expect(both.spoiling).toBeGreaterThan(0);
    expect(both.violations + both.spoiling).toBe(both.incidents);
    expect([outsiders.violations, outsiders.spoiling]).toEqual([0, outsiders.incidents]);
    expect([war.violations, war.spoiling]).toEqual([0, 0]);
  });
});
