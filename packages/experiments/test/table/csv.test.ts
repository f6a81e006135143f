import fc from "fast-check";
import { expect, test } from "vitest";
import { csvText } from "../../src/table/csv.ts";
import { tableOf, type Cell } from "../../src/table/table.ts";
import { parseCsv } from "../../src/table/parse-csv.ts";

const columns = [
  { name: "text", type: "text", meaning: "" },
  { name: "number", type: "number", meaning: "" },
  { name: "flag", type: "flag", meaning: "" },
] as const;

const rows = fc.array(
  fc.record({
    text: fc.string({ minLength: 1, unit: "grapheme" }),
    number: fc.double({ noNaN: true, noDefaultInfinity: true }),
    flag: fc.boolean(),
  }),
);

test("what is written as CSV reads back the same, whatever the text holds, and numbers to the last bit", () => {
  fc.assert(
    fc.property(rows, (records) => {
      const table = tableOf("t", "", columns, () => records);
      const read = parseCsv([...csvText(table)].join(""));
      expect(read[0]).toEqual(["text", "number", "flag"]);
      expect(read.slice(1)).toEqual(records.map(({ text, number, flag }) => [text, String(number), String(flag)]));
      records.forEach(({ number }, i) => expect(Number(read[i + 1]![1])).toBe(number === 0 ? 0 : number));
    }),
  );
});

test("a missing value is an empty cell, which is not zero", () => {
  const cells: Cell[] = [null, undefined, NaN, Infinity, 0];
  const table = tableOf("t", "", [columns[1]], () => cells.map((number) => ({ number })));
  expect([...csvText(table)].join("")).toBe("number\n\n\n\n\n0\n");
});
