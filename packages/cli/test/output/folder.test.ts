import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { checkFolder, writeFolder } from "../../src/output/folder.ts";
import type { LockInputs } from "../../src/output/lock.ts";
import type { Study } from "../../src/study/study.ts";
import { fakeStudy } from "../fake-study.ts";

const study = fakeStudy({ pairs: 3, weeks: 60 });
const inputs: LockInputs = {
  format: 1,
  modelVersion: "1",
  scenario: {},
  overrides: [],
  mandates: [],
  seed: "1",
  seeds: 3,
  weeks: 60,
  step: 1,
  twin: true,
  parameters: {}, otherParameters: "defaults",
};

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "truce-folder-"));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

test("a results folder is complete, says what is what, and leaves nothing beside it", async () => {
  const folder = join(base, "results");
  await writeFolder(study, inputs, { by: "test" }, folder);
  expect(readdirSync(base)).toEqual(["results"]);
  expect(readdirSync(folder).toSorted()).toEqual([
    "README.txt",
    "load.R",
    "load.py",
    "provenance.json",
    "report.html",
    "scenario.lock.json",
    "tables",
  ]);
  const long = new Set(["districts", "events", "series"]);
  const names = ["summary", "outcomes", "runs", "districts", "events", "series"];
  expect(readdirSync(join(folder, "tables")).toSorted()).toEqual(
    names.flatMap((name) => [`${name}.csv${long.has(name) ? ".gz" : ""}`, `${name}.parquet`]).toSorted(),
  );
  const readme = readFileSync(join(folder, "README.txt"), "utf8");
  for (const name of [...readdirSync(folder).filter((each) => each !== "README.txt"), ...names])
    expect(readme).toContain(name);
  const lock = JSON.parse(readFileSync(join(folder, "scenario.lock.json"), "utf8")) as Record<string, unknown>;
  expect(lock).toMatchObject({ seed: "1", seeds: 3, figures: study.scenario.figures, seedsDone: ["1", "2", "3"] });
});

test("earlier results are replaced whole", async () => {
  const folder = join(base, "results");
  await writeFolder(study, inputs, {}, folder);
  writeFileSync(join(folder, "left-over.txt"), "old");
  expect(checkFolder(folder)).toBe(true);
  await writeFolder(study, inputs, {}, folder);
  expect(readdirSync(folder)).not.toContain("left-over.txt");
  expect(readdirSync(base)).toEqual(["results"]);
});

test("the same study gives the same files", async () => {
  await writeFolder(study, inputs, {}, join(base, "a"));
  await writeFolder(fakeStudy({ pairs: 3, weeks: 60 }), inputs, {}, join(base, "b"));
  for (const file of [
    "report.html",
    "README.txt",
    "tables/series.csv.gz",
    "tables/series.parquet",
    "tables/summary.csv",
  ])
    expect(readFileSync(join(base, "a", file)).equals(readFileSync(join(base, "b", file))), file).toBe(true);
});

test("a folder with anything else in it is refused before anything runs", () => {
  const mine = join(base, "thesis");
  mkdirSync(mine);
  expect(checkFolder(mine)).toBe(false);
  writeFileSync(join(mine, "chapter-1.txt"), "text");
  expect(() => checkFolder(mine)).toThrow(/holds other files/);
  expect(() => checkFolder(join(mine, "chapter-1.txt"))).toThrow(/is a file/);
});

test("the folder that the program stands in is refused", () => {
  const spy = vi.spyOn(process, "cwd").mockReturnValue(join(base, "inside"));
  expect(() => checkFolder(base)).toThrow(/folder that you are in/);
  spy.mockRestore();
});

test("if writing fails, nothing is left behind and earlier results stay", async () => {
  const folder = join(base, "results");
  await writeFolder(study, inputs, {}, folder);
  const broken: Study = { ...study, measures: [{ ...study.measures[0]!, id: "nobodyKnows" }] };
  await expect(writeFolder(broken, inputs, {}, folder)).rejects.toThrow();
  expect(readdirSync(base)).toEqual(["results"]);
  expect(readdirSync(folder)).toContain("report.html");
});
