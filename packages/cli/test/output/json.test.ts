import { expect, test } from "vitest";
import { jsonResult } from "../../src/output/json.ts";
import { fakeStudy } from "../fake-study.ts";

const study = fakeStudy({ pairs: 5, weeks: 120 });

test("--json has exactly the keys that are promised, in both directions of nesting", () => {
  const result = JSON.parse(JSON.stringify(jsonResult(study))) as ReturnType<typeof jsonResult>;
  expect(Object.keys(result)).toEqual([
    "scenario",
    "seeds",
    "weeks",
    "modelVersion",
    "modelSha256",
    "branch",
    "files",
    "stateHashes",
    "outcomes",
    "parameters",
  ]);
  expect(result).toMatchObject({ scenario: "liberia", seeds: 5, weeks: 120, modelVersion: "0.1.0" });
  expect(result.stateHashes).toEqual({
    mission: study.pairs.map((p) => p.mission.hash),
    none: study.pairs.map((p) => p.none!.hash),
  });
  expect(result.outcomes.map(({ id }) => id)).toEqual(study.measures.map(({ id }) => id));
  for (const outcome of result.outcomes) {
    expect(Object.keys(outcome)).toEqual(["id", "unit", "direction", "mission", "none", "difference", "shareBetter"]);
    for (const arm of [outcome.mission, outcome.none, outcome.difference]) {
      expect(Object.keys(arm!)).toEqual(["mean", "ci95"]);
      expect(arm!.ci95).toHaveLength(2);
    }
  }
});

test("the difference is the mean of the pairs' differences and shareBetter follows the direction", () => {
  const { outcomes } = jsonResult(study);
  const deaths = outcomes.find(({ id }) => id === "civilianDeaths")!;
  const differences = study.pairs.map(
    (p) => p.mission.outcomes["civilianDeaths"]! - p.none!.outcomes["civilianDeaths"]!,
  );
  expect(deaths.difference!.mean).toBeCloseTo(differences.reduce((a, b) => a + b, 0) / 5, 9);
  expect(deaths.shareBetter).toBe(differences.filter((d) => d < 0).length / 5);
  expect(outcomes.find(({ direction }) => direction === "none")!.shareBetter).toBeNull();
});

test("without a twin there is nothing to compare with, and missing numbers are null", () => {
  const alone = jsonResult(fakeStudy({ pairs: 1, weeks: 60, twin: false }));
  expect(alone.stateHashes.none).toEqual([]);
  for (const outcome of alone.outcomes) {
    expect([outcome.none, outcome.difference, outcome.shareBetter]).toEqual([null, null, null]);
    expect(outcome.mission.ci95).toEqual([null, null]);
  }
});
