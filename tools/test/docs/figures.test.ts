import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { altOf, fillFigures, withAlt } from "../../docs/figures.ts";
import { root } from "../../docs/source.ts";

const svg =
  "<svg><title>Liberia: against &#8220;no mission&#8221;</title><desc>Of 25 comparisons,\n 9 are better.</desc><g><title>a row</title></g></svg>";

test("the alternative text is the title and the summary of the figure itself", () => {
  expect(altOf(svg)).toBe("Liberia: against “no mission” Of 25 comparisons, 9 are better.");
  expect(() => altOf("<svg></svg>")).toThrow("no title");
});

test("only the text of that image changes", () => {
  const page = "![one](a.svg)\ntext [link](b.md) ![two](docs/b.svg) end";
  expect(withAlt(page, "docs/b.svg", "a new [one]")).toBe(
    "![one](a.svg)\ntext [link](b.md) ![a new one](docs/b.svg) end",
  );
  expect(() => withAlt(page, "docs/c.svg", "x")).toThrow("does not show docs/c.svg");
});

test("the README's figure is made from a sweep of its experiment", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const swept: string[] = [];
  const written: [string, string][] = [];
  const sweep = (experiment: string, folder: string): void => {
    swept.push(experiment);
    mkdirSync(join(folder, "figures"));
    writeFileSync(join(folder, "figures/differences-liberia.svg"), svg);
  };
  const filled = fillFigures(readme, "", sweep, (image, text) => written.push([image, text]));
  expect(swept).toEqual(["examples/experiments/mandates.yaml"]);
  expect(written).toEqual([["docs/images/mandates-liberia.svg", svg]]);
  expect(filled).toContain(
    "![Liberia: against “no mission” Of 25 comparisons, 9 are better.](docs/images/mandates-liberia.svg)",
  );
  expect(fillFigures(readme, "no such experiment", sweep)).toBe(readme);
  expect(swept).toHaveLength(1);
});
