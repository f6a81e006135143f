import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOfWeek, daysOf, isMonday, isoOf, weekOf } from "../src/date.ts";

const day = fc.integer({ min: -20_000, max: 40_000 });

describe("dates", () => {
  it("go to days and back", () => {
    fc.assert(
      fc.property(day, (n) => {
        expect(daysOf(isoOf(n))).toBe(n);
      }),
    );
  });

  it("know days that do not exist", () => {
    for (const wrong of ["2003-02-29", "2003-13-01", "2003-04-31", "2003-4-1", "yesterday", ""])
      expect(daysOf(wrong)).toBeUndefined();
    expect(daysOf("2004-02-29")).toBe(daysOf("2004-02-28")! + 1);
  });

  it("turn every day of a week into the week of its Monday", () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 3000 }), fc.integer({ min: 0, max: 6 }), (week, offset) => {
        const monday = dateOfWeek(week, "2003-06-02");
        expect(isMonday(monday)).toBe(true);
        expect(isMonday(isoOf(daysOf(monday)! + offset))).toBe(offset === 0);
        expect(weekOf(isoOf(daysOf(monday)! + offset), "2003-06-02")).toBe(week);
      }),
    );
  });
});
