import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { otherForces } from "../../../src/model/mechanisms/other-forces.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const people = fc.double({ min: 0, max: 20_000, noNaN: true });

/** Strength of a patient force of 1,000 that is there from the fifth week on, after some weeks. */
function strengthAfter(weeks: number, set: (tables: Country["tables"]) => void = () => {}, step = 1): number {
  const country = smallCountry();
  const { otherForces: o, otherStrengths: s } = country.tables;
  o.patience[0] = 1e6;
  s.force[0] = 0;
  s.week[0] = 4;
  s.people[0] = 1000;
  set(country.tables);
  live(country, [otherForces], { weeks, step });
  return o.strength[0]!;
}

describe("a regional force", () => {
  it("comes in the week that the scenario says and within some weeks in full, as many in half weeks as in whole ones", () => {
    expect(strengthAfter(4)).toBe(0);
    expect(strengthAfter(5)).toBeGreaterThan(500);
    expect(strengthAfter(20)).toBeCloseTo(1000, 3);
    expect(strengthAfter(6, undefined, 0.5)).toBeCloseTo(strengthAfter(6), 9);
  });

  it("stays between the fewest and the most who were there or were planned so far", () => {
    fc.assert(
      fc.property(people, people, people, fc.integer({ min: 0, max: 40 }), (there, first, then, weeks) => {
        const country = smallCountry({ rows: { otherStrengths: 2 } });
        const { otherForces: o, otherStrengths: s } = country.tables;
        o.strength[0] = there;
        o.patience[0] = 1e6;
        s.force.fill(0);
        s.week.set([0, 20]);
        s.people.set([first, then]);
        live(country, [otherForces], { weeks });
        const seen = [there, first, ...(weeks > 20 ? [then] : [])];
        expect(o.strength[0]).toBeGreaterThanOrEqual(Math.min(...seen) - 1e-9);
        expect(o.strength[0]).toBeLessThanOrEqual(Math.max(...seen) + 1e-9);
      }),
    );
  });

  it("goes home by and by once the patience of its contributors has run out, and not before", () => {
    const impatient = (weeks: number, patience = 52): number => strengthAfter(weeks, ({ otherForces: o }) => void (o.patience[0] = patience));
    expect(impatient(50)).toBeCloseTo(1000, 6);
    expect(impatient(80)).toBeLessThan(800);
    expect(impatient(80)).toBeGreaterThan(100);
    expect(impatient(400)).toBe(0);
    expect(impatient(80, 26)).toBeLessThan(impatient(80, 52));
  });
});

describe("a mission that takes a force over", () => {
  const takeover = (strength: number, active: 0 | 1, patience = 1e6) => ({ otherForces: o, mission }: Country["tables"]): void => {
    o.rehatWeek[0] = 10;
    o.patience[0] = patience;
    mission.active[0] = active;
    mission.strength[0] = strength;
  };

  it("counts its soldiers as its own: both together are as many as were planned, until the mission is larger", () => {
    fc.assert(
      fc.property(people, (own) => {
        expect(strengthAfter(60, takeover(own, 1)) + own).toBeCloseTo(Math.max(1000, own), 3);
      }),
      { numRuns: 30 },
    );
  });

  it("pays for those who are left, so that they do not lose patience; without it they do", () => {
    expect(strengthAfter(60, takeover(400, 1, 20))).toBeCloseTo(600, 3);
    expect(strengthAfter(60, takeover(400, 0, 20))).toBeLessThan(300);
    expect(strengthAfter(60, takeover(400, 0))).toBeCloseTo(1000, 3);
  });
});
