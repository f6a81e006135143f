import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { funding, steadied } from "../../../src/model/mechanisms/funding.ts";
import { live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("a pooled fund", () => {
  it("is never more than the whole, and what is pooled is neither cut nor lapses", () => {
    fc.assert(
      fc.property(share, share, fc.constantFrom(0, 1), (pooled, cut, lapsed) => {
        const kept = steadied(pooled, cut, lapsed);
        expect(kept).toBeGreaterThanOrEqual(pooled);
        expect(kept).toBeLessThanOrEqual(1);
      }),
    );
    expect(steadied(1, 1, 1)).toBe(1);
    expect(steadied(0, 0.25, 0)).toBe(0.75);
    expect(steadied(0, 0, 1)).toBe(0);
  });

  const paid = (pooled: number, cut: number, lapsed: 0 | 1): number => {
    const country = smallCountry();
    const { mission, budgets, phases, country: nation } = country.tables;
    mission.active[0] = 1;
    mission.phase[0] = 0;
    mission.strength[0] = 3000;
    mission.pooled[0] = pooled;
    mission.lapsed[0] = lapsed;
    budgets.perYear[0] = 102;
    phases.lastTask[0] = 0;
    nation.moneyCut[0] = cut;
    live(country, [funding], { weeks: 10 });
    return mission.liquidity[0]!;
  };

  it("pays plans that a cut, or a lapsed mandate, would leave unpaid; without either it changes nothing", () => {
    expect(paid(0, 0, 0)).toBe(paid(0.8, 0, 0));
    expect(paid(0, 0.5, 0)).toBeCloseTo(0.5, 9);
    expect(paid(0.5, 0.5, 0)).toBeCloseTo(0.75, 9);
    expect(paid(0, 0, 1)).toBe(0);
    expect(paid(0.5, 0, 1)).toBeCloseTo(0.5, 9);
  });
});
