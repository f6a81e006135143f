import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heat } from "../../../src/model/mechanisms/heat.ts";
import { live, smallCountry } from "./small-country.ts";

/** Heat of a district after some weeks with as many incidents in each of them. */
function heatAfter(weeks: number, { start = 0, weekly = 0, step = 1, parameters = {} }): number {
  const country = smallCountry({ districts: 1 });
  const d = country.tables.districts;
  d.heat[0] = start;
  d.incidents[0] = weekly * step;
  live(country, [heat], { weeks, step, parameters });
  return d.heat[0]!;
}

describe("heat", () => {
  it("moves from what it was towards the incidents of a week and never past them, the same in short ticks as in long ones", () => {
    const amount = fc.double({ min: 0, max: 1000, noNaN: true });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 30 }), fc.constantFrom(0.25, 0.5), (start, weekly, weeks, step) => {
        const hot = heatAfter(weeks, { start, weekly });
        expect(hot).toBeGreaterThanOrEqual(Math.min(start, weekly) - 1e-9);
        expect(hot).toBeLessThanOrEqual(Math.max(start, weekly) + 1e-9);
        expect(heatAfter(weeks, { start, weekly, step })).toBeCloseTo(hot, 8);
      }),
    );
    expect(heatAfter(200, { start: 9, weekly: 3 })).toBeCloseTo(3, 9);
  });

  it("of one incident adds up to one, however long it lingers: the time moves when others follow, not how many", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 12, noNaN: true }), fc.constantFrom(0.5, 1), (excitation, step) => {
        const country = smallCountry({ districts: 1 });
        const d = country.tables.districts;
        d.incidents[0] = 1;
        const engine = live(country, [heat], { weeks: 0, step, parameters: { "heat.excitation": excitation } });
        let felt = 0;
        for (let tick = 0; tick < 600 / step; tick++) {
          engine.step();
          felt += d.heat[0]! * step;
          d.incidents[0] = 0;
        }
        expect(felt).toBeCloseTo(1, 9);
      }),
      { numRuns: 20 },
    );
  });

  it("is half gone after two to six quiet weeks (Lewis and others 2012)", () => {
    expect(heatAfter(2, { start: 1 })).toBeGreaterThan(1 / 2);
    expect(heatAfter(6, { start: 1 })).toBeLessThan(1 / 2);
  });
});
