import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reachOf, statePresence } from "../../../src/model/mechanisms/state-presence.ts";
import { quietState } from "./quiet-state.ts";
import { live } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("reach of the state", () => {
  it("is nothing without offices or under full fire, and grows with offices, roads and safety", () => {
    expect(reachOf(0, 0.25, 1, 0.5, 1)).toBe(0);
    expect(reachOf(1, 0.25, 1, 0.5, 0)).toBe(0);
    expect(reachOf(0.25, 0.25, 1, 0.5, 1)).toBe(0.5);
    fc.assert(
      fc.property(share, share, share, share, (offices, roads, safe, more) => {
        const reach = reachOf(offices, 0.25, roads, 0.5, safe);
        expect(reach).toBeLessThanOrEqual(1);
        expect(reachOf(Math.max(offices, more), 0.25, roads, 0.5, safe)).toBeGreaterThanOrEqual(reach);
        expect(reachOf(offices, 0.25, Math.max(roads, more), 0.5, safe)).toBeGreaterThanOrEqual(reach);
        expect(reachOf(offices, 0.25, roads, 0.5, Math.max(safe, more))).toBeGreaterThanOrEqual(reach);
      }),
    );
  });

  it("follows local administration, and shrinks where posts are under fire", () => {
    const country = quietState();
    country.tables.institutions.capacity.fill(0.8);
    country.tables.districts.statePresence.fill(0.3);
    country.tables.districts.insecurity.set([0, 1000]);
    live(country, [statePresence], { weeks: 104 });
    expect(country.tables.districts.statePresence[0]).toBeGreaterThan(0.3);
    expect(country.tables.districts.statePresence[1]).toBeLessThan(0.3);
  });

  it("moves as far in two half weeks as in a week", () => {
    const [whole, half] = [1, 0.5].map((step) => {
      const country = quietState();
      live(country, [statePresence], { weeks: 26, step });
      return country.tables.districts.statePresence[0]!;
    });
    expect(half).toBeCloseTo(whole!, 12);
  });
});
