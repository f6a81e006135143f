import { expect, test } from "vitest";
import { waiting } from "../waiting-for-extinction.ts";

test("the mean wait rises with officers, and histories of one density differ widely (Epstein 2002)", () => {
  const [none, some, many] = [0, 0.06, 0.12].map((police) => waiting(police, 6, 300));
  expect(none!.cut).toBe(0);
  expect(some!.mean).toBeGreaterThan(none!.mean);
  expect(many!.mean).toBeGreaterThan(some!.mean);
  expect(some!.standardDeviation / some!.mean).toBeGreaterThan(0.2);
  expect(waiting(0, 6, 300)).toEqual(none);
});

test("who waits too short a time says so", () => {
  expect(waiting(0, 2, 5)).toMatchObject({ ticks: [5, 5], mean: 5, standardDeviation: 0, cut: 1 });
});
