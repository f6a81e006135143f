import fc from "fast-check";
import { expect, it } from "vitest";
import { isTested, readFindings, type Estimated, type Sample, type TestedFinding } from "@truce/evidence";
import { differing, errorBySets, pairOf } from "../two-roots/compare.ts";
import { twoRootsPage } from "../two-roots/page.ts";

const tested = readFindings().filter(isTested);
const called = (id: string): TestedFinding => tested.find((finding) => finding.id === id)!;
const estimate = (value: number, error: number): Estimated => ({ value, ci95: [value - 1.96 * error, value + 1.96 * error], n: 100 });
const number = fc.double({ min: -10, max: 10, noNaN: true });

it("an estimate agrees with itself, and two are the further apart the larger their difference in errors", () => {
  fc.assert(
    fc.property(number, number, fc.double({ min: 0.1, max: 5, noNaN: true }), (a, b, error) => {
      const pair = (x: number, y: number) => pairOf(called("P25"), [estimate(x, error), estimate(y, error)], [{} as Sample, {} as Sample]);
      expect(pair(a, a).p).toBe(1);
      expect(pair(a, b).p).toBeCloseTo(pair(b, a).p, 9);
      expect(pair(a, b + Math.sign(b - a)).p).toBeLessThanOrEqual(pair(a, b).p);
      expect(differing([pair(a, b)]).single).toHaveLength(Math.abs(a - b) > 1.96 * Math.SQRT2 * error ? 1 : 0);
    }),
    { numRuns: 200 },
  );
});

it("what the wars of one set share makes the error larger than that of as many wars on their own", () => {
  // Paired effects of 240 wars in 24 worlds: the effect belongs to the world.
  const run = (deaths: number) => ({ months: Object.fromEntries(["civilianDeaths.rebel", "civilianDeaths.militia", "civilianDeaths.state", "battleDeaths"].map((name) => [name, Array.from({ length: 104 }, () => deaths)])), districts: {}, first: {}, weeks: 416 });
  const sample = (shared: boolean): Sample => {
    const rows = Array.from({ length: 240 }, (_, i) => i);
    return {
      id: "wars",
      countries: rows.map((i) => ({ world: i % 24, chosen: 1, signed: 1, start: 0, population: 1e6, districts: 1 })),
      arms: { none: rows.map(() => run(100)), strong: rows.map((i) => run((shared ? i % 24 : Math.floor(i / 10)) % 2 === 0 ? 100 : 10)) },
    };
  };
  expect(errorBySets(called("P43"), sample(true))).toBeGreaterThan(2 * errorBySets(called("P43"), sample(false)));
});

it("the page says how many agree, and which have another verdict", () => {
  const pairs = [pairOf(called("P25"), [estimate(0.2, 0.01), estimate(0.9, 0.01)], [{} as Sample, {} as Sample]), pairOf(called("P27"), [estimate(0.4, 0.02), estimate(0.41, 0.02)], [{} as Sample, {} as Sample])];
  const page = twoRootsPage(pairs, ["one", "two"], "1.2.3", ["1 of 2 pass", "2 of 2 pass"]);
  expect(page).toContain("Of 2 estimates **1 agree at 5 %**");
  expect(page).toContain("1 have another verdict on the other root (P25)");
  expect(page).toMatch(/\| P25 \|.*\*\*fail\*\*.*\| \*\*yes\*\* \|/);
});
