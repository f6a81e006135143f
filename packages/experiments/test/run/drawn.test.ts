import { join } from "node:path";
import { ensembleMark, type CountrySpec } from "@truce/core";
import { modelMark, type Engine } from "@truce/scenarios/run";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { ExperimentInput } from "../../src/file/schema.ts";
import { inlineExecutor } from "../../src/run/inline.ts";
import { doRun } from "../../src/run/job.ts";
import { runExperiment } from "../../src/run/run-experiment.ts";
import { openStore, readStore } from "../../src/store/store.ts";
import { verify } from "../../src/store/verify.ts";
import { fakeEngine, fakeExperiment } from "../fake-experiment.ts";
import { temporaryFolder } from "../fake-sweep.ts";

/** An ensemble of three sets in place of the one that ships. */
const made = vi.hoisted(() => ({
  modelVersion: "0.6.0",
  model: "",
  seed: "made up",
  tolerance: 1,
  trials: 9,
  countries: 1,
  parameters: ["trust.badNews", "presence.half"],
  sets: [[1.5, 0.2], [2.5, 0.4], [3.5, 0.6]],
}));
vi.mock("../../../core/src/model/accepted.ts", () => ({ accepted: made }));
const { sets } = made;
afterEach(() => void (made.sets = sets));

const base = temporaryFolder();
const input: ExperimentInput = {
  format: 1,
  title: "A small one",
  scenario: "kestrane",
  weeks: 4,
  arms: ["mission", { id: "fixed", set: { "parameters.presence.half": 0.9 } }],
  factors: ["parameters.trust.badNews"],
  design: { kind: "latinHypercube", points: 2 },
  replications: 4,
  outcomes: ["civilianDeaths"],
};
const usual = { engine: fakeEngine, workers: 0 };

test("a run draws by its seed alone, and what its country says of a parameter stands", () => {
  const { outcomes } = fakeExperiment();
  const given: CountrySpec["parameters"][] = [];
  const engine: Engine = {
    start(spec) {
      given.push(spec.parameters);
      throw new Error("enough");
    },
  };
  const country = { weeks: 4, parameters: { "presence.half": 0.9 } } as unknown as CountrySpec;
  const run = (parameters: "ensemble" | "defaults", arm: string) =>
    doRun(engine, { outcomes, weeks: 4, parameters }, { key: arm, point: 0, arm, replication: 1, seed: "7#1" }, () => country, () => {});
  for (const parameters of ["ensemble", "defaults"] as const) for (const arm of ["one", "two"]) run(parameters, arm);
  const [one, two, ...rest] = given;
  expect(sets.map(([badNews]) => badNews)).toContain(one!["trust.badNews"]);
  expect(one!["presence.half"]).toBe(0.9);
  expect(two).toEqual(one);
  expect(rest).toEqual([country.parameters, country.parameters]);
  made.sets = [];
  expect(run("ensemble", "one")).toMatchObject({ status: "failed", message: expect.stringContaining("no calibrated sets") as string });
});

describe("a sweep that draws", () => {
  test("says from what, its runs are done again to the same bits, and other sets do not mix with it", async () => {
    const folder = join(base, "drawn");
    const run = await runExperiment(input, { ...usual, out: folder });
    expect(run.lock.experiment.parameters).toBe("ensemble");
    expect(run.lock.ensemble).toEqual({ ...ensembleMark(), sets: 3 });
    const defaults = await runExperiment({ ...input, parameters: "defaults" }, usual);
    expect(defaults.lock.ensemble).toBeUndefined();
    const values = (of: typeof run) => of.results.map((result) => (result.status === "done" ? result.hash : result.message));
    expect(run.results.every(({ status }) => status === "done")).toBe(true);
    for (const [at, hash] of values(run).entries()) expect(values(defaults)[at]).not.toBe(hash);
    expect(run.results.map(({ key }) => key)).not.toEqual(defaults.results.map(({ key }) => key));

    const again = async (): Promise<boolean[]> => {
      const store = readStore(folder);
      const executor = await inlineExecutor({ experiment: store.lock.experiment, engine: fakeEngine, folder: ".", runSeconds: null });
      const { replays } = await verify(store, 100, executor);
      store.close();
      return replays.map(({ same }) => same);
    };
    expect(await again()).toEqual(Array.from({ length: 16 }, () => true));
    openStore(folder, modelMark()).close();

    made.sets = sets.map((row) => row.map((value) => 1.01 * value));
    expect(await again()).toContain(false);
    expect(() => openStore(folder, modelMark())).toThrow(/draws parameters from 3 calibrated sets/);
    await expect(runExperiment(input, { ...usual, out: folder })).rejects.toThrow(/holds another experiment/);
    made.sets = [];
    expect(() => openStore(folder, modelMark())).toThrow(/this model has no calibrated sets/);
    await expect(runExperiment({ ...input, parameters: "ensemble" }, usual)).rejects.toThrow(/no calibrated sets/);
  });
});
