import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noteSubmission } from "@truce/cluster/slurm";
import { createSimulation, drawParameters, ensembleMark, withDrawnParameters, type CountrySpec } from "@truce/core";
import { beginStore, prepare, readStore } from "@truce/experiments/run";
import { modelMark, readScenario } from "@truce/scenarios/run";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { truce } from "./truce.ts";

/** An ensemble of three sets in place of the one that ships. */
const made = vi.hoisted(() => ({
  modelVersion: "0.0.1",
  model: "",
  seed: "made up",
  tolerance: 1,
  trials: 9,
  countries: 1,
  parameters: ["trust.badNews", "presence.half"],
  sets: [[1.5, 0.2], [2.5, 0.4], [3.5, 0.6]],
}));
vi.mock("../../core/src/model/accepted.ts", () => ({ accepted: made }));
const { sets } = made;
afterEach(() => {
  made.sets = sets;
  vi.unstubAllEnvs();
});

const hash = ensembleMark()!.hash;
const says = /calibrated for model 0\.0\.1, and this is model/;
let base: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "truce-drawn-"));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

interface Result {
  readonly parameters: unknown;
  readonly stateHashes: { readonly mission: readonly string[] };
  readonly outcomes: readonly { readonly id: string; readonly mission: { readonly mean: number } }[];
}

const small = ["--threads", "0", "--weeks", "8"];
const run = async (...words: string[]) => {
  const { out, err, status } = await truce("run", "kestrane", ...small, "--out", join(base, "run"), "--json", ...words);
  return { status, err, result: JSON.parse(out) as Result };
};

