import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ScenarioError, type Problem } from "../../src/problem.ts";
import { libraryScenarios, readScenario } from "../../src/run/read-scenario.ts";
import { valid } from "../valid.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "scenario-"));
  const plain = valid.replace(/parameters:\n.*\n/, "");
  writeFileSync(join(folder, "island.yaml"), plain);
  writeFileSync(join(folder, "wrong.yaml"), plain.replace("weeks: 104", "weeks: many"));
  writeFileSync(join(folder, "names.yaml"), plain.replace("component: patrols", "component: patrolls"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function problemsOf(name: string): readonly Problem[] {
  try {
    readScenario(name);
  } catch (error) {
    expect(error).toBeInstanceOf(ScenarioError);
    return (error as ScenarioError).problems;
  }
  return [];
}

describe("reading a scenario", () => {
  it("takes a name of the library or a path", () => {
    expect(libraryScenarios()).toContain("liberia");
    expect(readScenario("liberia").map!.tiles).toHaveProperty("lofa");
    expect(readScenario(join(folder, "island.yaml")).spec.id).toBe("island");
  });

  it("names the file as the user did", () => {
    const path = join(folder, "wrong.yaml");
    expect(problemsOf(path)).toMatchObject([{ file: path, line: 7, path: "weeks" }]);
  });

  it("checks names against the model", () => {
    expect(problemsOf(join(folder, "names.yaml"))).toMatchObject([{ kind: "unknown-name", nearest: "patrols" }]);
  });

  it("offers the nearest name for a file or scenario that is not there", () => {
    expect(problemsOf("libria")).toMatchObject([{ kind: "missing-file", nearest: "liberia" }]);
    expect(problemsOf(join(folder, "iland.yaml"))).toMatchObject([
      { kind: "missing-file", nearest: join(folder, "island.yaml") },
    ]);
    expect(problemsOf(join(folder, "no", "where.yaml"))).toMatchObject([{ kind: "missing-file" }]);
    expect(problemsOf(folder)).toMatchObject([{ kind: "missing-file" }]);
  });

  it("counts paths from a folder, if there is one", () => {
    expect(readScenario("island.yaml", { folder }).spec.id).toBe(readScenario(join(folder, "island.yaml")).spec.id);
    expect(readScenario("liberia", { folder }).spec.id).toBe("liberia");
  });
});
