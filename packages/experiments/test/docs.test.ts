import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { designOf } from "../src/design/index.ts";
import { admittedPoints } from "../src/file/constraints.ts";
import { experimentJsonSchemas } from "../src/file/json-schema.ts";
import { readExperiment } from "../src/file/read.ts";
import { experimentProblems, isExperimentFile } from "../src/file/validate.ts";
import { planOf } from "../src/plan/plan.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const page = readFileSync(join(root, "docs/experiments.md"), "utf8");
const blocks = [...page.matchAll(/^```(yaml|ts) experiment\n([^]*?)^```$/gm)].map(([, language, text]) => ({
  language,
  text: text!,
}));
const examples = join(root, "examples/experiments");
const names = readdirSync(examples).filter((name) => /\.(yaml|ts)$/.test(name));

/** Read once: Liberia takes its time. */
const read = new Map(names.map((name) => [name, readExperiment(join(examples, name)).experiment]));

let folder: string;
beforeAll(() => {
  // Beside the packages, where a reader's file finds them.
  const cache = join(root, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, "experiments-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("docs/experiments.md", () => {
  it.each(blocks.map((block, i) => [i + 1, block] as const))(
    "shows a valid file in block %i",
    (i, { language, text }) => {
      const path = join(folder, `block-${i}.${language}`);
      writeFileSync(path, text);
      expect(isExperimentFile(path)).toBe(true);
      expect(experimentProblems(path)).toEqual([]);
    },
  );

  it("shows the first example as it is, in fifteen lines", () => {
    const example = readFileSync(join(examples, "first.yaml"), "utf8").replace(/^#.*\n/, "");
    expect(blocks[0]!.text).toBe(example);
    expect(example.trimEnd().split("\n").length).toBeLessThanOrEqual(15);
  });

  it("shows a program of twenty lines that runs an experiment as it says", () => {
    const programs = [...page.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, text]) => text!);
    expect(programs).toHaveLength(1);
    expect(programs[0]!.trimEnd().split("\n").length).toBeLessThanOrEqual(22);
    const file = join(folder, "program.mts");
    writeFileSync(file, programs[0]!);
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", file], {
      cwd: root,
      encoding: "utf8",
    });
    expect({ status, last: stderr.trimEnd().split("\n").at(-1) }).toEqual({ status: 0, last: "24 of 24" });
    expect(stdout).toMatch(/^robust -?[\d.]+ \[ -?[\d.]+, -?[\d.]+ \] \w[^\n]*\ncomplete\n$/);
  });

  it("names every key of the file, every design and every spread", () => {
    const schema = experimentJsonSchemas()["experiment.schema.json"] as {
      properties: Record<string, { properties?: Record<string, { enum?: string[] }> }>;
    };
    for (const key of Object.keys(schema.properties))
      if (key !== "$schema" && key !== "kind") expect(page).toContain(`\`${key}\``);
    for (const kind of schema.properties["design"]!.properties!["kind"]!.enum!) expect(page).toContain(`\`${kind}\``);
  });
});

describe("the examples", () => {
  it.each(names)("%s is an experiment that can run", (name) => {
    const experiment = read.get(name)!;
    const { points } = designOf(experiment);
    const kept = admittedPoints(experiment, points);
    expect(planOf(experiment, points, kept).runs.max).toBeGreaterThan(0);
    for (const { source } of experiment.factors) expect(source).not.toBeNull();
  });

  it("compare at least five mandates for two countries over at least eight uncertainties", () => {
    const experiment = read.get("mandates.yaml")!;
    for (const scenario of ["liberia", "kestrane"])
      expect(experiment.arms.filter((arm) => arm.scenario === scenario && !arm.withoutMission)).toHaveLength(5);
    expect(experiment.factors.filter(({ role }) => role === "uncertainty").length).toBeGreaterThanOrEqual(8);
    for (const { effectOfInterest } of experiment.outcomes) expect(effectOfInterest).not.toBeNull();
  });
});

describe("the JSON Schema", () => {
  it("is committed as it follows from the code: `npm run docs` writes it", () => {
    const committed = readFileSync(join(root, "packages/experiments/schema/experiment.schema.json"), "utf8");
    expect(JSON.parse(committed)).toEqual(experimentJsonSchemas()["experiment.schema.json"]);
  });
});
