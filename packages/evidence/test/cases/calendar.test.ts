import { expect, test } from "vitest";
import { calendarOf, spanOf, yearsOf } from "../../src/cases/calendar.ts";

// Three Mondays of 2000, the 52 of 2001 after New Year's Day, and the first of 2002.
const calendar = calendarOf("2000-12-11", 57, 1);

test("a week belongs to the year in which it begins", () => {
  const years = yearsOf(calendar, 1);
  expect(years.map(({ date, from, to, weeks, whole }) => [date, from, to, weeks, whole])).toEqual([
    ["2000-01-01", 0, 3, 3, false],
    ["2001-01-01", 3, 56, 53, true],
    ["2002-01-01", 56, 57, 1, false],
  ]);
});

test("ticks of half a week add up to the same weeks", () => {
  const half = yearsOf(calendarOf("2000-12-11", 114, 0.5), 0.5);
  expect(half.map(({ weeks }) => weeks)).toEqual([3, 53, 1]);
});

test("a figure counts its month, its year, the run so far or its week", () => {
  expect(spanOf(calendar, "2001-01-15", "month")).toEqual({ from: 3, to: 8 });
  expect(spanOf(calendar, "2001-01-01", "year")).toEqual({ from: 3, to: 56 });
  expect(spanOf(calendar, "2001-01-03", "run")).toEqual({ from: 0, to: 4 });
  expect(spanOf(calendar, "2001-01-03", undefined)).toEqual({ from: 3, to: 4 });
  expect(spanOf(calendar, "1999-01-03", undefined)).toBeNull();
  expect(spanOf(calendar, "1999-01-03", "year")).toBeNull();
});
