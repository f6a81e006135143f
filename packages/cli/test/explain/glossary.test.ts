import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { glossary } from "../../src/explain/glossary.ts";

it("is the table of words in the README", () => {
  const page = readFileSync(new URL("../../../../README.md", import.meta.url), "utf8");
  const table = page.slice(page.indexOf("## Words")).split("\n## ")[0]!;
  const rows = [...table.matchAll(/^\| (.+?) \| (.+?) \|$/gm)]
    .map(([, word, meaning]) => [word!, meaning!] as const)
    .slice(1);
  expect(rows.length).toBeGreaterThan(20);
  expect(Object.entries(glossary)).toEqual(rows);
});
