import { describe, expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.ts";
import { pointsOf } from "../../src/design/index.ts";
import { plantedDesign, plantedExperiment, plantedResults } from "./planted.ts";

const experiment = plantedExperiment();
const points = pointsOf(experiment);
const results = plantedResults(experiment, points);
const analysis = analyse(experiment, points, results);
const [country] = analysis.countries;
const difference = (arm: string, outcome = "deaths") =>
  country.differences.find((row) => row.arm === arm && row.outcome === outcome)!;

describe("paired differences", () => {
  test("find what was planted, and its interval holds the truth", () => {
    for (const [arm, truth] of [
      ["strong", -60],
      ["dear", -40],
    ] as const) {
      const { mean, ci95, verdict, beyondEffect, shareBetter, pairs } = difference(arm);
      expect(verdict).toBe("better");
      expect(beyondEffect).toBe(true);
      expect(shareBetter).toBe(1);
      expect(pairs).toBe(200);
      expect(mean).toBeCloseTo(truth, 0);
      expect(ci95[0]).toBeLessThan(truth);
      expect(ci95[1]).toBeGreaterThan(truth);
    }
  });

  test("a null is practically the same, not merely unresolved", () => {
    expect(difference("same")).toMatchObject({ verdict: "practically the same", moreReplications: null });
    expect(Math.abs(difference("same").mean)).toBeLessThan(0.2);
  });

  test("common luck is what it was made to be: within points SD 20 on both sides, 5 between them", () => {
    const { correlation, varianceReduction } = difference("strong");
    expect(correlation).toBeGreaterThan(0.9);
    // (20² + 20² + 5²) / 5² = 33, of what five seeds give
    expect(varianceReduction).toBeGreaterThan(10);
    expect(varianceReduction).toBeLessThan(80);
  });

  test("Holm counts every arm and outcome", () => {
    expect(analysis.comparisons).toBe(12);
    for (const row of country.differences) expect(row.pHolm).toBeGreaterThanOrEqual(row.p);
  });
});

test("the interval of a level knows that seeds are shared; the spread of runs is another thing", () => {
  const row = country.summaries.find(({ arm, outcome }) => arm === "none" && outcome === "deaths")!;
  expect(row).toMatchObject({ planned: 200, done: 200, failed: 0, missing: 0 });
  // 20 / √5 of luck against 200 / √12 / √40 of points
  expect(row.errorOverLuck).toBeGreaterThan(3);
  expect(row.ci95[1] - row.ci95[0]).toBeGreaterThan(2 * 2 * row.errorOverPoints);
  expect(row.sd).toBeGreaterThan(40);
  expect(row.reach).toBeCloseTo(0.5, 0);
});

test("what differs in its last bits alone is the same: no ranks, no modes, no effect of the factors are read from it", () => {
  // Costs of 100 million more, summed up in another order in every run.
  const noisy = results.map((result) => {
    if (result.status !== "done") return result;
    const cost = 697.63 * (result.arm === "none" ? 1 : 2) * (1 + (result.point % 5) * 2e-16);
    return { ...result, outcomes: result.outcomes.map((value, k) => (k === 2 ? cost : value)) };
  });
  const [own] = analyse(experiment, points, noisy).countries;
  expect(own.sensitivity.some(({ outcome }) => outcome === "cost")).toBe(false);
  expect(own.summaries.some(({ outcome, severalModes }) => outcome === "cost" && severalModes)).toBe(false);
  const row = own.differences.find(({ arm, outcome }) => arm === "same" && outcome === "cost")!;
  expect(row.standardised).toBeNaN();
  expect(row.mean).toBeCloseTo(697.63, 8);
  expect(row.ci95).toEqual([row.mean, row.mean]);
});

test("variance is split as it was made", () => {
  const split = country.variance.find(({ outcome }) => outcome === "deaths")!;
  // factors 200²/12 = 3333; arms (60² + 40² ...)/4 − mean² = 675; luck 400 + about 19
  expect(split.factors).toBeCloseTo(3333 / 4427, 1);
  expect(split.arms).toBeCloseTo(675 / 4427, 1);
});

describe("sensitivity by design", () => {
  test.each([
    ["ranks", { kind: "latinHypercube", points: 40 }],
    ["morris", { kind: "morris", trajectories: 10, levels: 4 }],
    ["sobol", { kind: "saltelli", points: 64, secondOrder: false }],
    ["oneAtATime", { kind: "oneAtATime", levels: 5 }],
  ] as const)("%s finds the factor that matters and leaves the others", (method, design) => {
    const made = plantedDesign(design);
    const all = pointsOf(made);
    const [{ sensitivity }] = analyse(made, all, plantedResults(made, all)).countries;
    const level = sensitivity.find(({ arm, outcome }) => arm === "none" && outcome === "deaths")!;
    expect(level.method).toBe(method);
    const [harsh, idle, funds] = level.rows;
    expect(harsh.value).toBeGreaterThan(
      5 * Math.max(Math.abs(idle.value), Math.abs(funds.value)) + (method === "ranks" ? -1 : 0),
    );
    if (method !== "oneAtATime") {
      expect(harsh.aboveNoise).toBe(true);
      expect([idle.aboveNoise, funds.aboveNoise]).toEqual([false, false]);
    }
    if (method === "morris") expect(harsh.value).toBeCloseTo(200, 6);
    if (method === "sobol") expect(harsh.value).toBeCloseTo(1, 1);
    if (method === "oneAtATime") expect(harsh.value).toBeGreaterThan(150);
  });
});

test("intervals are over luck alone where the points were chosen", () => {
  const made = plantedDesign({ kind: "grid", levels: 3 });
  const all = pointsOf(made);
  const { inference, countries } = analyse(made, all, plantedResults(made, all));
  expect(inference).toMatchObject({ over: "luck", unit: null });
  const row = countries[0].differences[0];
  expect(row.errorOverPoints).toBeNaN();
  expect(row.ci95[1]).toBeGreaterThan(row.mean);
});

test("robustness, front and equal budget name the design that was made the best", () => {
  const deaths = country.robustness.find(({ outcome }) => outcome === "deaths")!;
  expect(deaths).toMatchObject({ best: "strong", disagree: false });
  expect(deaths.rows.map(({ ranks }) => ranks.regret90)).toEqual([expect.any(Number), 1, expect.any(Number), 2]);
  expect(deaths.regrets[1].reduce((sum, value) => sum + value, 0)).toBeLessThan(
    deaths.regrets[0].reduce((sum, value) => sum + value, 0),
  );
  const [two] = country.pareto;
  expect(two.objectives).toEqual(["deaths", "trust"]);
  expect(two.members.map(({ onFront }) => onFront)).toEqual([false, true, false, false]);
  const budget = country.budget.find(({ outcome }) => outcome === "deaths")!;
  expect(budget.rows.find(({ id }) => id === "dear")!.status).toBe("dominated");
  expect(budget.rows.find(({ id }) => id === "strong")!.status).toBe("efficient");
});

test("scenario discovery finds where the arm without a mission fails", () => {
  const { found } = country.discovery.find(({ arm }) => arm === "none")!;
  // 50 + 200 × harshness > 150
  expect(found!.box.limits.map(({ id }) => id)).toEqual(["harsh"]);
  const [limit] = found!.box.limits;
  expect(limit.kind === "range" && limit.min).toBeGreaterThan(0.35);
  expect(found!.box.density).toBeGreaterThan(0.85);
});

test("failed and missing runs are counted and left out of both sides of a pair", () => {
  const some = plantedResults(
    experiment,
    points,
    (point, arm, replication) => arm === "strong" && point < 4 && replication === 1,
  );
  const { runs, countries } = analyse(experiment, points, some.slice(0, -1));
  expect(runs).toEqual({ planned: 800, done: 795, failed: 4, missing: 1 });
  const row = countries[0].differences.find(({ arm, outcome }) => arm === "strong" && outcome === "deaths")!;
  expect([row.pairs, row.leftOut]).toEqual([196, 4]);
  expect(row.mean).toBeCloseTo(-60, 0);
});

test("the order of results does not matter; arms of two scenarios are compared among themselves", () => {
  expect(analyse(experiment, points, results.toReversed())).toEqual(analysis);
  const arms = experiment.arms.map((arm, i) => (i > 1 ? { ...arm, scenario: "otherland" } : arm));
  const two = analyse({ ...experiment, arms }, points, results);
  expect(two.countries.map((one) => [one.scenario, ...one.arms])).toEqual([
    ["madeland", "none", "strong"],
    ["otherland", "same", "dear"],
  ]);
  expect(two.countries[1].differences[0]).toMatchObject({ arm: "dear", baseline: "same" });
});

test("strange results are refused", () => {
  expect(() => analyse(experiment, points, [results[0], results[0]])).toThrow(/comes twice/);
  expect(() => analyse(experiment, points, [{ ...results[0], arm: "x" }])).toThrow(/none of the experiment/);
});

test("few seeds that all points share are not made up for by many points", () => {
  // In one seed of five the strong mandate costs 250 lives more, in every point.
  const lucky = results.map((run) =>
    run.status === "done" && run.arm === "strong" && run.replication === 5
      ? { ...run, outcomes: run.outcomes.map((value, i) => (i === 0 ? value + 250 : value)) }
      : run,
  );
  const [{ differences, robustness }] = analyse(experiment, points, lucky).countries;
  const row = differences.find(({ arm, outcome }) => arm === "strong" && outcome === "deaths")!;
  expect(row.errorOverLuck).toBeGreaterThan(20 * row.errorOverPoints);
  expect(row.verdict).toBe("not resolved yet");
  expect(row.morePoints).toBe(Infinity);
  expect(row.verdictText).toMatch(/more replications needed/);
  expect(robustness[0].probabilityOfBest).toBeLessThan(0.9);
});

test("what is drawn again is what makes more of the error", () => {
  expect(country.budget[0]).toMatchObject({ outcome: "deaths", unit: "point", units: 40 });
  const shifted = results.map((run) =>
    run.status === "done" && run.arm !== "none"
      ? { ...run, outcomes: run.outcomes.map((value) => value + 9 * run.replication) }
      : run,
  );
  const [{ budget, pareto }] = analyse(experiment, points, shifted).countries;
  expect(budget[0]).toMatchObject({ unit: "seed", units: 5 });
  expect(pareto[0].unit).toBe("seed");
});
