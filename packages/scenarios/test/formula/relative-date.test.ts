import fc from "fast-check";
import { expect, it } from "vitest";
import { isoOf, weekOf } from "../../src/date.ts";
import { readRelative, resolveRelative } from "../../src/formula/relative-date.ts";

it("a date relative to the start lies so many weeks after it", () => {
  fc.assert(
    fc.property(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 8000, max: 20_000 }), (weeks, day) => {
      const text = `start ${weeks < 0 ? "-" : "+"} ${Math.abs(weeks)} weeks`;
      const start = isoOf(day);
      expect(weekOf(resolveRelative(readRelative(text)!, start), start)).toBe(weeks);
    }),
  );
});

it.each([
  "",
  "start +",
  "start + x weeks",
  "2003-10-01",
  "start + 1.5 weeks",
  "start + 99999 weeks",
  "end + 1 week",
  "start + 3",
])("%j is none", (text) => {
  expect(readRelative(text)).toBeUndefined();
});
