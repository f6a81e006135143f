import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { domainWordsIn, findings } from "../rules.ts";

const kernel = "packages/core/src/kernel/some.ts";
const model = "packages/core/src/model/some.ts";
const at = (lines: string[]): string[] => lines.map((line) => line.split(" ")[0]!.split(":").slice(1).join(":"));

describe("rules of core and scenarios", () => {
  it.each([
    ["const y = x ** 2;", "1:13"],
    ["let y = 2;\ny **= 3;", "2:3"],
    ["for (const key in object) use(key);", "1:1"],
    ["const y = Math.exp(x);", "1:11"],
    ['const y = Math["exp"](x);', "1:11"],
    ["const { exp } = Math;", "1:17"],
    ["const m = Math;", "1:11"],
    ["globalThis.Date.now();", "1:1"],
    ["const today = new Date();", "1:15"],
  ])("refuses %s", (text, where) => {
    expect(at(findings(model, text))).toEqual([where]);
  });

  it.each([
    "const y = Math.sqrt(x) * Math.abs(z);",
    "for (const row of rows) use(row);",
    "const y = x * x; // x ** 2",
    "const day = new Date(text);",
  ])("accepts %s", (text) => {
    expect(findings(model, text)).toEqual([]);
  });
});

describe("words of the model in the kernel", () => {
  it.each(["let policeTrust = 1;", 'const id = "civilian-deaths";', "const s = `${n} communities`;", "x.missions;"])(
    "refuses %s there and accepts it in the model",
    (text) => {
      expect(findings(kernel, text)).not.toEqual([]);
      expect(findings(model, text)).toEqual([]);
    },
  );

  it("refuses a file name", () => {
    expect(findings("packages/core/src/kernel/peace.ts", "export {};")).toHaveLength(1);
  });

  it("leaves comments and longer words alone", () => {
    expect(findings(kernel, "// communities trust\nconst forward = transmission;")).toEqual([]);
  });

  it("finds a word however a name is put together", () => {
    const filler = fc.constantFrom("column", "row", "graph", "before");
    fc.assert(
      fc.property(
        fc.array(filler),
        fc.constantFrom("trust", "mandates", "districts"),
        fc.array(filler),
        (a, word, b) => {
          const parts = [...a, word, ...b];
          const camel = parts.map((part, i) => (i === 0 ? part : part[0]!.toUpperCase() + part.slice(1))).join("");
          expect(domainWordsIn(camel)).toHaveLength(1);
          expect(domainWordsIn(parts.join("-"))).toHaveLength(1);
          expect(domainWordsIn([...a, ...b].join("-"))).toEqual([]);
        },
      ),
    );
  });
});
