import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCsv } from "@truce/experiments/table";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { truce } from "../truce.ts";

let base: string;
let file: string;
let store: string;

const text = `format: 1
title: A first one
scenario: kestrane
weeks: 4
arms: [mission, none]
factors:
  - { path: mission.funding, id: funding, uniform: [0.5, 1], source: invented }
design: { kind: list, points: [[0.5], [1]] }
replications: 2
outcomes: [civilianDeaths]
`;

const events = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "truce-sweep-"));
  file = join(base, "first.yaml");
  store = join(base, "results");
  writeFileSync(file, text);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

test("sweep stops at a limit, and the same command goes on and writes tables and report", async () => {
  const first = await truce("sweep", file, "--out", store, "--workers", "0", "--limit", "3");
  expect(first.status).toBe(4);
  expect(first.err).toContain("5 runs left. The same command goes on from here.");
  expect(existsSync(join(store, "tables"))).toBe(false);
  const half = JSON.parse((await truce("status", store, "--json")).out) as object;
  expect(half).toMatchObject({ done: 3, failed: 0, left: 5, complete: false, torn: 0, tables: false });
  const second = await truce("sweep", file, "--out", store, "--workers", "0", "--json");
  expect(second.status).toBe(0);
  expect(events(second.out).map(({ event }) => event)).toEqual([
    "start",
    "run",
    "run",
    "run",
    "run",
    "run",
    "tables",
    "report",
    "end",
  ]);
  expect(readFileSync(join(store, "report.html"), "utf8")).toContain("A first one");
  expect(events(second.out).at(-1)).toMatchObject({ complete: true, done: 8, failed: 0, left: 0, status: 0 });
  const rows = parseCsv(readFileSync(join(store, "tables/runs.csv"), "utf8"));
  expect(rows).toHaveLength(9);
  expect(
    (JSON.parse(readFileSync(join(store, "provenance.json"), "utf8")) as { sessions: unknown[] }).sessions,
  ).toHaveLength(2);
});

test("--no-report leaves the report out", async () => {
  const folder = join(base, "without");
  const { status, out } = await truce("sweep", file, "--out", folder, "--workers", "0", "--no-report", "--json");
  expect(status).toBe(0);
  expect(events(out).map(({ event }) => event)).not.toContain("report");
  expect(existsSync(join(folder, "report.html"))).toBe(false);
});

test("a third time nothing runs and nothing is written", async () => {
  const third = await truce("sweep", file, "--out", store, "--workers", "0", "--json");
  expect(events(third.out).map(({ event }) => event)).toEqual(["start", "end"]);
  expect(third.status).toBe(0);
});

test("a changed label is taken over, a changed number is another experiment and refused", async () => {
  const before = readdirSync(join(store, "shards"));
  writeFileSync(file, text.replace("A first one", "A better title"));
  const { status } = await truce("sweep", file, "--out", store, "--workers", "0");
  expect(status).toBe(0);
  expect((await truce("status", store)).out).toContain("A better title");
  writeFileSync(file, text.replace("weeks: 4", "weeks: 5"));
  const other = await truce("sweep", file, "--out", store);
  expect(other.status).toBe(2);
  expect(other.err).toMatch(/holds another experiment[^]*give another folder with --out/);
  expect((await truce("verify", store)).err).toContain("has changed");
  writeFileSync(file, text);
  expect(readdirSync(join(store, "shards"))).toEqual(before);
});

