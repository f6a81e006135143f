import { expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.ts";
import { pointsOf } from "../../src/design/index.ts";
import { plantedExperiment, plantedResults } from "./planted.ts";

const experiment = plantedExperiment();
const points = pointsOf(experiment);
const [country] = analyse(experiment, points, plantedResults(experiment, points)).countries;

test("the last of the running means is the difference of the table, with its interval", () => {
  for (const { arm, outcome, mean, ci95 } of country.differences) {
    const last = country.convergence.findLast((row) => row.arm === arm && row.outcome === outcome)!;
    expect([last.mean, last.ci95]).toEqual([mean, ci95]);
  }
});

test("a running mean after n replications is the difference of the experiment with n", () => {
  const fewer = { ...experiment, replications: { kind: "fixed", count: 2 } } as const;
  const results = plantedResults(fewer, points);
  const [short] = analyse(fewer, points, results).countries;
  for (const { arm, outcome, mean, ci95 } of short.differences) {
    const row = country.convergence.find(
      (one) => one.arm === arm && one.outcome === outcome && one.replications === 2,
    )!;
    expect(row.mean).toBeCloseTo(mean, 8);
    expect(row.ci95[0]).toBeCloseTo(ci95[0], 6);
  }
});
