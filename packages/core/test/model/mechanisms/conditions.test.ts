import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conditions, lagBehind } from "../../../src/model/mechanisms/conditions.ts";
import { knowableNames } from "../../../src/model/tables.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const value = fc.double({ min: 0, max: 100, noNaN: true });

describe("the way still to go", () => {
  it("is none between the bounds, all from nothing, and never more", () => {
    expect(lagBehind(0.25, 0.5, 1e9)).toBe(0.5);
    expect(lagBehind(0, 0.5, 1e9)).toBe(1);
    expect(lagBehind(8, -1e9, 2)).toBe(0.75);
    fc.assert(
      fc.property(value, value, value, (now, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const lag = lagBehind(now, low, high);
        expect(lag >= 0 && lag <= 1).toBe(true);
        expect(lag === 0).toBe(now >= low && now <= high);
      }),
    );
  });
});

/** A mission whose mandate has one condition: trust in the police of half or more. */
function waiting(change: (country: Country) => void = () => {}): Country {
  const country = smallCountry();
  const { conditions: c, mission, review } = country.tables;
  mission.active[0] = 1;
  c.measure[0] = knowableNames.indexOf("trustInPolice");
  c.atLeast[0] = 0.5;
  c.weeks[0] = 4;
  review.trustInPolice[0] = 0.6;
  change(country);
  return country;
}

describe("a condition", () => {
  it("is met once it has held for its weeks in a row, whatever the step", () => {
    for (const step of [1, 0.5]) {
      const country = waiting();
      const { conditions: c, review } = country.tables;
      live(country, [conditions], { weeks: 3, step });
      expect([c.held[0], c.met[0]]).toEqual([3, 0]);
      review.trustInPolice[0] = 0.4;
      live(country, [conditions], { weeks: 1, step });
      expect([c.held[0], c.met[0]]).toEqual([0, 0]);
      review.trustInPolice[0] = 0.5;
      live(country, [conditions], { weeks: 4, step });
      expect(c.met[0]).toBe(1);
    }
  });

  it("stays met, and counts as met from its latest week on", () => {
    const country = waiting();
    live(country, [conditions], { weeks: 4 });
    country.tables.review.trustInPolice[0] = 0;
    live(country, [conditions], { weeks: 4 });
    expect(country.tables.conditions.met[0]).toBe(1);
    const late = waiting(({ tables }) => {
      tables.review.trustInPolice[0] = 0;
      tables.conditions.latest[0] = 5;
    });
    live(late, [conditions], { weeks: 4 });
    expect(late.tables.conditions.met[0]).toBe(0);
    live(late, [conditions], { weeks: 5 });
    expect(late.tables.conditions.met[0]).toBe(1);
  });

  it("waits while nobody is there to find out", () => {
    const country = waiting(({ tables }) => void (tables.mission.active[0] = 0));
    live(country, [conditions], { weeks: 10 });
    expect([country.tables.conditions.held[0], country.tables.conditions.met[0]]).toEqual([0, 0]);
  });
});
