import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { truce } from "../truce.ts";

const small = ["--set", "communities=45", "--threads", "0", "--seeds", "2", "--weeks", "60"];

test("why names mechanisms that sum to the measure, and components with intervals; as lines and as data", async () => {
  const words = ["why", "liberia", ...small, "--measure", "battleDeaths", "--from", "2003-10-06"];
  const data = JSON.parse((await truce(...words, "--json")).out) as {
    from: number;
    measures: { with: number; movements: { with: number }[]; contributions: { component: string; pairs: number }[] }[];
  };
  const [measure] = data.measures;
  expect(data.from).toBe(18);
  expect(measure!.movements.reduce((sum, { with: by }) => sum + by, 0)).toBeCloseTo(measure!.with, 6);
  expect(measure!.contributions.length).toBeGreaterThan(10);
  expect(measure!.contributions[0]!.pairs).toBe(2);
  const { out, status } = await truce(...words);
  expect(status).toBe(0);
  expect(out).toMatch(/By mechanism exact(.*\n)+.*By component paired runs/);
  expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
});

test.each([
  ["--measure", "batleDeaths", "did you mean battleDeaths?"],
  ["--from", "1999-01-01", "expected a week from 0"],
  ["--seeds", "none", "whole number"],
])("why refuses %s %s", async (option, value, message) => {
  const { status, err } = await truce("why", "liberia", option, value);
  expect(status).toBe(2);
  expect(err).toContain(message);
});

test("a branch is compared with its history from the day on which they part, and recorded", async () => {
  const folder = mkdtempSync(join(tmpdir(), "truce-branch-"));
  const words = [
    "run",
    "liberia",
    ...small,
    "--branch-at",
    "2003-12-01",
    "--mandate",
    "robust",
    "--branch-set",
    "mission.funding=0.2",
  ];
  const { status, out } = await truce(...words, "--json", "--quiet", "--out", join(folder, "r"));
  expect(status).toBe(0);
  const result = JSON.parse(out) as {
    weeks: number;
    branch: unknown;
    stateHashes: { mission: string[]; none: string[] };
  };
  expect(result).toMatchObject({ weeks: 34, branch: { date: "2003-12-01", week: 26, set: ["mission.funding=0.2"] } });
  expect(result.stateHashes.mission[0]).not.toBe(result.stateHashes.none[0]);
  const readme = readFileSync(join(folder, "r/README.txt"), "utf8");
  expect(readme).toMatch(
    /--weeks 60 (--parameters defaults )?--mandate robust --set communities=45 --branch-at 2003-12-01 --branch-set mission\.funding=0\.2\n/,
  );
  expect(readme).toContain("none for the history as it was, with its mission");
  expect(readme).toContain("week since the branch, which is week 26 of the run");
  expect(readFileSync(join(folder, "r/report.html"), "utf8")).toContain("branch − history");
  rmSync(folder, { recursive: true });
});

test.each([
  [["--branch-at", "2003-12-01"], "say with --mandate or --branch-set"],
  [["--branch-at", "2003-02-30", "--branch-set", "mission.funding=1"], "expected a day that exists"],
  [["--branch-set", "mission.funding=1"], "say with --branch-at"],
  [
    ["--branch-at", "2040-01-01", "--branch-set", "mission.funding=1"],
    "expected a day from 2003-06-09 on and before 2019-01-21 (liberia)",
  ],
  [["--branch-at", "2005-01-03", "--branch-set", "country.districts.lofa.population=5000"], "keeps the past"],
])("run %j is refused", async (words, message) => {
  const { status, err } = await truce("run", "liberia", ...words);
  expect(status).toBe(2);
  expect(err).toContain(message);
});
