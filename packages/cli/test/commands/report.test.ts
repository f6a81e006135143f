import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Analysis } from "@truce/experiments";
import { parseCsv } from "@truce/experiments/table";
import { afterAll, beforeAll, expect, test } from "vitest";
import { printer } from "../../src/analysis/figures.ts";
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

test("figures for print are SVG and PNG; nothing is written where the renderer is missing", async () => {
  const print = join(base, "print");
  const { status, out } = await truce("report", store, "--out", join(base, "page"), "--figures", print);
  expect([status, out]).toEqual([0, `Report: ${base}/page/report.html\nFigures: ${print}\n`]);
  const names = readdirSync(print);
  const drawn = names.filter((name) => name.endsWith(".svg")).map((name) => name.replace(".svg", ""));
  expect(names.toSorted()).toEqual(drawn.flatMap((name) => [`${name}.png`, `${name}.svg`]).toSorted());
  const png = readFileSync(join(print, "differences.png"));
  expect(png.subarray(0, 8)).toEqual(Buffer.from("89504e470d0a1a0a", "hex"));
  expect([png.toString("latin1", 37, 41), png.readUInt32BE(16)]).toEqual(["pHYs", 2070]);
  // A figure without text, or all of one colour, would be much smaller.
  expect(png.length).toBeGreaterThan(20_000);

  const missing = () =>
    Promise.reject(Object.assign(new Error("Cannot find package"), { code: "ERR_MODULE_NOT_FOUND" }));
  await expect(printer(missing)).rejects.toThrow(/not installed[^]*npm install @resvg\/resvg-js/);
});

test("results of another model are analysed, and the page and the screen say so; of another format they are refused", async () => {
  const other = join(base, "other");
  cpSync(store, other, { recursive: true });
  const lock = join(other, "experiment.lock.json");
  const text = readFileSync(lock, "utf8");
  writeFileSync(lock, text.replace(/"modelSha256": "\w{8}/, '"modelSha256": "00000000'));
  const { status, err } = await truce("report", other);
  expect([status, err]).toEqual([0, expect.stringContaining("with other sources (00000000) than the model at hand")]);
  expect(readFileSync(join(other, "report.html"), "utf8")).toMatch(/class="warning">These results are of model/);
  expect((await truce("report", store)).err).not.toContain("These results are of model");
  writeFileSync(lock, text.replace('"format": 1', '"format": 2'));
  for (const command of ["analyze", "report"]) {
    const refused = await truce(command, other);
    expect(refused.status).not.toBe(0);
    expect(refused.err).toMatch(/is of format 2, and this version of truce reads format 1[^]*--out/);
  }
});

test("a folder without results is refused in words", async () => {
  const { status, err } = await truce("report", base);
  expect(status).not.toBe(0);
  expect(err).toContain("holds no results of an experiment");
});
