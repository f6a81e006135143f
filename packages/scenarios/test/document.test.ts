import { describe, expect, it } from "vitest";
import { parseSource } from "../src/document.ts";

const text = `first: 1
second:
  - a
  - { b: 2, c: &shared { d: 3 } }
third: *shared
`;

describe("a source text", () => {
  const source = parseSource(text, "file.yaml");

  it("knows where values and keys stand, also through lists and aliases", () => {
    expect(source.placeOfValue(["second", 1, "b"])).toEqual({ line: 4, column: 10 });
    expect(source.placeOfKey(["second", 1, "b"])).toEqual({ line: 4, column: 7 });
    expect(source.placeOfValue(["third", "d"])).toEqual({ line: 4, column: 29 });
  });

  it("points at the nearest thing that exists", () => {
    expect(source.placeOfValue(["second", 7, "x"])).toEqual({ line: 3, column: 3 });
    expect(source.placeOfValue([])).toEqual({ line: 1, column: 1 });
  });

  it("shares nothing between an alias and its anchor", () => {
    const data = source.data as { second: [string, { c: object }]; third: object };
    expect(data.third).toEqual(data.second[1].c);
    expect(data.third).not.toBe(data.second[1].c);
  });

  it("reads JSON, with tabs too", () => {
    expect(parseSource('{\n\t"a": [1, 2],\n\t"b": {"c": null}\n}', "x.json")).toMatchObject({
      data: { a: [1, 2], b: { c: null } },
      problems: [],
    });
  });

  it("reports an alias without an anchor where it stands, and refuses to be blown up by aliases", () => {
    expect(parseSource("a: 1\nb: *c\n", "x.yaml").problems).toMatchObject([{ kind: "syntax", line: 2, column: 4 }]);
    const bomb = Array.from(
      { length: 12 },
      (_, i) => `a${i}: &a${i} [${i === 0 ? "1" : `*a${i - 1}, *a${i - 1}, *a${i - 1}`}]`,
    ).join("\n");
    expect(parseSource(bomb, "x.yaml").problems).toMatchObject([{ kind: "syntax" }]);
  });

  it("reports broken text with its place and does not throw", () => {
    for (const [broken, line] of [
      ["a: 1\nb: [1, 2\nc: 3", 3],
      ["a: 1\na: 2", 2],
      ["a:\n\t- b", 2],
      ['{"a": }}', 1],
    ] as const) {
      const { problems } = parseSource(broken, "broken.yaml");
      expect(problems.length).toBeGreaterThan(0);
      expect(problems[0]).toMatchObject({ kind: "syntax", file: "broken.yaml", line });
    }
  });

  it("gives everybody data of their own, also of a text that was read before", () => {
    const read = () => parseSource("a: { b: [1, 2] }", "twice.yaml");
    const [first, second] = [read(), read()];
    expect(second.data).toEqual(first.data);
    (first.data as { a: { b: number[] } }).a.b.push(3);
    expect([second.data, read().data]).toEqual([{ a: { b: [1, 2] } }, { a: { b: [1, 2] } }]);
    expect(parseSource("a: { b: [1, 2] }", "other.yaml").file).toBe("other.yaml");
  });
});
