import { expect, test } from "vitest";
import { constantForecast, skill } from "../../src/forecast/skill.ts";

test("skill is the share of a naive error that a forecast takes away", () => {
  const record = [0, 9, 99];
  expect(skill(record, record, [1, 1, 1])).toBe(1);
  expect(skill(record, [1, 1, 1], [1, 1, 1])).toBe(0);
  expect(skill(record, [9999, 0, 0], [1, 1, 1])).toBeLessThan(0);
  expect(skill(record, [1, 1, 1], record)).toBe(-Infinity);
  expect(skill([], [], [])).toBeNaN();
});

test("the constant forecast beats every other constant", () => {
  const record = [0, 9, 99];
  const best = constantForecast(record);
  expect(best[0]).toBeCloseTo(9, 9);
  for (const other of [0, 5, 12, 36]) expect(skill(record, [other, other, other], best)).toBeLessThan(0);
});