describe("truce run", () => {
  test("draws, and says from what in text, JSON and every file; the same values by hand give the same states", async () => {
    const { result, err } = await run("--seeds", "2");
    expect(result.parameters).toMatchObject({ source: "ensemble", ensemble: { hash, modelVersion: "0.0.1", sets: 3 }, warning: expect.stringMatching(says) as string });
    expect(err.replaceAll(/\s+/g, " ")).toMatch(/parameters drawn from 3 calibrated sets \(ensemble .* Note: .*calibrated for model 0\.0\.1/);
    const read = (name: string): unknown => JSON.parse(readFileSync(join(base, "run", name), "utf8"));
    expect(read("scenario.lock.json")).toMatchObject({ otherParameters: "ensemble", ensemble: hash });
    expect(read("provenance.json")).toMatchObject({ parameters: { ensemble: { hash } } });
    const byHand = Object.entries(drawParameters("1#1")).flatMap(([path, value]) => ["--set", `parameters.${path}=${value}`]);
    const { result: same } = await run("--seeds", "1", "--parameters", "defaults", ...byHand);
    expect(same.stateHashes.mission).toEqual(result.stateHashes.mission.slice(0, 1));
    const { result: defaults, err: quiet } = await run("--seeds", "1", "--parameters", "defaults");
    expect(defaults.parameters).toEqual({ source: "defaults", ensemble: null, warning: null });
    expect(quiet).not.toMatch(says);
    expect(defaults.stateHashes.mission[0]).not.toBe(result.stateHashes.mission[0]);
  });

  test("is refused where sets are asked for and there are none, and takes the defaults where nobody asks", async () => {
    made.sets = [];
    const { status, err } = await truce("run", "kestrane", ...small, "--parameters", "ensemble", "--out", join(base, "none"));
    expect([status, err]).toEqual([2, expect.stringContaining("has no calibrated sets of parameters")]);
    expect((await run("--seeds", "1")).result.parameters).toMatchObject({ source: "defaults" });
  });
});

describe("what looks into runs takes what the run takes:", () => {
  test("truce why", async () => {
    const words = ["why", "kestrane", ...small, "--seeds", "2", "--measure", "flight", "--json"];
    const ask = async (...more: string[]) => JSON.parse((await truce(...words, ...more)).out) as { parameters: unknown; measures: { with: number }[] };
    for (const more of [[], ["--parameters", "defaults"]]) {
      const [{ parameters, measures }, { result }] = [await ask(...more), await run("--seeds", "2", ...more)];
      expect(parameters).toEqual(result.parameters);
      expect(measures[0]!.with).toBeCloseTo(result.outcomes.find(({ id }) => id === "flight")!.mission.mean, 9);
    }
    expect((await ask()).measures[0]!.with).not.toBe((await ask("--parameters", "defaults")).measures[0]!.with);
  });

  test("truce diff, on the first run of a root or on one that is named", async () => {
    const left = readScenario("kestrane").spec;
    const hashAfter = (spec: CountrySpec, seed: string, weeks: number): string => createSimulation(spec, { seed, weeks }).run().hash();
    const ask = async (...more: string[]) => JSON.parse((await truce("diff", "kestrane", "kestrane", "--mandate", "robust", "--json", ...more)).out) as { seed: string; run: { weeks: number; hashes: string[] } };
    const first = await ask();
    const third = await ask("--seed", "1#3");
    const defaults = await ask("--parameters", "defaults");
    expect([first.seed, third.seed]).toEqual(["1#1", "1#3"]);
    for (const { seed, run: { weeks, hashes } } of [first, third]) expect(hashes[0]).toBe(hashAfter(withDrawnParameters(left, seed), seed, weeks));
    expect(defaults.run.hashes[0]).toBe(hashAfter(left, "1#1", defaults.run.weeks));
    expect((await truce("diff", "kestrane", "kestrane", "--mandate", "robust")).out).toMatch(/on seed 1#1, parameters drawn from 3 calibrated sets/);
  });
});

describe("an experiment that draws", () => {
  const text = "format: 1\ntitle: Drawn\nscenario: kestrane\nweeks: 4\narms: [mission, none]\nreplications: 3\noutcomes: [incidents]\n";
  let file: string;
  beforeAll(() => {
    file = join(base, "drawn.yaml");
    writeFileSync(file, text);
  });

  test("is planned with the parameters that its runs will take", async () => {
    const { out } = await truce("plan", file, "--no-probe");
    expect(out).toMatch(/parameters +each replication draws one of 3 calibrated sets \(ensemble [0-9a-f]{8}\), the same in all arms and points\n/);
    expect(out.replaceAll(/\s+/g, " ")).toMatch(says);
    const asked = join(base, "asked.yaml");
    writeFileSync(asked, `${text}parameters: defaults\n`);
    expect((await truce("plan", asked, "--no-probe")).out).toMatch(/parameters +the model's defaults, as the experiment says\n/);
    made.sets = [];
    expect((await truce("plan", file, "--no-probe")).out).toMatch(/parameters +the model's defaults, for it has no calibrated sets/);
  });

  test("is swept, replayed and verified with its own sets, and refused with others", async () => {
    const folder = join(base, "sweep");
    const { err, status } = await truce("sweep", file, "--out", folder, "--workers", "0", "--no-report");
    expect(status).toBe(0);
    expect(err).toContain("1 point, 2 arms, parameters drawn from 3 calibrated sets");
    expect(err).toMatch(says);
    expect(JSON.parse(readFileSync(join(folder, "provenance.json"), "utf8"))).toMatchObject({ parameters: { source: "ensemble", ensemble: { hash }, warning: expect.stringMatching(says) as string } });
    const store = readStore(folder);
    store.close();
    expect((await truce("replay", folder, store.plan.run(0).key)).out).toContain("the same to the last bit");
    expect((await truce("verify", folder, "--workers", "0")).status).toBe(0);
    made.sets = sets.toReversed();
    for (const words of [["replay", folder, store.plan.run(0).key], ["verify", folder, "--workers", "0"], ["retry", folder]]) {
      const refused = await truce(...words);
      expect([refused.status, refused.err]).toEqual([2, expect.stringContaining("runs of both do not mix")]);
    }
    expect((await truce("analyze", folder)).err).toContain("These results draw parameters from 3 calibrated sets");
  });

  test("is done by tasks of Slurm to the same bits, and not by a task with other sets", async () => {
    const folder = join(base, "slurm");
    const { lockText, points } = prepare(file);
    beginStore(folder, lockText, points, modelMark()).close();
    const options = { partition: null, time: null, minutes: 1, taskRuns: null, maxTasks: null, more: [] };
    noteSubmission(folder, { experiment: file, runSeconds: null, secondsPerRun: 1, options, chunks: [[[0, 6]]] });
    const task = ["work", folder, "--array", "1", "--task", "0"];
    made.sets = sets.toReversed();
    expect((await truce(...task)).err).toContain("runs of both do not mix");
    made.sets = sets;
    // No threads: they would have the sets that ship.
    vi.stubEnv("SLURM_CPUS_PER_TASK", "0");
    expect((await truce(...task)).err).toContain("6 runs of 6 done now");
    const [here, there] = [readStore(join(base, "sweep")), readStore(folder)];
    for (let run = 0; run < 6; run++) expect(there.index.read(run)?.result).toEqual(here.index.read(run)?.result);
    for (const store of [here, there]) store.close();
  });
});
