import { expect, test } from "vitest";
import { constantForecast, rankAgreement, ranks, skill } from "../../cases/skill.ts";

test("equal values share the mean of their ranks", () => {
  expect(ranks([30, 10, 20, 10])).toEqual([4, 1.5, 3, 1.5]);
});

test("rank agreement looks at the order alone, and at nothing where nothing varies", () => {
  expect(rankAgreement([1, 2, 3], [10, 200, 3000])).toBeCloseTo(1, 12);
  expect(rankAgreement([1, 2, 3], [9, 5, 1])).toBeCloseTo(-1, 12);
  expect(rankAgreement([0, 0, 0], [1, 2, 3])).toBeNaN();
  expect(rankAgreement([1, 2], [1, 2])).toBeNaN();
});

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
