import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SearchResult } from "@truce/experiments";
import { afterAll, beforeAll, expect, test } from "vitest";
import { truce } from "../truce.ts";

let base: string;
let file: string;

const text = `format: 1
title: A small search
scenario: kestrane
weeks: 8
arms: [none, mission]
factors:
  - { path: mission.deployment, id: share, role: lever, uniform: [0.2, 1], source: made up }
  - parameters.trust.badNews
outcomes: [civilianDeaths, cost]
search: { budget: 1000, candidates: 2, runs: 20, rounds: 2, finalists: 1, holdOut: { points: 2, replications: 2 } }
`;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "truce-design-"));
  file = join(base, "search.yaml");
  writeFileSync(file, text);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

test("a search stopped at limits goes on, and ends as one that was never stopped", async () => {
  const [straight, stopped] = [join(base, "straight"), join(base, "stopped")];
  const whole = await truce("design", file, "--out", straight, "--workers", "0", "--quiet");
  expect(whole.status).toBe(0);
  expect(whole.out).toContain("does not forecast");
  let tries = 0;
  for (let status = 4; status === 4 && tries < 20; tries++)
    ({ status } = await truce("design", file, "--out", stopped, "--workers", "0", "--quiet", "--limit", "17"));
  expect(tries).toBeGreaterThan(1);
  const result = JSON.parse(readFileSync(join(straight, "design.json"), "utf8")) as SearchResult;
  expect(result.says.length).toBeGreaterThan(0);
  for (const path of [
    "design.json",
    "design/candidates.csv",
    "round-1/MANIFEST.sha256",
    "round-2/MANIFEST.sha256",
    "hold-out/MANIFEST.sha256",
  ])
    expect(readFileSync(join(stopped, path), "utf8")).toBe(readFileSync(join(straight, path), "utf8"));
});

test("every stage is an experiment like any: it can be analysed, verified and replayed", async () => {
  const stage = join(base, "straight", "hold-out");
  expect((await truce("status", stage)).out).toContain("A small search (hold-out)");
  expect((await truce("analyze", stage, "--json")).status).toBe(0);
  const { out, status } = await truce("verify", stage, "--sample", "2", "--workers", "0");
  expect([status, out]).toEqual([0, expect.stringContaining("2 of 2 runs done again the same")]);
});

test("another budget is another search; what cannot be searched is said before anything runs", async () => {
  const other = await truce("design", file, "--out", join(base, "straight"), "--budget", "5");
  expect([other.status, other.err]).toEqual([2, expect.stringContaining("holds another search")]);
  expect((await truce("design", file, "--budget", "much")).err).toContain("--budget much: expected a number above 0");
  writeFileSync(join(base, "no-cost.yaml"), text.replace(", cost]", "]"));
  const none = await truce("design", join(base, "no-cost.yaml"), "--out", join(base, "none"));
  expect([none.status, none.err]).toEqual([2, expect.stringContaining("a budget needs the outcome cost")]);
  expect(existsSync(join(base, "none"))).toBe(false);
});

test("--json prints the search as one object; nothing but files of results is written", async () => {
  const { out } = await truce("design", file, "--out", join(base, "straight"), "--workers", "0", "--json");
  expect((JSON.parse(out) as SearchResult).title).toBe("A small search");
  expect(readdirSync(join(base, "straight")).toSorted()).toEqual([
    "design",
    "design.json",
    "figures",
    "hold-out",
    "report.html",
    "round-1",
    "round-2",
    "search.lock.json",
  ]);
});
