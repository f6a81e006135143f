import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { parseCsv } from "../../src/table/parse-csv.ts";
import { fakeExperiment, fakePoints } from "../fake-experiment.ts";
import { fakeSweep, folderHash, temporaryFolder } from "../fake-sweep.ts";

const base = temporaryFolder();
const rows = (folder: string, name: string) => parseCsv(readFileSync(join(folder, "tables", `${name}.csv`), "utf8"));

afterEach(() => {
  delete process.env["TRUCE_TEST_DIE"];
});

describe("a sweep", () => {
  const whole = join(base, "whole");
  const experiment = fakeExperiment();
  beforeAll(() => fakeSweep(whole, experiment));

  test("has a row per run, by point, arm and replication, with common seeds", () => {
    const [head, ...runs] = rows(whole, "runs");
    expect(head).toEqual(["key", "point", "arm", "replication", "seed", "status", "weeks", "state_hash"]);
    expect(runs.map((row) => row.slice(1, 6))).toEqual(
      [0, 1, 2].flatMap((point) =>
        ["asIs", "none"].flatMap((arm) => [1, 2, 3].map((r) => [`${point}`, arm, `${r}`, `small#${r}`, "done"])),
      ),
    );
    expect(new Set(runs.map(([key]) => key)).size).toBe(18);
    expect(rows(whole, "outcomes")).toHaveLength(19);
    expect(rows(whole, "failures")).toHaveLength(1);
  });

  test("gives the same bytes with threads, and when it is stopped after every few runs", async () => {
    const threads = join(base, "threads");
    await fakeSweep(threads, experiment, { threads: 2 });
    expect(folderHash(threads)).toBe(folderHash(whole));
    const pieces = join(base, "pieces");
    for (let done = 0; done < 18; done += 5) {
      const { complete, counts } = await fakeSweep(pieces, experiment, { limit: 5 });
      expect(counts.done).toBe(Math.min(18, done + 5));
      expect(complete).toBe(counts.done === 18);
    }
    expect(folderHash(pieces)).toBe(folderHash(whole));
  });

  test("stopped by a signal keeps what is done, drops what runs, and goes on", async () => {
    const folder = join(base, "signal");
    const controller = new AbortController();
    const first = await fakeSweep(folder, experiment, {
      threads: 2,
      signal: controller.signal,
      onResult: (_, { done }) => {
        if (done === 4) controller.abort();
      },
    });
    expect(first.complete).toBe(false);
    expect(first.counts.done).toBe(4);
    expect((await fakeSweep(folder, experiment)).counts.done).toBe(18);
    expect(folderHash(folder)).toBe(folderHash(whole));
  });

  test("tells its rate, what is left and what failed, with every result", async () => {
    let clock = 0;
    const told: unknown[] = [];
    await fakeSweep(join(base, "told"), experiment, {
      now: () => (clock += 500),
      onResult: ({ status }, progress) => told.push([status, progress.done, progress.total, progress.failed]),
    });
    expect(told).toEqual(Array.from({ length: 18 }, (_, i) => ["done", i + 1, 18, 0]));
  });
});

describe("a run that fails", () => {
  test("is a row with seed, week, message and the command that does it again; the rest goes on", async () => {
    const folder = join(base, "fails");
    const { complete, counts } = await fakeSweep(folder, fakeExperiment({ seed: "fail" }));
    expect(complete).toBe(true);
    expect(counts).toEqual({ done: 12, failed: 6, missing: 0 });
    const [, first] = rows(folder, "failures");
    const key = first![0]!;
    expect(first).toEqual([
      key,
      "0",
      "asIs",
      "2",
      "fail#2",
      "model",
      "2",
      "the country, alas, fell apart",
      `truce replay . ${key}`,
    ]);
  });

  test("because a value does not fit is a row as well", async () => {
    const [funding, ...others] = fakeExperiment().factors;
    const factors = [{ ...funding!, path: "mission.fundign" }, ...others];
    const { counts } = await fakeSweep(join(base, "path"), fakeExperiment({ factors }));
    expect(counts.failed).toBe(18);
    expect(rows(join(base, "path"), "failures")[1]!.join()).toContain("mission.funding");
  });

  test("because it takes too long is ended with its thread, which is replaced", async () => {
    const folder = join(base, "stuck");
    const experiment = fakeExperiment({ seed: "stuck" });
    const { counts } = await fakeSweep(folder, experiment, {
      threads: 1,
      runSeconds: 3,
      points: fakePoints.slice(0, 1),
    });
    expect(counts).toEqual({ done: 4, failed: 2, missing: 0 });
    expect(rows(folder, "failures")[1]!.slice(5, 8)).toEqual(["timeout", "0", "took longer than 3 s"]);
  });

  test("because its thread died is tried again, and leaves no trace", async () => {
    const experiment = fakeExperiment({ seed: "die" });
    await fakeSweep(join(base, "lives"), experiment);
    process.env["TRUCE_TEST_DIE"] = join(base, "die-now");
    writeFileSync(process.env["TRUCE_TEST_DIE"], "");
    const { counts } = await fakeSweep(join(base, "dies"), experiment, { threads: 2 });
    expect(counts.done).toBe(18);
    expect(folderHash(join(base, "dies"))).toBe(folderHash(join(base, "lives")));
  });
});

describe("sequential replications", () => {
  const experiment = fakeExperiment({
    replications: {
      kind: "sequential",
      min: 3,
      max: 12,
      batch: 3,
      outcome: "deaths",
      halfWidth: 1e-9,
      confidence: 0.95,
      lookAhead: 0,
    },
  });
  /** Enough at a number that depends on the differences. */
  const rule = (list: readonly number[]) => (list.length >= 3 && list.at(-1)! > 0 ? "enough" : "go on");

  test("go on in each point by its differences alone, however often they are stopped", async () => {
    const [whole, pieces] = [join(base, "sequential"), join(base, "sequential-pieces")];
    const asked: number[] = [];
    const counting = (list: readonly number[]) => {
      asked.push(list.length);
      return rule(list);
    };
    const { complete, counts } = await fakeSweep(whole, experiment, { rule: counting });
    expect(complete).toBe(true);
    expect(new Set(asked)).not.toContain(1);
    expect(counts.done % 6).toBe(0);
    for (
      let i = 0;
      i < 20 && !(await fakeSweep(pieces, experiment, { rule, limit: 7, threads: i === 1 ? 2 : 0 })).complete;
      i++
    );
    expect(rows(pieces, "runs")).toEqual(rows(whole, "runs"));
  });

  test("stop at the largest number where the half-width is out of reach", async () => {
    const { counts } = await fakeSweep(join(base, "reach"), experiment);
    expect(counts).toEqual({ done: 72, failed: 0, missing: 0 });
  });
});
