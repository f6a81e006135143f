import { expect, test } from "vitest";
import { formatNumber } from "../../src/page/index.ts";
import { screeningCharts } from "../../src/report/screening.ts";
import { plantedDesign, plantedExperiment } from "../analysis/planted.ts";
import { marksOf, numbersOf, plantedChapter, tableRows } from "./planted-report.ts";

const chapter = plantedChapter(plantedDesign({ kind: "morris", trajectories: 6, levels: 4 }));
const charts = screeningCharts(chapter);
const deaths = charts.find(({ id }) => id === "screening-deaths")!;
const level = chapter.country.sensitivity.find(({ outcome, of }) => outcome === "deaths" && of === "level")!;

/** The figure with other effects in the places of those found. */
function withEffects(...effects: readonly { readonly value: number; readonly second: number }[]) {
  const other = { ...level, rows: level.rows.map((row, i) => ({ ...row, ...effects[i] })) };
  return screeningCharts({ ...chapter, country: { ...chapter.country, sensitivity: [other] } })[0];
}

test("a factor lies where its μ* and σ put it", () => {
  const wide = withEffects({ value: 200, second: 20 }, { value: 50, second: 100 }).wide.text;
  // Guides start where both are zero; marks are drawn in the order of the factors.
  const [x0, y0] = [marksOf(wide, "guide", "x1")[0], marksOf(wide, "guide", "y1")[0]];
  const [harsh, idle] = [...wide.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [
    Number(x) - x0,
    y0 - Number(y),
  ]);
  expect(idle[0] / harsh[0]).toBeCloseTo(50 / 200, 1);
  expect(harsh[1] / idle[1]).toBeCloseTo(20 / 100, 1);
  expect(harsh[0]).toBeGreaterThan(100);
  expect(idle[1]).toBeGreaterThan(100);
});

test("its numbers are those of the analysis, with intervals of both, and the list numbers factors by their strength", () => {
  const rows = numbersOf(deaths).filter(({ Of }) => Of === "Level, no mission");
  expect(rows.map(({ Factor }) => Factor)[0]).toBe("Harshness of the war");
  const [harsh] = level.rows;
  expect(harsh.value).toBeCloseTo(200, 6);
  expect(rows[0]).toMatchObject({ Number: "1", "μ*": formatNumber(harsh.value), σ: formatNumber(harsh.second) });
  const [row] = tableRows(chapter, "sensitivity").filter(({ factor, of }) => factor === "harsh" && of === "level");
  expect([row.second_low, row.second_high]).toEqual(harsh.secondCi95);
});

test("what is above the noise is filled and named where it is uneven", () => {
  expect(deaths.summary).toMatch(/^No factor above the noise goes/);
  expect(withEffects({ value: 200, second: 300 }).summary).toMatch(/σ above μ\*\): Harshness of the war\.$/);
  expect(marksOf(deaths.wide.text, "signal", "class")).not.toHaveLength(0);
});

test("only trajectories are screened", () => {
  expect(screeningCharts(plantedChapter(plantedExperiment()))).toEqual([]);
  expect(screeningCharts(plantedChapter(plantedDesign({ kind: "oneAtATime", levels: 3 })))).toEqual([]);
});
