import { expect, test } from "vitest";
import { plain } from "../../../src/output/ansi.ts";
import { missionLines } from "../../../src/output/mission/terminal.ts";
import { row, table } from "./fake-table.ts";

const long =
  "a very long title of a row that goes on and on and on, further than any screen of a hundred columns is wide";
const rows = [
  row(),
  row({ id: "M5", title: long, verdict: "not shown", holds: false, reason: long }),
  row({ id: "E1", part: "Effects on communities", holds: false }),
];
const lines = missionLines(table(rows), { columns: 100, paint: plain });

test("reads well at a hundred columns", () => {
  for (const line of lines) expect(Array.from(line).length, line).toBeLessThanOrEqual(100);
});

test("groups rows by part and counts verdicts", () => {
  expect(lines.filter((line) => ["Mandates", "Effects on communities"].includes(line))).toHaveLength(2);
  expect(lines.join(" ")).toContain(
    "2 of 3 rows shown; 1 not shown; 1 marked * would not stand correction for 3 looks (Holm); 100 seeds",
  );
});
