import { expect, test } from "vitest";
import { runPlanOf } from "../../src/run/run-plan.ts";
import { fakeExperiment, fakePoints } from "../fake-experiment.ts";

const plan = runPlanOf(fakeExperiment(), fakePoints);
const runs = Array.from({ length: plan.size }, (_, i) => plan.run(i));

test("every run has its own key, and its place by its ids", () => {
  expect(plan.size).toBe(18);
  expect(new Set(runs.map(({ key }) => key)).size).toBe(18);
  for (const [i, run] of runs.entries()) {
    expect(run.key).toMatch(/^[0-9a-f]{16}$/);
    expect(plan.find(run)).toBe(i);
  }
  expect(plan.find({ point: 9, arm: "asIs", replication: 1 })).toBe(-1);
  expect(plan.find({ point: 0, arm: "asIs", replication: 4 })).toBe(-1);
  expect(() => plan.run(18)).toThrow(RangeError);
});

test("arms and points share the seed of a replication", () => {
  for (const run of runs) expect(run.seed).toBe(`small#${run.replication}`);
});

test("more replications, points or arms change no key that was there", () => {
  const more = runPlanOf({ ...fakeExperiment(), replications: { kind: "fixed", count: 9 } }, fakePoints);
  for (const run of runs) expect(more.run(more.find(run))).toEqual(run);
  expect(runPlanOf(fakeExperiment({ seed: "other" }), fakePoints).run(0).key).not.toBe(runs[0]!.key);
});
