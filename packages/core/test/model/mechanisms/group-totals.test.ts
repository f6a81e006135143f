import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupTotals } from "../../../src/model/mechanisms/group-totals.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const men = fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), { minLength: 6, maxLength: 6 });

/** Losses that leaders remember who have as many men in each of three districts at the start of every week, of whom as many fall there in it. */
function remembered(weeks: number, { fighters = 100, weekly = 1, start = 0, step = 1 }): number {
  const country = smallCountry();
  const { cells, groups } = country.tables;
  cells.fighters.fill(fighters - weekly * step);
  cells.losses.fill(weekly * step);
  groups.losses.fill(start);
  live(country, [groupTotals], { weeks, step });
  return groups.losses[0]!;
}

describe("leaders", () => {
  it("count their fighters in all districts, and nobody else's", () => {
    fc.assert(
      fc.property(men, (fighters) => {
        const country: Country = smallCountry();
        country.tables.cells.fighters.set(fighters);
        live(country, [groupTotals]);
        for (const group of [0, 1])
          expect(country.tables.groups.fighters[group]).toBeCloseTo(fighters.filter((_, row) => row % 2 === group).reduce((a, b) => a + b, 0), 6);
      }),
    );
  });

  it("come to remember what a year of such fighting costs, per 1,000 men: one in a hundred a week is 520", () => {
    expect(remembered(1000, {})).toBeCloseTo(520, 6);
    // Whoever loses everybody loses more than whoever keeps one in a hundred.
    expect(remembered(1000, { weekly: 100 })).toBeGreaterThan(remembered(1000, { weekly: 99 }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0.01, max: 100, noNaN: true }), (weeks, times) => {
        const usual = remembered(weeks, {});
        expect(remembered(weeks, { fighters: 100 * times, weekly: times })).toBeCloseTo(usual, 8);
        expect(remembered(weeks, { fighters: 100 * (1 + times) })).toBeLessThan(usual);
        expect(remembered(weeks, { step: 0.5 })).toBeCloseTo(usual, 8);
      }),
      { numRuns: 30 },
    );
  });

  it("forget by and by: after half a year of quiet about a third is left, whether they still have men or not", () => {
    for (const fighters of [100, 0]) expect(remembered(26, { fighters, weekly: 0, start: 300 }) / 300).toBeCloseTo(Math.exp(-1), 9);
  });
});
