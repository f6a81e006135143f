import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexText, indexes, staleIndexes } from "../generate-indexes.mjs";

const index = { folder: "some/folder", maker: "thing", list: "things" };
const file = (name: string, id = name): string => `export const ${name} = thing({\n  id: "${id}",\n});\n`;
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const filesOf = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [`${kebab(name)}.ts`, file(name)]));
const head = 'import type { Thing } from "../thing.ts";\n';
const empty = `${head}\n/** The order means something. */\nconst things: readonly Thing[] = [];\n\nexport const count = things.length;\n`;
const listed = (text: string): string[] => /= \[([^\]]*)\]/.exec(text)![1]!.match(/\w+/g) ?? [];

const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{2,6}([A-Z][a-z]{1,5})?$/), { maxLength: 8 });

describe("indexes of folders", () => {
  it("lists every member once, with its import, and nothing else", () => {
    fc.assert(
      fc.property(names, (all) => {
        const text = indexText(index, empty, { ...filesOf(all), "helper.ts": "export const help = 1;\n" });
        expect(listed(text).toSorted()).toEqual(all.toSorted());
        for (const name of all) expect(text).toContain(`import { ${name} } from "./${kebab(name)}.ts";\n`);
        expect(text.match(/^import /gm)).toHaveLength(all.length + 1);
        expect(text).toContain("/** The order means something. */");
        expect(text).toContain("export const count = things.length;");
      }),
    );
  });

  it("keeps the order that stands, drops what is gone and puts what is new at the end", () => {
    fc.assert(
      fc.property(names, names, (before, after) => {
        const first = indexText(index, empty, filesOf(before));
        const order = listed(first);
        const second = listed(indexText(index, first, filesOf(after)));
        const kept = order.filter((name) => after.includes(name));
        expect(second.slice(0, kept.length)).toEqual(kept);
        expect(second.toSorted()).toEqual(after.toSorted());
      }),
    );
  });

  it("changes nothing when it is run again", () => {
    fc.assert(
      fc.property(names, (all) => {
        const once = indexText(index, empty, filesOf(all));
        expect(indexText(index, once, filesOf(all))).toBe(once);
      }),
    );
  });

  it.each([
    ["another id", { "some-thing.ts": file("someThing", "other") }],
    ["another file name", { "something.ts": file("someThing") }],
    ["no id", { "some-thing.ts": "export const someThing = thing({});\n" }],
  ])("refuses %s and says what to call it", (_, files) => {
    expect(() => indexText(index, empty, files)).toThrow(/names must agree/);
  });

  it("refuses an index without the list", () => {
    expect(() => indexText(index, head, {})).toThrow(/has no list "things"/);
  });
});

describe("the indexes of the model", () => {
  it("are what `npm run docs` would write", () => {
    expect(indexes.length).toBeGreaterThan(0);
    expect(staleIndexes().map(({ path }) => path)).toEqual([]);
  });
});
