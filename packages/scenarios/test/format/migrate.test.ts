import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadScenario } from "../../src/load.ts";
import type { Problem, ScenarioError } from "../../src/problem.ts";
import { currentFormat } from "../../src/schema/common.ts";
import { valid } from "../valid.ts";

const fixture = (format: number) => readFileSync(new URL(`format-${format}.yaml`, import.meta.url), "utf8");
const older = Array.from({ length: currentFormat - 1 }, (_, i) => i + 1);

describe.each(older)("a file of format %i", (format) => {
  it("is read as the current format is, and says what changed", () => {
    const { spec, changes } = loadScenario(fixture(format), { file: "old.yaml" });
    expect(spec).toEqual(loadScenario(valid).spec);
    expect(changes[0]).toMatchObject({ file: "old.yaml", path: "format", line: 1, column: 1 });
    expect(changes.length).toBeGreaterThan(1);
  });
});

describe("problems of an older file", () => {
  it("stand at the places and lines of the file as it is written", () => {
    const text = fixture(1).replace("progovernment: false", "progovernment: maybe");
    let problems: readonly Problem[] = [];
    try {
      loadScenario(text);
    } catch (error) {
      problems = (error as ScenarioError).problems;
    }
    const line = text.split("\n").findIndex((each) => each.includes("progovernment")) + 1;
    expect(problems).toMatchObject([{ kind: "wrong-type", line, column: 20 }]);
  });

  it("of a newer format are told as such", () => {
    expect(() => loadScenario(valid.replace(/format: \d/, "format: 99"))).toThrow(
      /99 is not valid here[^]*expected: 2/,
    );
  });
});
