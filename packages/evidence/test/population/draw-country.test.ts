import { makeCountry } from "@truce/scenarios";
import fc from "fast-check";
import { expect, test } from "vitest";
import { drawCountry } from "../../src/population/draw-country.ts";
import { quantities } from "../../src/population/quantities.ts";
import { withMission } from "../../src/population/with-mission.ts";

test("drawn countries lie within their ranges and are the same for the same index", () => {
  fc.assert(
    fc.property(fc.nat(10_000), (i) => {
      const country = drawCountry("a", i, "war", 5);
      expect(country).toEqual(drawCountry("a", i, "war", 5));
      for (const [name, { spread }] of Object.entries(quantities)) {
        const value = country[name as keyof typeof quantities]!;
        expect(value).toBeGreaterThanOrEqual(Math.floor(spread.min));
        expect(value).toBeLessThanOrEqual(spread.max);
      }
    }),
  );
});

test("a mission has the people that were decided at its peak, and begins when it was", () => {
  const spec = makeCountry(drawCountry("a", 3, "war", 5));
  const decision = { troops: 4000, police: 300, observers: 200, robust: true, start: 60 };
  const { mission } = withMission(spec, decision);
  const most = (of: (step: NonNullable<typeof mission>["strength"][number]) => number) => Math.max(...mission!.strength.map(of));
  expect(mission!.startWeek).toBe(60);
  expect(Math.min(...mission!.strength.map(({ week }) => week))).toBe(60);
  expect(most(({ infantry }) => infantry)).toBe(4000);
  expect(most(({ formedPolice, individualPolice }) => formedPolice + individualPolice)).toBe(300);
  expect(Math.max(...mission!.budget.map(({ perYear }) => perYear))).toBeCloseTo(4500 * 0.079, 6);
});

test("the same country without a size that could be changed is refused", () => {
  const spec = { ...makeCountry(drawCountry("a", 3, "war", 5)), mission: null };
  expect(() => withMission(spec, { troops: 1, police: 0, observers: 0, robust: false, start: 1 })).toThrow(RangeError);
});
