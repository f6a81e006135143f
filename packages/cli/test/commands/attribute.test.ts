import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AttributionResult } from "@truce/experiments";
import { afterAll, beforeAll, expect, test } from "vitest";
import { truce } from "../truce.ts";

let base: string;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "truce-attribute-"));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const two = ["--component", "patrols", "--component", "disarmament"];

test("a scenario's mission is taken apart; parts add up, a stopped one goes on, and its runs can be verified", async () => {
  const folder = join(base, "scenario");
  const words = [
    "attribute",
    "kestrane",
    "--weeks",
    "20",
    "--seeds",
    "3",
    ...two,
    "--outcome",
    "cost",
    "--out",
    folder,
    "--workers",
    "0",
    "--quiet",
  ];
  expect((await truce(...words, "--limit", "5")).status).toBe(4);
  const { status, out } = await truce(...words);
  expect(status).toBe(0);
  expect(out).toMatch(/the mission without these components[^]*Disarmament[^]*the whole mission/);
  const [{ rows, presence, whole }] = (
    JSON.parse(readFileSync(join(folder, "attribution.json"), "utf8")) as AttributionResult
  ).outcomes as [AttributionResult["outcomes"][0]];
  expect(presence.mean + rows[0]!.mean + rows[1]!.mean).toBeCloseTo(whole.mean, 9);
  expect(readFileSync(join(folder, "report.html"), "utf8")).toContain("--component patrols --component disarmament");
  expect((await truce("verify", join(folder, "runs"), "--sample", "2", "--workers", "0")).out).toContain(
    "2 of 2 runs done again the same",
  );
});

test("an arm of an experiment is taken apart over the experiment's points", async () => {
  const file = join(base, "e.yaml");
  writeFileSync(
    file,
    "format: 1\ntitle: Two\nscenario: kestrane\nweeks: 6\narms: [none, mission, robust]\nfactors: [parameters.trust.badNews]\ndesign: { kind: sobol, points: 2 }\nreplications: 2\noutcomes: [civilianDeaths, cost]\n",
  );
  const { out, status } = await truce(
    "attribute",
    file,
    "--arm",
    "robust",
    ...two,
    "--out",
    join(base, "experiment"),
    "--workers",
    "0",
    "--quiet",
    "--json",
  );
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    points: 2,
    seeds: 2,
    runs: 20,
    outcomes: [{ outcome: { id: "civilianDeaths" } }, { outcome: { id: "cost" } }],
  });
});

test("what does not fit is said in words", async () => {
  expect((await truce("attribute", "kestrane", "--component", "armada")).err).toContain(
    "mission has no such component at work; it has patrols",
  );
  expect((await truce("attribute", "kestrane", "--seeds", "1")).err).toContain(
    "--seeds 1: expected a whole number from 2",
  );
  expect((await truce("attribute", "kestrane", "--outcome", "civilianDeath")).err).toContain("civilianDeaths");
  expect((await truce("attribute", join(base, "e.yaml"), "--arm", "none")).err).toContain(
    "expected an arm that has a mission: mission, robust",
  );
});
