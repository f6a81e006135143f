import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogue } from "@truce/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { modelNames } from "../../src/names.ts";
import { loadExtensions } from "../../src/run/extension-file.ts";
import { readScenario } from "../../src/run/read-scenario.ts";
import { runArms } from "../../src/run/run-arms.ts";
import { tryExtensions } from "../../src/run/try-extensions.ts";

const radio = fileURLToPath(new URL("own/radio.ts", import.meta.url));
const set = ["communities=45", "mission.phases.resolution1509.tasks.radio.priority=2"];

let folder = "";
beforeAll(() => {
  // In the repository, where the test runner finds @truce/core; the command line finds it from anywhere.
  folder = mkdtempSync(join(fileURLToPath(new URL(".", import.meta.url)), "tmp-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
/** A file that puts one mechanism after fear. */
function mechanismFile(card: string, body: string, after = "fear"): string {
  const path = join(folder, `own${count++}.mjs`);
  writeFileSync(
    path,
    `import { extension, insertAfter, mechanism } from "@truce/core";
const own = mechanism({ id: "own", title: "t", summary: "s", cites: [], over: "communities", ${card},
  run({ communities: c, districts: d }, p, { from, to }) { for (let i = from; i < to; i++) ${body} } });
export default extension({ schedule: (week) => insertAfter(week, "${after}", own) });\n`,
  );
  return path;
}
const trial = async (path: string): Promise<void> =>
  tryExtensions(await loadExtensions([path]), readScenario("liberia", { overrides: ["communities=45"] }).spec);

describe("a file from outside", () => {
  it("is loaded, known by its hash, and its names are known to scenario files", async () => {
    const { additions, files, fileOf } = await loadExtensions([radio]);
    expect(files).toEqual([
      { file: "radio.ts", sha256: createHash("sha256").update(readFileSync(radio)).digest("hex") },
    ]);
    expect(fileOf["radio"]).toBe(radio);
    const model = modelNames(catalogue(additions));
    expect(() => readScenario("liberia", { overrides: set, model })).not.toThrow();
    expect(() =>
      readScenario("liberia", { overrides: set.map((text) => text.replace("radio", "raadio")), model }),
    ).toThrow(/did you mean: radio/);
  });

  it("that is no TypeScript is told what is wrong in it", async () => {
    const path = join(folder, "broken.ts");
    writeFileSync(path, "const a: = 3;\n");
    await expect(loadExtensions([path])).rejects.toThrow(
      /broken\.ts:1:\d+\n {2}the file cannot be loaded: (?!Transform)/,
    );
  });

  it("works on threads as it works here", async () => {
    const { additions } = await loadExtensions([radio]);
    const { spec } = readScenario("liberia", { overrides: set, model: modelNames(catalogue(additions)) });
    const batch = { arms: { radio: { spec } }, seeds: ["a"], weeks: 30, extensions: [radio] };
    const [here, there] = [await runArms({ ...batch, threads: 0 }), await runArms({ ...batch, threads: 1 })];
    expect(here.failures).toEqual([]);
    expect(there).toEqual(here);
    expect((await runArms({ ...batch, threads: 0, extensions: [] })).failures[0]!.message).toContain(
      'no mandate component "radio"',
    );
  });

  it("that does what its card says passes the trial", async () => {
    await expect(
      trial(mechanismFile(`changes: { communities: ["fear"] }`, "c.fear[i] *= 0.9;")),
    ).resolves.toBeUndefined();
  });

  it.each([
    [
      "throws",
      `changes: { communities: ["fear"] }`,
      `throw new Error("went bad");`,
      /own\d+\.mjs\S* {2}mechanism "own", week 0: went bad/,
    ],
    [
      "reads what it did not declare",
      `changes: { communities: ["fear"] }`,
      "c.fear[i] = c.trustPolice[i];",
      /own\d+\.mjs\S* {2}mechanism "own", week 0: .*card does not declare/,
    ],
    [
      "sets what it may only read",
      `reads: { communities: ["fear"] }`,
      "c.fear[i] = 0.5;",
      /own\d+\.mjs {2}"own" changed communities\.fear.*without declaring/,
    ],
    [
      "leaves the range",
      `changes: { communities: ["fear"] }`,
      "c.fear[i] = 2;",
      /own\d+\.mjs {2}"own" at tick 0: communities\.fear/,
    ],
    [
      "declares a column that is none",
      `changes: { communities: ["feer"] }`,
      "c.feer[i] = 0;",
      /own\d+\.mjs {2}"own" changes communities\.feer/,
    ],
  ])("that %s is named with its mechanism", async (_what, card, body, message) => {
    const failure = trial(mechanismFile(card, body));
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toMatchObject({ name: "ExtensionError" });
  });

  it("that cannot be used says why and what is expected", async () => {
    const written = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    await expect(loadExtensions([join(folder, "none.ts")])).rejects.toThrow(/no such file\n {2}expected: .*\.ts/);
    await expect(loadExtensions([written("data.yaml", "a: 1")])).rejects.toThrow(/not a program/);
    await expect(loadExtensions([written("empty.mjs", "export const x = 1;")])).rejects.toThrow(
      /no default export.*\n {2}expected: export default extension/,
    );
    await expect(loadExtensions([written("odd.mjs", "export default { component: [] };")])).rejects.toThrow(
      /has no "component"/,
    );
    await expect(loadExtensions([mechanismFile(`changes: { communities: ["fear"] }`, ";", "feer")])).rejects.toThrow(
      /the order of the week: no mechanism is called "feer"/,
    );
    const bad = readFileSync(radio, "utf8")
      .replace("civilAffairs", "civilAfairs")
      .replace('adds: ["dialogue"]', 'adds: ["dialog"]');
    await expect(loadExtensions([written("bad.ts", bad)])).rejects.toThrow(
      /component "radio": there is no kind of staff called "civilAfairs".*no column of work called "dialog"/,
    );
  });
});
