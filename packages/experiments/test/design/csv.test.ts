import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/design/csv.ts";

const texts = (text: string) => readCsv(text).rows.map((row) => row.map((cell) => cell.text));

describe("comma-separated values", () => {
  it("are read with quotes, all line ends, a byte-order mark and blank lines", () => {
    expect(texts('\uFEFFa, "b ""c""" ,d\r\n\r\n1,,3\n"x,\ny",2,')).toEqual([
      ["a", 'b "c"', "d"],
      ["1", "", "3"],
      ["x,\ny", "2", ""],
    ]);
    expect(texts("")).toEqual([]);
    expect(texts("a\rb\n")).toEqual([["a"], ["b"]]);
  });

  it("come back as they were written", () => {
    const cell = fc.stringMatching(/^[a-z",\n ]{0,6}$/).map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(",")).join("\n");
        expect(texts(text)).toEqual(rows);
      }),
    );
  });

  it("know where each cell begins", () => {
    const { rows } = readCsv('a,bb\n"x\ny",z\n1,2');
    expect(rows.flat().map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [1, 3],
      [2, 1],
      [3, 4],
      [4, 1],
      [4, 3],
    ]);
  });

  it("say where a quote is not closed, and keep what stands behind a closed one", () => {
    expect(readCsv('a,b\n1,"2\n3,4').unclosed).toMatchObject({ line: 2, column: 3 });
    expect(texts('"1"2,3')).toEqual([["12", "3"]]);
  });
});
