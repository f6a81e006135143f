import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogue } from "@truce/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { functions, symbols } from "../src/formula/language.ts";
import { modelNames } from "../src/names.ts";
import { libraryMandates } from "../src/run/find-file.ts";
import { readScenario } from "../src/run/read-scenario.ts";
import { validateFile } from "../src/run/validate-file.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const page = readFileSync(join(root, "docs/files.md"), "utf8");
const blocks = [...page.matchAll(/^```(yaml|ts) (mandate|scenario)\n([^]*?)^```$/gm)].map(
  ([, language, kind, text]) => ({ language, kind, text: text! }),
);
const names = modelNames(catalogue());
// The page may name tasks of components that are still to come.
const model = { ...names, components: [...names.components, "corrections"] };

let folder: string;
beforeAll(() => {
  // Beside the packages, where a reader's file finds them.
  const cache = join(root, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, "files-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("docs/files.md", () => {
  it("has blocks of every kind", () =>
    expect(new Set(blocks.map(({ language, kind }) => `${language} ${kind}`)).size).toBe(3));

  it.each(blocks.map((block, i) => [i + 1, block] as const))(
    "shows a valid file in block %i, which changes Liberia",
    { timeout: 60_000 },
    (i, { language, kind, text }) => {
      const path = join(folder, `block-${i}.${language}`);
      writeFileSync(path, text);
      expect(validateFile(path, model)).toMatchObject({ kind, problems: [] });
      const base = readScenario("liberia", { model }).spec;
      const { spec } =
        kind === "mandate" ? readScenario("liberia", { model, mandates: [path] }) : readScenario(path, { model });
      expect([spec.mission, spec.agreements]).not.toEqual([base.mission, base.agreements]);
    },
  );

  it("shows a valid record", () => {
    const [, text] = /^```yaml record\n([^]*?)^```$/m.exec(page)!;
    const path = join(folder, "record.yaml");
    writeFileSync(path, text!);
    expect(validateFile(path, model)).toMatchObject({ kind: "record", problems: [] });
  });

  it("names every function, symbol and mandate that there is", () => {
    for (const { signature, meaning } of functions.values())
      expect(page).toContain(`| \`${signature}\` | ${meaning} |`);
    for (const [symbol, meaning] of symbols) expect(page).toContain(`| \`${symbol}\` | ${meaning} |`);
    for (const name of libraryMandates()) expect(page).toContain(`\`${name}\``);
  });
});
