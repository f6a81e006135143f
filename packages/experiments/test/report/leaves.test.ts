import { expect, test } from "vitest";
import { leafChart } from "../../src/report/leaves.ts";
import { plantedExperiment } from "../analysis/planted.ts";
import { marksOf, numbersOf, plantedChapter, tableRows } from "./planted-report.ts";

const chapter = plantedChapter(plantedExperiment());
const chart = leafChart(chapter)!;
const grown = chapter.country.discovery.filter(({ tree }) => tree !== null && tree.leaves.length > 1);

test("every leaf has a bar, the one in which most runs fail first, and a square where the runs kept apart put it", () => {
  const leaves = grown.flatMap(({ tree }) => tree!.leaves);
  const bars = marksOf(chart.wide.text, "box", "width").slice(1);
  const whole = marksOf(chart.wide.text, "whole", "width");
  expect(bars).toHaveLength(leaves.length);
  leaves.forEach(({ box }, at) => expect(bars[at]).toBeCloseTo(Math.max(1, box.density * whole[at]), 0));
  const apart = leaves.filter(({ heldOut }) => Number.isFinite(heldOut?.density));
  expect(marksOf(chart.wide.text, "apart", "x").slice(1)).toHaveLength(apart.length);
  expect(chart.summary).toContain("Most fail:");
});

test("its numbers are the leaves of the analysis, which part all runs", () => {
  const rows = numbersOf(chart);
  expect(rows).toHaveLength(grown.reduce((sum, { tree }) => sum + tree!.leaves.length, 0));
  const table = tableRows(chapter, "leaves");
  for (const { arm, outcome } of grown) {
    const own = table.filter((row) => row.arm === arm && row.outcome === outcome);
    expect(own.reduce((sum, { coverage }) => sum + Number(coverage), 0)).toBeCloseTo(1, 9);
    expect(own.map(({ leaf }) => leaf)).toEqual(own.map((_, at) => at + 1));
  }
});

test("without thresholds or with few points there is no tree", () => {
  const made = plantedExperiment();
  const outcomes = made.outcomes.map((outcome) => ({ ...outcome, threshold: null }));
  expect(leafChart(plantedChapter({ ...made, outcomes }))).toBeUndefined();
  expect(leafChart(plantedChapter({ ...made, design: { kind: "latinHypercube", points: 10 } }))).toBeUndefined();
});
