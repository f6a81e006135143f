import { expect, test } from "vitest";
import { summarise } from "../../src/study/summarise.ts";
import { fakeMeasures, fakeStudy } from "../fake-study.ts";

const { pairs } = fakeStudy({ pairs: 40, weeks: 420 });
const outcomes = summarise(fakeMeasures, pairs, true);

test("pairing is kept: the difference's interval is that of the differences, narrower than that of independent arms", () => {
  const deaths = outcomes.find(({ id }) => id === "civilianDeaths")!;
  const half = ([low, high]: readonly [number, number]) => (high - low) / 2;
  expect(deaths.difference!.mean).toBeCloseTo(deaths.mission.mean - deaths.none!.mean, 6);
  expect(half(deaths.difference!.ci95)).toBeLessThan(Math.hypot(half(deaths.mission.ci95), half(deaths.none!.ci95)));
});

test("the interval of a share of runs stays between 0 and 1 and is not a point when nothing happened", () => {
  for (const { id, mission, none } of outcomes.filter(({ kind }) => kind === "event")) {
    for (const { mean, ci95 } of [mission, none!]) {
      expect(ci95[0], id).toBeGreaterThanOrEqual(0);
      expect(ci95[1], id).toBeLessThanOrEqual(1);
      expect(ci95[0] <= mean && mean <= ci95[1], id).toBe(true);
      expect(ci95[1] - ci95[0], id).toBeGreaterThan(0.01);
    }
  }
});

test("counts of pairs add up and give the share", () => {
  for (const { direction, pairs: count, shareBetter } of outcomes) {
    expect(count!.lower + count!.equal + count!.higher).toBe(40);
    expect(shareBetter).toBe(direction === "none" ? null : count![direction] / 40);
  }
});

test("a pair that differs by rounding only counts as the same; one that differs by more does not", () => {
  const measure = fakeMeasures.find(({ id }) => id === "civilianDeaths")!;
  const counts = (factor: number) => {
    const close = pairs.map((pair) => {
      const value = 1 + pair.mission.outcomes[measure.id]!;
      const arm = (run: typeof pair.mission, outcome: number) => ({ ...run, outcomes: { [measure.id]: outcome } });
      return { ...pair, mission: arm(pair.mission, value), none: arm(pair.none!, value * factor) };
    });
    return summarise([measure], close, true)[0]!.pairs;
  };
  expect(counts(1 + 1e-12)).toEqual({ lower: 0, equal: 40, higher: 0 });
  expect(counts(1 + 1e-6)).toEqual({ lower: 40, equal: 0, higher: 0 });
});
