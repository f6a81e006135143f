import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue, ensemble, modelVersion } from "@truce/core";
import { modelNames } from "@truce/scenarios";
import { readScenario, runPairs } from "@truce/scenarios/run";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blocksIn, exampleIn, runProgram } from "../../docs/snippets.ts";
import { root } from "../../docs/source.ts";
import { writeIndexes } from "../../generate-indexes.mjs";

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const page = read("README.md");
const outputAfter = (at: number): string =>
  blocksIn(page).find((block) => block.language === "text" && block.at > at)!.text;
/** Numbers change with the model; what surrounds them does not. */
const shape = (text: string): string => text.replace(/[-−+]?\d[\d.,]*/g, "#");

const all = catalogue();
/** Components that the README has its reader add. */
const added = [...page.matchAll(/export const (\w+) = component/g)].map(([, name]) => name!);
const model = modelNames({ ...all, components: [...all.components, ...added.map((id) => ({ id }))] });

describe("the README", () => {
  it("has an example of about twenty lines that runs and prints what is shown", () => {
    const example = exampleIn(page);
    const lines = example.text.split("\n").filter((line) => line.trim() !== "");
    expect(lines.length).toBeLessThanOrEqual(20);
    expect(shape(runProgram(example.text))).toBe(shape(outputAfter(example.at)));
  });

  it("has another that draws parameters as a run of the command line does", async () => {
    const program = blocksIn(page).find(({ language, text }) => language === "ts" && text.includes("withDrawnParameters"))!.text;
    const { spec } = readScenario("kestrane");
    const parameters = ensemble.sets.length > 0 ? "ensemble" : "defaults";
    const { pairs } = await runPairs({ spec, twin: null, seeds: ["1#3"], weeks: 52, parameters, threads: 0 });
    expect(runProgram(program)).toBe(`${pairs[0]!.mission.hash}\n`);
  });

  it("shows what this model version prints: `npm run docs -- --outputs` renews it", () => {
    expect(page).toContain(`model ${modelVersion}`);
  });

  it("leaves no output to be filled in", () => {
    for (const { language, text, at } of blocksIn(page))
      expect(text.trim(), `${language} block: ${page.slice(at, at + 80)}`).not.toBe("");
  });

  it("names commands that exist: overrides apply, names can be explained", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: object };
    for (const [, script] of page.matchAll(/npm run (?:--silent )?([\w:]+)/g))
      expect(Object.keys(scripts)).toContain(script);
    const overrides = [...page.matchAll(/--set ([\w.]+)=([\w.]+)/g)].map(([, path, value]) => `${path!}=${value!}`);
    expect(overrides.length).toBeGreaterThan(3);
    expect(readScenario("liberia", { overrides, model }).overrides).toEqual(overrides);
    const names = [...all.mechanisms, ...all.measures, ...all.components].map(({ id }) => id).concat(added);
    for (const [, name] of page.matchAll(/explain (\w+)/g)) expect(names).toContain(name);
  });
});

describe("the walkthroughs of the README", () => {
  let clone = "";
  beforeAll(() => {
    const cache = join(root, "node_modules/.cache");
    mkdirSync(cache, { recursive: true });
    clone = mkdtempSync(join(cache, "walkthrough-"));
    const core = join(clone, "packages/core");
    cpSync(join(root, "packages/core/src"), join(core, "src"), { recursive: true });
    cpSync(join(root, "packages/core/package.json"), join(core, "package.json"));
    symlinkSync(join(root, "packages/core/node_modules"), join(core, "node_modules"));
  });
  afterAll(() => rmSync(clone, { recursive: true }));

  /** Blocks of lists are indented. */
  const steps = blocksIn(page.replace(/^ {3}/gm, ""));

  /** Runs a program that prints JSON in the copy. */
  function ask(program: string): unknown {
    writeFileSync(join(clone, "look.ts"), program);
    const run = spawnSync(process.execPath, ["--import", "tsx", join(clone, "look.ts")], {
      cwd: root,
      encoding: "utf8",
    });
    expect(run.stderr.replace(/^npm warn.*\n/gm, "")).toBe("");
    return JSON.parse(run.stdout);
  }

  it("change a line that stands in the file, and break the one test that they say, by what they say", () => {
    const diff = steps.find(({ language }) => language === "diff")!.text;
    const [, file, before, after] = /^--- (\S+)\n-(.*)\n\+(.*)\n/.exec(diff)!;
    const text = read(file!);
    expect(text.split("\n").filter((line) => line === before)).toHaveLength(1);
    const rule = `import { nextTrust } from "./${file!}";\nconsole.log(nextTrust(0.5, 0, 0.1, 2));`;
    expect(ask(rule)).toBeCloseTo(0.5 / 1.2, 15);
    writeFileSync(join(clone, file!), text.replace(before!, after!));
    expect(ask(rule)).toBeCloseTo(0.5 / 1.3, 15);
    writeFileSync(join(clone, file!), text);
    expect(page).toContain("0.5 / 1.2 is now 0.5 / 1.3");
    expect(read("packages/core/test/model/mechanisms/trust.test.ts")).toMatch(/it\("is by hand.*\n.*\n.*0\.5 \/ 1\.2/);
  });

  it("add a component in one file, and it does what they say", { timeout: 120_000 }, () => {
    const file = /Create `(packages\/core\/src\/mandates\/components\/[\w-]+\.ts)`/.exec(page)![1]!;
    writeFileSync(join(clone, file), steps.find(({ text }) => text.includes("= component("))!.text);
    writeIndexes(clone);
    const sets = [...page.matchAll(/--set (mission\.\S+publicInformation\S+)/g)].map(([, set]) => set!);
    expect(sets).toHaveLength(2);
    const specs = [[], sets].map((overrides) => readScenario("liberia", { overrides, model }).spec);
    writeFileSync(join(clone, "specs.json"), JSON.stringify(specs));
    const { sums, ids } = ask(`
      import { readFileSync } from "node:fs";
      import { catalogue, createSimulation } from "./packages/core/src/index.ts";
      const specs = JSON.parse(readFileSync(new URL("specs.json", import.meta.url), "utf8"));
      const measures = ["rightsKnown", "reporting", "courtCapacity"];
      const sums = specs.map(() => [0, 0, 0]);
      specs.forEach((spec, design) => {
        for (let seed = 1; seed <= 4; seed++) {
          const run = createSimulation(spec, { seed, weeks: 110 }).run();
          measures.forEach((id, i) => (sums[design][i] += run.measure(id).reduce((a, b) => a + b, 0)));
        }
      });
      console.log(JSON.stringify({ sums, ids: catalogue().components.map(({ id }) => id) }));
    `) as { sums: [number[], number[]]; ids: string[] };
    expect(ids.at(-1)).toBe("publicInformation");
    const [rights, reporting, courts] = sums[1].map((sum, i) => Math.sign(sum - sums[0][i]!));
    expect({ rights, reporting, courts }).toEqual({ rights: 1, reporting: 1, courts: -1 });
  });
});
