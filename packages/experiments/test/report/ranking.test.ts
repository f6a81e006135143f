import { expect, test } from "vitest";
import { rankChart } from "../../src/report/ranking.ts";
import { plantedExperiment } from "../analysis/planted.ts";
import { marksOf, numbersOf, plantedChapter, tableRows } from "./planted-report.ts";

const chapter = plantedChapter(plantedExperiment());
const chart = rankChart(chapter)!;
const deaths = chapter.country.ranking.find(({ outcome }) => outcome === "deaths")!;

test("bars are as long as shares, the best mandate on top, places from dark to pale", () => {
  // The legend's squares come first in each colour; then the drawings, deaths first.
  const widths = (place: number) => marksOf(chart.wide.text, `rank${Math.round((7 * place) / 3)}`, "width").slice(1);
  const [whole, second] = [widths(0)[0], widths(1)[0]];
  expect(whole).toBeGreaterThan(100);
  expect(second).toBe(whole);
  const thirds = [0, 2].map((arm) => deaths.rows[arm].shares[2] * whole).toSorted((a, b) => b - a);
  expect(widths(2).slice(0, 2)).toEqual(thirds.map((width) => expect.closeTo(width, 0)));
  // What follows the third place in its bar begins where it ends.
  const [from, to] = ["rank5", "rank7"].map((name) => marksOf(chart.wide.text, name, "x")[1]);
  expect(to - from).toBeCloseTo(widths(2)[0], 0);
  const names = [...chart.wide.text.matchAll(/class="halo"[^>]*>([^<]+)</g)].map(([, name]) => name);
  expect(names.slice(0, 2)).toEqual(["strong mandate", "dear mandate"]);
});

test("its numbers are those of the analysis, in the page and in the table of ranks", () => {
  const rows = numbersOf(chart);
  expect(rows[0]).toMatchObject({ Mandate: "strong mandate", "Place 1": "100 %", "Place 4": "0 %", "Mean place": "1" });
  expect(rows[0]["Within the effect of interest of the best"]).toBe("100 %");
  const ranks = tableRows(chapter, "ranks").filter(({ arm, outcome }) => arm === "same" && outcome === "deaths");
  expect(ranks.map(({ place }) => place)).toEqual([1, 2, 3, 4]);
  expect(ranks.map(({ share }) => share)).toEqual(deaths.rows[2].shares);
  expect(chart.summary).toContain("Civilians killed: strong mandate (first in 100 %)");
});

test("one mandate has no rank", () => {
  const made = plantedExperiment();
  expect(rankChart(plantedChapter({ ...made, arms: made.arms.slice(0, 1) }))).toBeUndefined();
});
