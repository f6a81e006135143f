import { expect, test } from "vitest";
import { formatNumber } from "../../src/page/index.ts";
import { factorMatrix } from "../../src/report/factor-matrix.ts";
import type { Factor } from "../../src/types.ts";
import { plantedDesign, plantedExperiment } from "../analysis/planted.ts";
import { numbersOf, plantedChapter, tableRows } from "./planted-report.ts";

const chapter = plantedChapter(plantedExperiment());
const charts = factorMatrix(chapter);
const deaths = charts.find(({ id }) => id === "factors-deaths")!;

/** Places that a path of a class goes through, of the drawing with that number; the legend has the first path. */
function pathOf(drawing: string, name: string, number: number): number[][] {
  const [, path] = [...drawing.matchAll(new RegExp(`class="${name}"\\s+d="([^"]*)"`, "g"))][number];
  return [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

test("the factor with the largest swing is first, its line rises as deaths do, and the better mandate's lies below", () => {
  expect(deaths.summary).toMatch(/^The largest swing is along: Harshness of the war; .*with no mission\.$/);
  const [none, strong] = [0, 1].map((arm) => pathOf(deaths.wide.text, `line${arm}`, 1));
  const parts = chapter.country.byFactor.find((one) => one.outcome === "deaths" && one.factor === "harsh")!.parts;
  expect(none).toHaveLength(parts.length);
  const rise = (arm: number, i: number) => parts[i].means[arm] - parts[0].means[arm];
  const perDeath = (none[0][1] - none[4][1]) / rise(0, 4);
  expect(perDeath).toBeGreaterThan(0);
  expect(none[0][1] - none[2][1]).toBeCloseTo(rise(0, 2) * perDeath, 0);
  expect(strong[2][1] - none[2][1]).toBeCloseTo((parts[2].means[0] - parts[2].means[1]) * perDeath, 0);
  expect(pathOf(deaths.wide.text, "dots0", 0)).toHaveLength(40);
});

test("its numbers are the means of the analysis, and the same stand in the tables", () => {
  const rows = numbersOf(deaths);
  const [part] = chapter.country.byFactor[0].parts;
  expect(rows[0]).toMatchObject({ Factor: "Harshness of the war", "no mission": formatNumber(part.means[0]) });
  expect(rows[0]["dear mandate"]).toBe(formatNumber(part.means[3]));
  const [row] = tableRows(chapter, "by-factor").filter(({ factor, arm }) => factor === "harsh" && arm === "dear");
  expect(row).toMatchObject({ mean: part.means[3], error: part.errors[3], points: 8 });
  const levels = tableRows(chapter, "by-point").filter(({ arm, outcome }) => arm === "dear" && outcome === "deaths");
  expect(levels.map(({ mean }) => mean)).toEqual(chapter.country.byPoint[0].means[3]);
});

test("words of a factor stand beside each other, each with its own mean", () => {
  const made = plantedExperiment();
  const season: Factor = {
    ...made.factors[1],
    id: "season",
    label: "Season",
    distribution: { kind: "values", values: ["wet", "dry"], weights: [1, 1] },
  };
  const worded = plantedChapter({ ...made, factors: [made.factors[0], season] });
  const chart = factorMatrix(worded)[0];
  expect(pathOf(chart.wide.text, "line0", 2)).toHaveLength(2);
  expect(new Set(pathOf(chart.wide.text, "dots0", 1).map(([x]) => x)).size).toBe(2);
  expect(numbersOf(chart).map(({ From }) => From)).toEqual(expect.arrayContaining(["wet", "dry"]));
});

test("it is not drawn where points belong together", () => {
  expect(factorMatrix(plantedChapter(plantedDesign({ kind: "morris", trajectories: 6, levels: 4 })))).toEqual([]);
});
