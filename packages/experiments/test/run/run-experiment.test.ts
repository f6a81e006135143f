import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ExperimentInput } from "../../src/file/schema.ts";
import { findSources } from "../../src/run/prepare.ts";
import { runExperiment } from "../../src/run/run-experiment.ts";
import { readStore } from "../../src/store/store.ts";
import { fakeEngine } from "../fake-experiment.ts";
import { folderHash, temporaryFolder } from "../fake-sweep.ts";

const base = temporaryFolder();
const input: ExperimentInput = {
  format: 1,
  title: "A small one",
  scenario: "kestrane",
  weeks: 4,
  arms: ["none", "mission"],
  factors: ["parameters.trust.badNews"],
  design: { kind: "latinHypercube", points: 3 },
  replications: 2,
  outcomes: [{ measure: "civilianDeaths", effectOfInterest: 10 }],
};
const usual = { engine: fakeEngine, workers: 0 };

describe("an experiment in one call", () => {
  test("is run in memory and analysed; every result is told", async () => {
    const told: number[] = [];
    const run = await runExperiment(input, { ...usual, onProgress: ({ done }) => told.push(done) });
    expect(told).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    expect(run.complete).toBe(true);
    expect(run.results).toHaveLength(12);
    expect(run.analysis?.runs).toEqual({ planned: 12, done: 12, failed: 0, missing: 0 });
    expect(run.analysis?.countries[0]?.differences).toHaveLength(1);
  });

  test("says the same from a file, in a folder, and with threads, and goes on in the folder", async () => {
    const file = join(base, "small.json");
    writeFileSync(file, JSON.stringify(input));
    const [one, two] = [join(base, "one"), join(base, "two")];
    const memory = await runExperiment(input, usual);
    const here = await runExperiment(file, { ...usual, out: one });
    const threads = await runExperiment(input, { ...usual, workers: 2, out: two });
    expect(here.analysis).toEqual(memory.analysis);
    expect(threads.analysis).toEqual(memory.analysis);
    expect(folderHash(one)).toBe(folderHash(two));
    let again = 0;
    const later = await runExperiment(file, { ...usual, out: one, onProgress: () => again++ });
    expect([again, later.complete]).toEqual([0, true]);
  });

  test("that is no file can be done again from its folder", async () => {
    const out = join(base, "made");
    await runExperiment(input, { ...usual, out, sources: base });
    const store = readStore(out);
    store.close();
    expect(findSources(store.lock, store.lock.file, {}, out)).toBe(base);
    expect(JSON.parse(readFileSync(join(out, "experiment.json"), "utf8"))).toEqual(input);
  });

  test("stops by a signal, keeps what is done, and says that runs are missing", async () => {
    const out = join(base, "stopped");
    const stop = new AbortController();
    const stopped = await runExperiment(input, {
      ...usual,
      out,
      signal: stop.signal,
      onProgress: ({ done }) => done === 5 && stop.abort(),
    });
    expect(stopped.complete).toBe(false);
    expect(stopped.analysis?.runs).toMatchObject({ done: 5, missing: 7 });
    expect(existsSync(join(out, "tables"))).toBe(false);
    const rest: number[] = [];
    const whole = await runExperiment(input, { ...usual, out, onProgress: ({ done }) => rest.push(done) });
    expect(rest).toHaveLength(7);
    expect(whole.analysis).toEqual((await runExperiment(input, usual)).analysis);
  });

  test("stopped before its first run has nothing to analyse", async () => {
    const run = await runExperiment(input, { ...usual, signal: AbortSignal.abort() });
    expect(run).toMatchObject({ complete: false, results: [], analysis: null });
  });

  test("with mistakes is refused before a run is done, in words", async () => {
    const out = join(base, "wrong");
    await expect(runExperiment({ ...input, arms: ["nonsense"] }, { ...usual, out })).rejects.toThrow(
      /arms\.0\s+there is no mandate of that name/,
    );
    expect(existsSync(out)).toBe(false);
  });
});
