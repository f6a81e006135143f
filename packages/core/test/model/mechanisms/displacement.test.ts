import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displacement, flightShare, threatToFlee, willingToReturn } from "../../../src/model/mechanisms/displacement.ts";
import { live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("rules of flight", () => {
  it("flight grows with the impulse and never empties a place beyond everybody", () => {
    expect(flightShare(0)).toBe(0);
    expect(flightShare(1)).toBe(0.5);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1e6, noNaN: true }), (a, b) => {
        expect(flightShare(a + b)).toBeGreaterThanOrEqual(flightShare(a));
        expect(flightShare(a)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("low fear is borne at home (Bohra-Mishra and Massey 2011)", () => {
    expect(threatToFlee(1, 0.2, 0.2)).toBe(0);
    expect(threatToFlee(1, 0.6, 0.2)).toBeCloseTo(0.5, 15);
    expect(threatToFlee(1, 1, 0.2)).toBe(1);
    expect(threatToFlee(0, 1, 0.2)).toBe(0);
  });

  it("return needs safety, calm and something to live on; each alone can prevent it", () => {
    expect(willingToReturn(1, 0, 0, 1)).toBe(1);
    expect(willingToReturn(0, 0, 0, 1)).toBe(0);
    expect(willingToReturn(1, 1, 0, 1)).toBe(0);
    expect(willingToReturn(1, 0, 1, 1)).toBe(0);
    fc.assert(
      fc.property(share, share, share, share, (safety, fear, need, weight) => {
        expect(willingToReturn(safety, fear, need, weight)).toBeLessThanOrEqual(safety);
      }),
    );
  });
});

describe("displacement", () => {
  it("takes the dead from the living and sends some of the others away", () => {
    const country = smallCountry();
    const c = country.tables.communities;
    c.killedByRebels[0] = 10;
    live(country, [displacement]);
    expect(c.population[0]! + c.away[0]!).toBeCloseTo(990, 9);
    expect(c.away[0]).toBeCloseTo(990 * flightShare(0.05 * 10), 6);
    expect(c.fled[0]).toBe(c.away[0]);
    expect(c.population[1]).toBe(1000);
  });

  it("empties no place below zero when everybody is dead", () => {
    const country = smallCountry();
    const c = country.tables.communities;
    c.killedByRebels[0] = 1000;
    live(country, [displacement]);
    expect(c.population[0]).toBe(0);
    expect(c.away[0]).toBe(0);
  });

  it("moves nobody where it is quiet, and peacekeepers move nobody by being there (no effect of its own)", () => {
    const [quiet, guarded] = [smallCountry(), smallCountry()];
    guarded.tables.districts.presence.fill(1);
    for (const country of [quiet, guarded]) live(country, [displacement], { weeks: 10 });
    expect(quiet.tables.communities.away.every((x) => x === 0)).toBe(true);
    expect(guarded.tables.communities.away).toEqual(quiet.tables.communities.away);
  });

  it("brings people home when it is safe, about half within a year, and hardly any while it is not", () => {
    const home = (insecurity: number, fear: number): number => {
      const country = smallCountry();
      const c = country.tables.communities;
      c.population.fill(0);
      c.away.fill(1000);
      c.fear.fill(fear);
      for (const need of ["needFood", "needWater", "needShelter", "needMedical"] as const) c[need].fill(0.2);
      country.tables.districts.insecurity.fill(insecurity);
      live(country, [displacement], { weeks: 52 });
      return c.population[0]!;
    };
    expect(home(3, 0.1)).toBeGreaterThan(400);
    expect(home(200, 0.7)).toBeLessThan(60);
  });
});
