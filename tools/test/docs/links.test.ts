import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { anchorsIn, brokenLinks, linksIn } from "../../docs/links.ts";
import { root } from "../../docs/source.ts";

/** Pages under a folder. Folders that others may be writing to meanwhile are not looked into. */
const markdownIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return path.endsWith(".md") ? [path] : [];
    return /^(node_modules|dist|results|\..*)$/.test(entry.name) ? [] : markdownIn(path);
  });

describe("links", () => {
  const folder = mkdtempSync(join(tmpdir(), "links-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are found in text and not in code", () => {
    const text = "[a](b.md#c) ![x](y.svg) `[no](no.md)` <https://z>\n\n```md\n[no](no.md)\n```\n\n[r]: q.md\n";
    expect(linksIn(text)).toEqual(["b.md#c", "y.svg", "q.md"]);
  });

  it("may lead to headings as they are numbered when repeated, and to set anchors", () => {
    const text = '# A *b* `c()`, d-e?\n\n## Twice\n\n## Twice\n\n<a id="mine"></a>\n\n```\n# not me\n```\n';
    expect([...anchorsIn(text)].toSorted()).toEqual(["a-b-c-d-e", "mine", "twice", "twice-1"]);
  });

  it("are broken when file or heading is missing or lies outside", () => {
    writeFileSync(
      join(folder, "a.md"),
      "# One\n[x](#one) [x](b.md#two) [x](b.md#three) [x](c.md) [x](../up.md) [x](https://a.b)\n",
    );
    writeFileSync(join(folder, "b.md"), "# Two\n");
    expect(brokenLinks(folder, ["a.md"])).toEqual([
      "a.md: b.md#three has no such heading",
      "a.md: c.md leads to no file",
      "a.md: ../up.md leads to no file",
    ]);
  });

  it("of this repository all lead somewhere", () => {
    const pages = markdownIn("").filter((path) => !path.startsWith("tools/docs/odd/"));
    expect(pages).toContain("README.md");
    expect(brokenLinks(root, pages)).toEqual([]);
  });
});
