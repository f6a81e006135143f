import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readScenario } from "@truce/scenarios/run";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runMain } from "../run-main.ts";

const before = process.cwd();
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "truce-new-"));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

test("writes a country that loads, with its map, and says how to run it", async () => {
  const words =
    "new country tessaly --districts 12 --population 2e6 --armed-groups 1 --conflict war --seed kivu-7".split(" ");
  const { status, out } = await runMain(...words);
  expect(status).toBe(0);
  expect(out).toContain("truce run tessaly/scenario.yaml");
  expect(readdirSync(folder)).toEqual(["tessaly"]);
  expect(readdirSync("tessaly").sort()).toEqual(["README.md", "map.yaml", "scenario.yaml"]);
  const { spec, map } = readScenario("tessaly/scenario.yaml");
  expect(spec.id).toBe("tessaly");
  expect(spec.districts).toHaveLength(12);
  expect(spec.armedGroups).toHaveLength(1);
  expect(Object.keys(map!.tiles)).toHaveLength(12);
});

test("never overwrites", async () => {
  expect((await runMain("new", "country", "twice")).status).toBe(0);
  const again = await runMain("new", "country", "twice", "--seed", "other");
  expect(again).toMatchObject({ status: 2, out: "" });
  expect(again.err).toContain("is there already");
  expect(readScenario("twice/scenario.yaml").file.summary).toContain('"twice"');
});

test.each([
  [["--districts", "3"], "districts: 3"],
  [["--population", "4m"], "population: NaN"],
  [["--conflict", "peace"], "one of war, settlement, risk"],
  [["--distrcits", "12"], "--districts"],
])("refuses %j and leaves nothing behind", async (words, message) => {
  const { status, err } = await runMain("new", "country", "wrong", ...words);
  expect(status).toBe(2);
  expect(err).toContain(message);
  expect(err).not.toMatch(/\n\s+at /);
  expect(readdirSync(folder)).toEqual([]);
});

test("refuses a name that is a path", async () => {
  expect((await runMain("new", "country", "../up")).err).toContain('name: "../up"');
  expect(existsSync(join(folder, "../up"))).toBe(false);
});
