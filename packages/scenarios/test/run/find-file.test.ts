import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ScenarioError, type Problem } from "../../src/problem.ts";
import { findFile } from "../../src/run/find-file.ts";
import { readScenario } from "../../src/run/read-scenario.ts";
import { model, valid } from "../valid.ts";

let folder: string;
const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "files-"));
  mkdirSync(join(folder, "inner"));
  write("island.yaml", valid);
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (path: string, mandates: string[] = []) => readScenario(path, { model, mandates });
const problemsOf = (path: string, mandates: string[] = []): readonly Problem[] => {
  try {
    read(path, mandates);
  } catch (error) {
    expect(error).toBeInstanceOf(ScenarioError);
    return (error as ScenarioError).problems;
  }
  return [];
};

describe("a file", () => {
  it("extends another by its path from where it lies", () => {
    const path = write("inner/other.yaml", "format: 2\nextends: ../island.yaml\nid: other\n");
    expect(read(path).spec).toEqual({ ...read(join(folder, "island.yaml")).spec, id: "other" });
    write("inner/loop.yaml", "extends: ../loop.yaml\n");
    const loop = write("loop.yaml", "extends: inner/loop.yaml\n");
    expect(problemsOf(loop)).toMatchObject([{ kind: "inconsistent", line: 1, column: 10 }]);
  });

  it("that is not there is told with the nearest name", () => {
    const path = write("lost.yaml", "extends: iland.yaml\n");
    expect(problemsOf(path)).toMatchObject([
      { file: path, kind: "missing-file", line: 1, column: 10, nearest: "island.yaml" },
    ]);
    expect(problemsOf(join(folder, "island.yaml"), ["withdrawl"])).toMatchObject([
      { kind: "missing-file", nearest: "withdrawal" },
    ]);
    expect(findFile("nowhere/at/all.yaml", "mandate")).toMatchObject({ missing: "there is no such file" });
    const found = findFile(folder, "mandate");
    expect(found).toMatchObject({ missing: "this is a folder, not a file" });
    expect(found).not.toHaveProperty("nearest");
  });
});

describe("the map", () => {
  it("is read beside the file that names it, also if another extends that file", () => {
    const path = write("inner/near-liberia.yaml", "format: 2\nextends: liberia\nid: near\n");
    expect(readScenario(path).map!.tiles).toHaveProperty("lofa");
  });
});

describe("a TypeScript file", () => {
  const json = JSON.stringify(parse(valid));

  it("says the same as a file in YAML, typed", { timeout: 30_000 }, () => {
    const path = write(
      "island.ts",
      `const weeks: number = 104;\nconsole.log("noise");\nexport default { ...(${json} as object), weeks };\n`,
    );
    expect(read(path).spec).toEqual(read(join(folder, "island.yaml")).spec);
  });

  it("that fails is told so in one line", { timeout: 30_000 }, () => {
    const path = write("broken.ts", 'throw new Error("on purpose");\n');
    expect(problemsOf(path)).toMatchObject([
      { file: path, line: 1, column: 1, message: "the program fails: Error: on purpose" },
    ]);
    expect(problemsOf(write("empty.ts", "export const a = 1;\n"))).toMatchObject([
      { message: "the file exports nothing by default" },
    ]);
  });

  it("is checked like any other, with places as far as they are known", { timeout: 30_000 }, () => {
    const path = write("wrong.ts", `export default { ...${json}, weeks: "many" };\n`);
    expect(problemsOf(path)).toMatchObject([{ file: path, line: 1, column: 1, path: "weeks", kind: "wrong-type" }]);
  });
});
