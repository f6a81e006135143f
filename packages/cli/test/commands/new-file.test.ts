import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadExtensions, readScenario, validateFile } from "@truce/scenarios/run";
import { afterEach, beforeEach, expect, test } from "vitest";
import { create, type Standing } from "../../src/commands/new-file.ts";
import { templates } from "../../src/new/templates.ts";
import { plain } from "../../src/output/ansi.ts";

const here = dirname(fileURLToPath(import.meta.url));
let folder = "";
beforeEach(() => {
  // Inside the repository, where the test runner finds @truce/core.
  folder = mkdtempSync(join(here, "tmp-new-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function made(what: string, name: string, standing: Standing): string {
  let out = "";
  create(
    what,
    name,
    {
      out: (text) => (out += text),
      err: () => undefined,
      columns: 100,
      outPaint: plain,
      errPaint: plain,
      errIsTerminal: false,
    },
    standing,
  );
  return out;
}

test.each(["component", "mechanism", "measure"])(
  "outside a clone, a new %s is one file that can be added as it stands",
  async (what) => {
    const out = made(what, "NightWatch", { folder, clone: null });
    expect(out).toMatch(/^wrote night-watch\.ts\nnext:\n(.*\n)*.*--with night-watch\.ts/);
    const { additions, fileOf } = await loadExtensions([join(folder, "night-watch.ts")]);
    expect(Object.keys(fileOf)).toContain("nightWatch");
    expect(additions.components.length + additions.measures.length + (what === "mechanism" ? 1 : 0)).toBe(1);
  },
);

test.each(["mandate", "scenario"])("a new %s is valid as it stands", (what) => {
  made(what, "my own", { folder, clone: null });
  const path = join(folder, "my-own.yaml");
  expect(validateFile(path)).toMatchObject({ kind: what, problems: [] });
  expect(
    readScenario(what === "scenario" ? path : "liberia", what === "mandate" ? { mandates: [path] } : {}).spec.mission,
  ).not.toBeNull();
});

test.each(Object.keys(templates))("in a clone, a new %s goes into its room, a mechanism with its test", (what) => {
  const out = made(what, "night-watch", { folder, clone: folder });
  expect(out).toContain(`wrote ${templates[what]!.room({ kebab: "night-watch", id: "nightWatch", title: "" })}`);
  expect(existsSync(join(folder, "packages/core/test/model/mechanisms/night-watch.test.ts"))).toBe(
    what === "mechanism",
  );
});

test("nothing is overwritten, not even half", () => {
  made("measure", "mine", { folder, clone: null });
  const before = readFileSync(join(folder, "mine.ts"), "utf8");
  expect(() => made("mechanism", "mine", { folder, clone: null })).toThrow(
    /mine\.ts is there already and stays as it is/,
  );
  expect(readFileSync(join(folder, "mine.ts"), "utf8")).toBe(before);
});

test.each([
  ["compnent", "x", /did you mean component\?/],
  ["component", "9", /cannot be a name/],
  ["component", "../x", /cannot be a name/],
  ["measure", "class", /word of the language/],
])("new %s %s is refused", (what, name, message) => {
  expect(() => made(what, name, { folder: join(tmpdir(), "nowhere"), clone: null })).toThrow(message);
});
