import { rootKey, Stream } from "@truce/core/kernel";
import { expect, test } from "vitest";
import { ablationPage, changed, changeOf, refuses } from "../ablation/page.ts";

const draws = new Stream(rootKey("ablation"), "differences");
const normal = (row: number, count: number, mean = 0): number[] => Array.from({ length: count }, (_, k) => mean + draws.normal(row, k));

test("a mechanism that nothing calls on changes nothing", () => {
  expect(changeOf([0, 0, 0, 0])).toEqual({ mean: 0, p: 1 });
  expect(changed({ id: "a", title: "A", differences: [[0, 0, 0], [0, 0, 0]] })).toEqual([]);
});

test("a mechanism without which nothing runs is said to be one, and not to change nothing", () => {
  const left = { id: "a", title: "A", differences: [[], []] };
  expect(refuses(left)).toBe(true);
  expect(refuses({ ...left, differences: [[], [0, 0, 0]] })).toBe(false);
  const page = ablationPage([left], [], { roots: 3, countries: 2, modelVersion: "1" });
  expect(page).toMatch(/does not run without[\s\S]*- `a`: A[\s\S]*## No change beyond error/);
  expect(page.slice(page.indexOf("## No change at all"))).toContain("None.");
});

test("too few roots say nothing", () => {
  expect(changeOf([1, 1])).toBeNull();
});

test("a change far beyond luck is found, and luck alone makes a list in about one of twenty mechanisms", () => {
  expect(changed({ id: "a", title: "A", differences: [normal(0, 8), normal(1, 8, 4)] }).map(({ target }) => target)).toEqual([1]);
  const listed = Array.from({ length: 400 }, (_, m) => {
    const differences = Array.from({ length: 5 }, (__, target) => normal(100 + 10 * m + target, 8));
    return changed({ id: String(m), title: "", differences }).length > 0;
  }).filter(Boolean).length;
  expect(listed / 400).toBeGreaterThan(0.02);
  expect(listed / 400).toBeLessThan(0.08);
});
