import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { number, rangeText, slug, table } from "../../docs/markdown.ts";

describe("tables", () => {
  it("keep their shape whatever stands in the cells", () => {
    const cells = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }));
    fc.assert(
      fc.property(cells, (rows) => {
        const lines = table(["a", "b"], rows).split("\n");
        expect(lines).toHaveLength(rows.length + 3);
        for (const line of lines.slice(0, -1)) expect(line.match(/(?<!\\)\|/g)).toHaveLength(3);
      }),
    );
  });
});

describe("anchors of headings", () => {
  it.each([
    ["3. Process overview and scheduling", "3-process-overview-and-scheduling"],
    ["Where do I change it?", "where-do-i-change-it"],
    ["Côte d'Ivoire – a_case", "côte-divoire--a_case"],
    ["[A link](x.md) here", "a-link-here"],
  ])("%s", (heading, anchor) => expect(slug(heading)).toBe(anchor));
});

describe("numbers", () => {
  it.each([
    [0.0003, "0.0003"],
    [1050, "1050"],
    [101449, "101,449"],
    [Infinity, "no limit"],
  ])("%s", (value, text) => expect(number(value)).toBe(text));

  it.each([
    [{ min: 0, max: Infinity }, "from 0"],
    [{ min: -1, max: 2147483647 }, "from -1"],
    [{ min: 0, max: 1 }, "0 to 1"],
    [{ min: -Infinity, max: Infinity }, "any"],
    [{ min: 0, max: 1, names: ["no", "yes"] }, "no, yes"],
  ])("of a range %o", (range, text) => expect(rangeText(range)).toBe(text));
});
