import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passingRate, renewal } from "../../../src/model/mechanisms/renewal.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("the rate at which a text passes", () => {
  it("falls with opposition, from at once to never", () => {
    fc.assert(fc.property(share, share, (a, b) => {
      expect(passingRate(Math.max(a, b), 0.5)).toBeLessThanOrEqual(passingRate(Math.min(a, b), 0.5));
    }));
    expect(passingRate(0, 0.5)).toBe(Infinity);
    expect(passingRate(1, 0.5)).toBe(0);
    expect(passingRate(1 / 2, 0.5)).toBe(0.5);
  });
});

function mandated(opposition: number, due = 0): Country {
  const country = smallCountry();
  const { mission, country: nation, phases, renewals } = country.tables;
  mission.exists[0] = 1;
  mission.active[0] = 1;
  nation.opposition[0] = opposition;
  phases.week[0] = due;
  renewals.week[0] = due;
  return country;
}

/** Weeks without a mandate, whether the phase was adopted, and whether the mandate ended, over many seeds. */
function outcomes(opposition: number, weeks: number, parameters = {}): { lapsed: number; adopted: number; ended: number } {
  const sum = { lapsed: 0, adopted: 0, ended: 0 };
  for (let seed = 0; seed < 200; seed++) {
    const country = mandated(opposition);
    live(country, [renewal], { weeks, seed: `${seed}`, parameters });
    sum.lapsed += country.tables.mission.lapsed[0]!;
    sum.adopted += country.tables.phases.adopted[0]!;
    sum.ended += country.tables.mission.ended[0]!;
  }
  return sum;
}

describe("votes of the Security Council", () => {
  it("pass on the day where nobody with a veto is opposed", () => {
    expect(outcomes(0, 1)).toEqual({ lapsed: 0, adopted: 200, ended: 0 });
  });

  it("do not come before they are due", () => {
    const early = mandated(0, 10);
    live(early, [renewal], { weeks: 5 });
    expect([early.tables.phases.adopted[0], early.tables.renewals.adopted[0], early.tables.mission.lapsed[0]]).toEqual([0, 0, 0]);
  });

  it("come late under opposition, as often in whole as in half steps (exponential waiting)", () => {
    const late = outcomes(0.8, 8, { "renewal.ending": 0 });
    // Rate 0.5 × 0.2 / 0.8 = 0.125 a week: after 8 weeks exp(−1) = 0.37 of 200 still wait.
    expect(late.lapsed).toBeGreaterThan(50);
    expect(late.lapsed).toBeLessThan(98);
    expect(late.adopted).toBeLessThan(200);
    let half = 0;
    for (let seed = 0; seed < 200; seed++) {
      const country = mandated(0.8);
      live(country, [renewal], { weeks: 8, step: 0.5, seed: `${seed}`, parameters: { "renewal.ending": 0 } });
      half += country.tables.mission.lapsed[0]!;
    }
    expect(Math.abs(half - late.lapsed)).toBeLessThan(30);
  });

  it("never pass against a full veto, and a mandate so blocked ends some day", () => {
    const blocked = outcomes(1, 60);
    expect(blocked.adopted).toBe(0);
    expect(blocked.lapsed).toBe(200);
    expect(blocked.ended).toBeGreaterThan(120);
  });

  it("count weeks without a mandate only of a mission that is there", () => {
    const paper = mandated(1);
    paper.tables.mission.active[0] = 0;
    live(paper, [renewal], { weeks: 4 });
    expect(paper.tables.mission.lapsedWeeks[0]).toBe(0);
    const there = mandated(1);
    live(there, [renewal], { weeks: 4, step: 0.5, parameters: { "renewal.ending": 0 } });
    expect(there.tables.mission.lapsedWeeks[0]).toBe(0.5);
  });
});
