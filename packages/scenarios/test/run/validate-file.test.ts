import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { validateFile } from "../../src/run/validate-file.ts";
import { model, valid } from "../valid.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "validate-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function validate(name: string, text: string) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return validateFile(path, model);
}

it("knows scenarios, mandates and maps apart", () => {
  expect(validate("a.yaml", valid)).toMatchObject({ kind: "scenario", problems: [], warnings: [{ kind: "figures" }] });
  expect(
    validate("b.json", '{"format": 2, "kind": "mandate", "title": "t", "mission": {"funding": 0.5}}'),
  ).toMatchObject({ kind: "mandate", problems: [] });
  expect(validate("c.yaml", "format: 1\ntitle: m\ntiles: { port: { column: 0, row: 0, short: P } }\n")).toMatchObject({
    kind: "map",
    problems: [],
  });
});

it("gives problems and no warnings for what is wrong, also with what the file names", () => {
  expect(validate("d.yaml", valid.replace("weeks: 104", "weeks: no\nmap: none.yaml"))).toMatchObject({
    kind: "scenario",
    problems: [
      { path: "weeks", line: 7 },
      { kind: "missing-file", line: 8 },
    ],
    warnings: [],
  });
  expect(validate("e.yaml", "kind: mandate\nmission: { lag: -1 }\n").problems.map(({ path }) => path)).toEqual([
    "format",
    "title",
    "mission.lag",
  ]);
  expect(validate("f.yaml", "tiles: { port: 3 }\n")).toMatchObject({ kind: "map" });
  expect(validateFile(join(folder, "none.yaml"), model)).toMatchObject({
    kind: "unknown",
    problems: [{ kind: "missing-file" }],
  });
});

it("says what was read in an older spelling", () => {
  const older = valid.replace("format: 2", "format: 1").replaceAll("proGovernment", "progovernment");
  expect(
    validate("g.yaml", older)
      .warnings.filter(({ kind }) => kind === "older-format")
      .map(({ path }) => path),
  ).toEqual(["format", "armedGroups.hillmen.progovernment"]);
});

it("doubts a mandate's task of no component by itself, and over a scenario says that it is wrong", () => {
  const task = (name: string) => `format: 2\nkind: mandate\ntitle: t\nmission: { phases: { "*": { tasks: { ${name}: { budget: 5 } } } } }\n`;
  const scenario = join(folder, "whole.yaml");
  writeFileSync(scenario, valid);
  const right = model.components[0]!;
  expect(validate("known.yaml", task(right))).toMatchObject({ problems: [], warnings: [] });
  const wrong = `${right}x`;
  const path = `mission.phases.*.tasks.${wrong}`;
  const alone = validate("wrong.yaml", task(wrong));
  expect(alone).toMatchObject({ problems: [], warnings: [{ kind: "tasks", line: 4, path }] });
  expect(alone.warnings[0]!.message).toContain(right);
  expect(validateFile(join(folder, "wrong.yaml"), model, [scenario]).problems.map(({ message }) => message).join()).toContain(wrong);
});
