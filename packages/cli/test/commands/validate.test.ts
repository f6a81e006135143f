import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runMain } from "../run-main.ts";

let folder: string;
let wrong: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "validate-"));
  wrong = join(folder, "wrong.yaml");
  writeFileSync(wrong, "format: 2\nkind: mandate\ntitle: wrong\nmission:\n  fundng: 1\n  deployment: 0.5 * weak\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

test("valid files end with 0 and tell what is doubtful", async () => {
  const { status, out } = await runMain("validate", "liberia", "withdrawal");
  expect(status).toBe(0);
  expect(out).toMatch(/^liberia: a valid scenario, \d+ warnings?\n {2}liberia\/scenario\.yaml:\d+:\d+ /);
  expect(out).toContain("withdrawal: a valid mandate\n");
  expect((await runMain("validate", "liberia", "--quiet")).out).toMatch(/^liberia: a valid scenario, \d+ warnings?\n$/);
});

test("one wrong file ends with 2 and tells everything that is wrong, where, and what was meant", async () => {
  const { status, out, err } = await runMain("validate", "liberia", wrong);
  expect(status).toBe(2);
  expect(err).toBe("");
  expect(out).toContain(`${wrong}: 2 problems\n`);
  expect(out).toContain(`${wrong}:5:3  mission.fundng\n  unknown key "fundng"\n  did you mean: funding\n`);
  expect(out).toContain(`${wrong}:6:21  mission.deployment\n  a formula has no name "weak"\n  did you mean: week\n`);
  expect(out).not.toMatch(/\n\s+at /);
});

test("--json gives one object", async () => {
  const { status, out } = await runMain("validate", "liberia", wrong, join(folder, "none.yaml"), "--json");
  expect(status).toBe(2);
  const { files } = JSON.parse(out) as {
    files: { file: string; valid: boolean; problems: { line: number; kind: string }[] }[];
  };
  expect(files.map(({ file, valid }) => [file, valid])).toEqual([
    ["liberia", true],
    [wrong, false],
    [join(folder, "none.yaml"), false],
  ]);
  expect(files[1]!.problems.map(({ line, kind }) => [line, kind])).toEqual([
    [5, "unknown-key"],
    [6, "bad-formula"],
  ]);
});
