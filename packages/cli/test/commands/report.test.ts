import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Analysis } from "@truce/experiments";
import { parseCsv } from "@truce/experiments/table";
import { afterAll, beforeAll, expect, test } from "vitest";
import { truce } from "../truce.ts";

let base: string;
let store: string;

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), "truce-report-"));
  store = join(base, "results");
  const file = join(base, "first.yaml");
  writeFileSync(
    file,
    `format: 1
title: A first one
scenario: kestrane
weeks: 8
arms: [mission, none]
factors:
  - { path: mission.funding, id: funding, uniform: [0.5, 1], source: invented }
design: { kind: latinHypercube, points: 4 }
replications: 2
outcomes: [civilianDeaths, trustInState, cost]
`,
  );
  await truce("sweep", file, "--out", store, "--workers", "0", "--limit", "12");
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

test("an unfinished sweep is analysed, and what is missing is said; JSON has every table", async () => {
  const { status, out, err } = await truce("analyze", store, "--json");
  const analysis = JSON.parse(out) as Analysis;
  expect(status).toBe(0);
  expect(analysis.runs).toEqual({ planned: 16, done: 12, failed: 0, missing: 4 });
  expect(err).toContain("4 runs still to be done");
  expect(Object.keys(analysis.countries[0]!)).toEqual(
    expect.arrayContaining([
      "summaries",
      "differences",
      "variance",
      "sensitivity",
      "robustness",
      "discovery",
      "pareto",
      "budget",
    ]),
  );
  expect(existsSync(join(store, "analysis"))).toBe(false);
});

test("analyze prints differences with their intervals and writes the tables", async () => {
  const json = JSON.parse((await truce("analyze", store, "--json")).out) as Analysis;
  const { out, err } = await truce("analyze", store);
  expect(out).toMatch(
    /kestrane: differences to [^]*Trust in the state, share.*\n +no mission +[·━●│]+ +[+−]?[\d.]+ \[/,
  );
  expect(out).toContain("does not forecast");
  expect(err).toContain(`Tables: ${store}/analysis`);
  const [head, ...rows] = parseCsv(readFileSync(join(store, "analysis/differences.csv"), "utf8"));
  const { differences } = json.countries[0]!;
  expect(rows.map((row) => Number(row[head!.indexOf("mean")]))).toEqual(differences.map(({ mean }) => mean));
});

test("report writes a page, its figures and its tables, twice the same; it touches nothing of the results", async () => {
  const before = readFileSync(join(store, "points.csv"));
  const shards = readdirSync(join(store, "shards"));
  const first = await truce("report", store);
  expect([first.status, first.out]).toEqual([0, `Report: ${store}/report.html\n`]);
  const page = readFileSync(join(store, "report.html"), "utf8");
  expect(page).toContain("it does not forecast Kestrane");
  expect(page).toContain(`-- sweep ${base}/first.yaml --out ${store}`);
  expect(existsSync(join(store, "figures/differences.svg"))).toBe(true);
  await truce("report", store);
  expect(readFileSync(join(store, "report.html"), "utf8")).toBe(page);
  expect(readFileSync(join(store, "points.csv"))).toEqual(before);
  expect(readdirSync(join(store, "shards"))).toEqual(shards);
});

test("a folder without results is refused in words", async () => {
  const { status, err } = await truce("report", base);
  expect(status).not.toBe(0);
  expect(err).toContain("holds no results of an experiment");
});