describe("results that are there", () => {
  const keys = () =>
    parseCsv(readFileSync(join(store, "tables/runs.csv"), "utf8"))
      .slice(1)
      .map(([key]) => key!);

  test("replay does one run again and finds it the same; a key that is none says where keys are", async () => {
    const [key] = keys();
    const { status, out } = await truce("replay", store, key!.slice(0, 12));
    expect([status, out]).toEqual([0, `${key}: the same to the last bit\n`]);
    const none = await truce("replay", store, "zzz");
    expect(none.status).toBe(2);
    expect(none.err).toContain("tables/runs.csv");
  });

  test("verify finds them in order, and what was changed out of order", async () => {
    const fine = await truce("verify", store, "--sample", "2", "--workers", "0");
    expect(fine.out).toMatch(/^In order: 0 files changed, 2 of 2 runs done again the same/);
    expect(fine.status).toBe(0);
    appendFileSync(join(store, "tables/runs.csv"), "x");
    const changed = await truce("verify", store, "--sample", "0", "--workers", "0");
    expect(changed.status).toBe(5);
    expect(changed.out).toMatch(/tables\/runs.csv has changed[^]*NOT IN ORDER/);
  });

  test("sweep mends tables that were changed", async () => {
    await truce("sweep", file, "--out", store, "--workers", "0");
    expect((await truce("verify", store, "--sample", "0", "--workers", "0")).status).toBe(0);
  });

  test("export writes them elsewhere, also in one wide table, and never over other files", async () => {
    const out = join(base, "exported");
    expect((await truce("export", store, "--out", out, "--wide")).status).toBe(0);
    const [head, ...rows] = parseCsv(readFileSync(join(out, "tables/wide.csv"), "utf8"));
    expect(head).toEqual(["key", "point", "arm", "replication", "funding", "civilianDeaths"]);
    expect(rows).toHaveLength(8);
    expect((await truce("export", store, "--out", out)).status).toBe(0);
    const other = await truce("export", store, "--out", base);
    expect([other.status, other.err]).toEqual([2, expect.stringContaining("holds other files")]);
  });

  test("retry has nothing to do where nothing failed", async () => {
    const { status, err } = await truce("retry", store, "--workers", "0");
    expect([status, err]).toEqual([0, expect.stringContaining("Nothing was left to run; 8 done, 0 failed")]);
  });
});

test("a sweep whose time is over before its first run says that it stopped, not that nothing was left", async () => {
  const { status, err } = await truce(
    "sweep",
    file,
    "--out",
    join(base, "short"),
    "--workers",
    "0",
    "--max-time",
    "0.000001s",
  );
  expect(status).toBe(4);
  expect(err).toMatch(/Stopped after .*, before a run was done; 8 runs left/);
});

test("a sweep may be given any time, also one that is no whole number of milliseconds", async () => {
  const { status } = await truce("sweep", file, "--out", join(base, "long"), "--workers", "0", "--max-time", "599.9999999s", "--no-report");
  expect(status).toBe(0);
});

test("a run that takes too long fails the sweep with status 3, says how to see it, and retry mends it", async () => {
  const folder = join(base, "slow");
  const slow = await truce("sweep", file, "--out", folder, "--workers", "0", "--run-time", "0.001s");
  expect(slow.status).toBe(3);
  expect(slow.err).toMatch(
    /8 runs failed; truce retry [^]*timeout[^]*took longer than 0.001 s[^]*truce replay .*[0-9a-f]{16}/,
  );
  expect(parseCsv(readFileSync(join(folder, "tables/failures.csv"), "utf8"))).toHaveLength(9);
  expect((await truce("retry", folder, "--workers", "0")).status).toBe(0);
  expect(readFileSync(join(folder, "MANIFEST.sha256"))).toEqual(readFileSync(join(store, "MANIFEST.sha256")));
});

test("everything that is wrong with the options is said at once, and nothing is written", async () => {
  const { status, err } = await truce(
    "sweep",
    file,
    "--workers",
    "two",
    "--max-time",
    "soon",
    "--limit",
    "0",
    "--out",
    join(base, "no"),
  );
  expect(status).toBe(2);
  for (const word of ["--workers two", "--max-time soon", "--limit 0"]) expect(err).toContain(word);
  expect(existsSync(join(base, "no"))).toBe(false);
  expect((await truce("status", base)).err).toContain("holds no results of an experiment");
});
