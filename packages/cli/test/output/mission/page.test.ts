import { expect, test } from "vitest";
import { missionPage } from "../../../src/output/mission/page.ts";
import { row, table } from "./fake-table.ts";

const failing = row({ id: "M5", verdict: "not shown", holds: false, reason: "nobody listens" });
const page = missionPage(table([failing, row()]), "truce mission --seeds 100");

test("says how it was made and how much is shown", () => {
  expect(page).toContain(
    "model 0.0.0, 100 seeds, parameters at their defaults, `truce mission --seeds 100`. 1 of 2 rows are shown, 0 absent as expected, 1 not shown",
  );
  expect(page).toContain("forecasts nothing");
});

test("leads with what is not shown, and why", () => {
  expect(page.indexOf("[M5](#m5) Education: nobody listens")).toBeLessThan(page.indexOf("## Mandates"));
});

test("links every lever to its file and says how to repeat a setting", () => {
  expect(page).toContain(
    "[task: education on rights](../../packages/core/src/mandates/components/rights-education.ts)",
  );
  expect(page).toContain("on = priority 3 (`--set mission.funding=1`)");
});

test("marks what would not stand correction, and every line of a table has its cells", () => {
  expect(missionPage(table([row({ holds: false })]), "x")).toContain("shown \\* |");
  for (const block of page.split("\n\n").filter((text) => text.startsWith("|"))) {
    const cells = block
      .trim()
      .split("\n")
      .map((line) => line.split(/(?<!\\)\|/).length);
    expect(new Set(cells).size, block).toBe(1);
  }
});

test("prints rows that nothing turns without inventing numbers", () => {
  const nothing = row({
    id: "F1",
    settings: [],
    seeds: 0,
    effect: NaN,
    ci95: [NaN, NaN],
    ciHolm: [NaN, NaN],
    verdict: "not shown",
    reason: "no lever",
    findings: [],
  });
  expect(missionPage(table([nothing]), "x")).not.toMatch(/NaN/);
});
