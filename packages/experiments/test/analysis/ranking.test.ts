import { expect, test } from "vitest";
import { cubesOf } from "../../src/analysis/cube.ts";
import { ranking } from "../../src/analysis/ranking.ts";
import { pointsOf } from "../../src/design/index.ts";
import type { Experiment } from "../../src/types.ts";
import { plantedExperiment, plantedResults } from "./planted.ts";

function rankingOf(experiment: Experiment) {
  const points = pointsOf(experiment);
  return ranking(experiment, cubesOf(experiment, points, plantedResults(experiment, points))[0]);
}

test("arms rank as they were made: strong before dear before the two that are the same", () => {
  const deaths = rankingOf(plantedExperiment()).find(({ outcome }) => outcome === "deaths")!;
  expect(deaths).toMatchObject({ over: "point", cases: 40, runs: 200 });
  const [none, strong, same, dear] = deaths.rows;
  expect(strong.shares).toEqual([1, 0, 0, 0]);
  expect(dear.shares).toEqual([0, 1, 0, 0]);
  expect([none.shares[0], none.shares[1], same.shares[0], same.shares[1]]).toEqual([0, 0, 0, 0]);
  // A name only: luck deals out the third and the fourth place.
  expect(same.shares[2]).toBeGreaterThan(0.2);
  expect(same.shares[2]).toBeLessThan(0.8);
  expect(none.meanRank + same.meanRank).toBeCloseTo(7, 9);
});

test("who is no further behind than what matters is close to the best, wherever places fall", () => {
  const deaths = (effectOfInterest: number | null) => {
    const made = plantedExperiment();
    const outcomes = made.outcomes.map((outcome) => ({ ...outcome, effectOfInterest }));
    return rankingOf({ ...made, outcomes })[0].rows.map(({ closeToBest }) => closeToBest);
  };
  expect(deaths(40)).toEqual([0, 1, 0, 1]);
  expect(deaths(5)).toEqual([0, 1, 0, 0]);
  expect(deaths(null)).toEqual([null, null, null, null]);
});

test("single runs hold the luck that means leave out; of one point, replications are ranked", () => {
  const cost = rankingOf(plantedExperiment()).find(({ outcome }) => outcome === "cost")!;
  expect(cost.rows[0]).toMatchObject({ shares: [1, 0, 0, 0], firstInRuns: 1 });
  const one = rankingOf(plantedExperiment({ factors: [], design: { kind: "list", points: [[0.5]] } }));
  expect(one[0]).toMatchObject({ over: "replication", cases: 5, runs: 5 });
  expect(one[0].rows[1].firstInRuns).toBe(one[0].rows[1].shares[0]);
  const alone = plantedExperiment({ arms: plantedExperiment().arms.slice(0, 1) });
  expect(rankingOf(alone)).toEqual([]);
});
