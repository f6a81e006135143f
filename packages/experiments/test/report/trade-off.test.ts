import { expect, test } from "vitest";
import { leastCoverage } from "../../src/analysis/discovery.ts";
import { boxTradeOff } from "../../src/report/trade-off.ts";
import { plantedExperiment } from "../analysis/planted.ts";
import { marksOf, numbersOf, plantedChapter, tableRows } from "./planted-report.ts";

const chapter = plantedChapter(plantedExperiment());
const chart = boxTradeOff(chapter)!;
const found = chapter.country.discovery.filter((one) => one.found !== null && one.found.box.limits.length > 0);

test("the marked box is the one of the figure of boxes, where its coverage and density put it", () => {
  const wide = chart.wide.text;
  // The legend's mark and the scale of the first drawing: least coverage and the whole space are known places on it.
  const least = marksOf(wide, "least", "x1")[1];
  const { tradeOff, box } = found[0].found!;
  const whole = marksOf(wide, "peel", "cx")[1];
  const perShare = (whole - least) / (1 - leastCoverage);
  expect(marksOf(wide, "picked", "cx")[1]).toBeCloseTo(whole - (1 - box.coverage) * perShare, 0);
  const [bottom, top] = [marksOf(wide, "least", "y1")[1], marksOf(wide, "least", "y2")[1]];
  expect(marksOf(wide, "picked", "cy")[1]).toBeCloseTo(bottom + box.density * (top - bottom), 0);
  expect(marksOf(wide, "peel", "cy")[1]).toBeCloseTo(bottom + tradeOff[0].density * (top - bottom), 0);
  expect(marksOf(wide, "picked", "cx")).toHaveLength(1 + found.length);
});

test("its numbers are every box on the way, the chosen one and the same on runs kept apart; the analysis has them too", () => {
  const rows = numbersOf(chart);
  const boxes = found.flatMap(({ found: one }) => [...one!.tradeOff, one!.box, one!.heldOut!]);
  expect(rows.map((row) => row["Runs inside"])).toEqual(boxes.map((box) => String(box.rows)));
  const steps = tableRows(chapter, "trade-off");
  expect(steps.filter(({ chosen }) => chosen)).toHaveLength(
    chapter.country.discovery.filter((one) => one.found).length,
  );
  for (const { coverage, density, hits, rows: inside, chosen } of steps) {
    expect(density).toBe(Number(hits) / Number(inside));
    if (chosen) expect(coverage).toBeGreaterThanOrEqual(leastCoverage);
  }
  const covers = steps.filter(({ arm, coverage }) => arm === "none" && Number(coverage) >= leastCoverage);
  const densities = covers.map(({ density }) => Number(density));
  expect(covers.find(({ chosen }) => chosen)!.density).toBe(Math.max(...densities));
  expect(steps[0]).toMatchObject({ arm: "none", step: 0, limits: "", coverage: 1, mass: 1 });
  expect(steps[1].limits).toMatch(/^harsh >= 0\.\d+$/);
});

test("without a box there is nothing to trade", () => {
  const made = plantedExperiment();
  const outcomes = made.outcomes.map((outcome) => ({ ...outcome, threshold: null }));
  expect(boxTradeOff(plantedChapter({ ...made, outcomes }))).toBeUndefined();
  expect(boxTradeOff(plantedChapter({ ...made, design: { kind: "latinHypercube", points: 10 } }))).toBeUndefined();
});
