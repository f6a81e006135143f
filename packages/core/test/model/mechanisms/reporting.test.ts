import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reporting, told, willingness } from "../../../src/model/mechanisms/reporting.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("rules of reporting", () => {
  it("nobody reports to an audience out of reach, or without trust and knowledge; each of the two is a way", () => {
    expect(told(0, 1, 1, 1)).toBe(0);
    expect(told(1, 0, 0, 0.5)).toBe(0);
    expect(told(1, 0, 1, 0.5)).toBe(0.5);
    expect(told(1, 1, 0, 0.5)).toBe(1);
  });

  it("willingness falls with fear and rises with each audience", () => {
    fc.assert(
      fc.property(share, share, share, share, share, (police, mission, fear, cost, more) => {
        const now = willingness(police, mission, fear, cost);
        expect(willingness(police, mission, Math.min(1, fear + more), cost)).toBeLessThanOrEqual(now + 1e-12);
        expect(willingness(Math.min(1, police + more), mission, fear, cost)).toBeGreaterThanOrEqual(now - 1e-12);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const level = (prepare: (country: Country) => void): number => {
  const country = smallCountry({ districts: 1 });
  prepare(country);
  live(country, [reporting], { weeks: 80 });
  return country.tables.communities.reporting[0]!;
};

describe("reporting", () => {
  it("rises with police in reach and with rights, at the same trust (Blair, Karim and Morse 2019)", () => {
    const base = level(() => {});
    expect(level(({ tables }) => void tables.districts.policing.fill(0.7))).toBeGreaterThan(base);
    expect(level(({ tables }) => void tables.communities.rights.fill(0.9))).toBeGreaterThan(base);
    expect(level(({ tables }) => void tables.communities.trustPolice.fill(0.9))).toBeGreaterThan(base);
    expect(level(({ tables }) => void tables.communities.fear.fill(1))).toBeLessThan(base);
    expect(level(({ tables }) => void tables.forces.women.fill(0.3))).toBeGreaterThan(base);
  });

  it("to a mission is easier where liaison staff come, for those whom they visit", () => {
    const country = smallCountry({ districts: 1 });
    const { communities: c, mission, work, trialWork } = country.tables;
    mission.active[0] = 1;
    work.engagement.fill(0.4);
    trialWork.engagement.fill(0.4);
    trialWork.share.fill(0.5);
    c.trials.set([1, 0, 1, 0]);
    live(country, [reporting], { weeks: 80 });
    expect(c.reporting[0]).toBeGreaterThan(c.reporting[1]!);
    expect(c.reporting[2]).toBe(c.reporting[0]);
    expect(c.reporting[3]).toBeCloseTo(level(({ tables }) => void (tables.mission.active[0] = 1)), 12);
  });

  it("to a mission needs a mission that is there", () => {
    const gone = ({ tables }: Country): void => void tables.districts.presence.fill(0.8);
    const here = (country: Country): void => {
      gone(country);
      country.tables.mission.active[0] = 1;
    };
    expect(level(gone)).toBe(level(() => {}));
    expect(level(here)).toBeGreaterThan(level(gone) * 2);
  });
});
