import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LoggedEvent } from "../../../src/kernel/event.ts";
import { deathsByDistrict } from "../../../src/model/mechanisms/deaths-by-district.ts";
import { abuseRate, exposure, stateAbuse } from "../../../src/model/mechanisms/state-abuse.ts";
import { incidentKinds, perpetrators } from "../../../src/model/tables.ts";
import { live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("rules of abuse", () => {
  it("nobody is abused where nobody serves, by the exemplary, or where abuse is always punished", () => {
    expect(abuseRate(0, 0.02, 0, 1)).toBe(0);
    expect(abuseRate(0.01, 0.02, 1, 1)).toBe(0);
    expect(abuseRate(0.01, 0.02, 0, 0)).toBe(0);
    expect(abuseRate(0.01, 0.02, 0.5, 0.5)).toBeCloseTo(0.00005, 15);
  });

  it("threat and exclusion each make it worse (Davenport 2007; Cederman and others 2010)", () => {
    fc.assert(
      fc.property(share, share, share, (threat, power, more) => {
        expect(exposure(Math.min(1, threat + more), power, 2, 1)).toBeGreaterThanOrEqual(exposure(threat, power, 2, 1));
        expect(exposure(threat, Math.min(1, power + more), 2, 1)).toBeLessThanOrEqual(exposure(threat, power, 2, 1));
      }),
    );
    expect(exposure(0, 1, 2, 1)).toBe(1);
    expect(exposure(1, 0, 2, 1)).toBe(6);
  });
});

/** Abuses and killings in the first week over many communities. */
function toll(prepare: (country: ReturnType<typeof smallCountry>) => void, parameters: Record<string, number> = {}) {
  const country = smallCountry({ districts: 20, perDistrict: 20 });
  const { forces, communities: c } = country.tables;
  forces.strength.fill(200);
  forces.conduct.fill(0.2);
  prepare(country);
  const events: LoggedEvent[] = [];
  live(country, [stateAbuse, deathsByDistrict], { parameters, onEvent: (event) => void events.push(event) });
  const sum = (column: Float64Array): number => column.reduce((a, b) => a + b, 0);
  return { abuses: sum(c.abuses), killed: sum(c.killedByState), byDistrict: sum(country.tables.districts.civilianDeathsState), events, country };
}

/** Rebels in all districts, for 1,000 people. */
function rebels({ tables: { cells, groups, districts: d } }: ReturnType<typeof smallCountry>, perThousand: number): void {
  groups.progovernment.fill(0);
  for (let k = 0; k < d.n; k++) for (let j = 0; j < groups.n; j++) cells.fighters[k * groups.n + j] = (perThousand * d.people[k]!) / 1000 / groups.n;
}

describe("stateAbuse", () => {
  it("falls with conduct and punishment, rises with insurgency, and peacekeepers matter little", () => {
    const base = toll(() => {}).abuses;
    expect(base).toBeGreaterThan(100);
    expect(toll(({ tables }) => void tables.forces.conduct.fill(0.8)).abuses).toBeLessThan(base / 2);
    expect(toll(({ tables }) => void tables.forces.impunity.fill(0.2)).abuses).toBeLessThan(base / 2);
    expect(toll((country) => rebels(country, 40)).abuses).toBeGreaterThan(1.5 * base);
    const guarded = toll(({ tables }) => void tables.districts.presence.fill(1)).abuses;
    expect(guarded).toBeLessThanOrEqual(base);
    expect(guarded).toBeGreaterThan(0.85 * base);
  });

  it("kills people where the threat is more than conduct holds back, and hardly anybody elsewhere (Stanton 2016)", () => {
    const deadly = { "stateAbuse.lethality": 0.2 };
    const killed = (perThousand: number, conduct: number, peace = 0): number =>
      toll((country) => {
        rebels(country, perThousand);
        country.tables.forces.conduct.fill(conduct);
        country.tables.groups.commitment.fill(1);
        country.tables.country.peace[0] = peace;
      }, deadly).killed;
    const free = killed(40, 0.2);
    expect(killed(0, 0.2)).toBeLessThan(free / 10);
    // A threat of forty rebels to 1,000 people is five sixths of the worst.
    expect(killed(40, 0.85)).toBeLessThan(free / 10);
    expect(killed(40, 0.5)).toBeLessThan(free / 2);
    // Who has made peace is no threat.
    expect(killed(40, 0.2, 1)).toBe(killed(0, 0.2));
  });

  it("hits groups without power more than those who have it", () => {
    const { country } = toll(() => {}, { "stateAbuse.exclusion": 4 });
    const c = country.tables.communities;
    const by = [0, 0];
    for (let i = 0; i < c.n; i++) by[c.socialGroup[i]!]! += c.abuses[i]!;
    expect(by[1]).toBeGreaterThan(by[0]! * 1.5);
  });

  it("reports every killing as an incident, and the district counts the same dead", () => {
    const { killed, byDistrict, events } = toll((country) => rebels(country, 40), { "stateAbuse.lethality": 0.2 });
    expect(killed).toBeGreaterThan(20);
    expect(byDistrict).toBe(killed);
    expect(events.reduce((sum, { fields }) => sum + fields["civilianDeaths"]!, 0)).toBe(killed);
    for (const { type, fields } of events) {
      expect(type).toBe("incident");
      expect(incidentKinds[fields["kind"]!]).toBe("stateAbuse");
      expect(perpetrators[fields["perpetrator"]!]).toBe("state");
    }
  });

  it("never kills more people than are alive, whoever else killed this week", () => {
    const { country } = toll(({ tables: { communities: c, forces } }) => {
      c.population.fill(6);
      c.killedByRebels.fill(4);
      forces.strength.fill(1e5);
    }, { "stateAbuse.lethality": 1 });
    expect(Math.max(...country.tables.communities.killedByState)).toBe(2);
  });
});
