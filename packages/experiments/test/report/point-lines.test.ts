import { Script } from "node:vm";
import { expect, test } from "vitest";
import { brushScript } from "../../src/report/brush-script.ts";
import { pointLines } from "../../src/report/point-lines.ts";
import type { Factor } from "../../src/types.ts";
import { plantedDesign, plantedExperiment } from "../analysis/planted.ts";
import { marksOf, numbersOf, plantedChapter, tableRows } from "./planted-report.ts";

const chapter = plantedChapter(plantedExperiment());
const charts = pointLines(chapter);
const deaths = charts.find(({ id }) => id === "points-deaths")!;

/** Places of the lines of a kind on every scale from top to bottom; the first is that of the legend. */
function linesOf(drawing: string, kind: string): number[][] {
  const paths = [...drawing.matchAll(new RegExp(`class="course ${kind}"\\s+d="([^"]*)"`, "g"))].slice(1);
  return paths.map(([, path]) => [...path.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x)));
}

test("every point is a line through four mandates and three factors; the worst are those of the harshest wars", () => {
  const [worse, better, other] = ["worse", "better", "other"].map((kind) => linesOf(deaths.wide.text, kind));
  expect([worse.length, better.length, other.length]).toEqual([10, 10, 20]);
  for (const line of [...worse, ...better, ...other]) expect(line).toHaveLength(4 + 3);
  const scale = (lines: number[][], place: number) => lines.map((line) => line[place]);
  // First the outcome without a mission, and below the mandates the factor that makes the difference.
  for (const place of [0, 4]) {
    expect(Math.min(...scale(worse, place))).toBeGreaterThan(Math.max(...scale(other, place)));
    expect(Math.max(...scale(better, place))).toBeLessThan(Math.min(...scale(other, place)));
  }
  // One scale for all mandates: with the strong one every line lies further to the left.
  for (const line of worse) expect(line[1]).toBeLessThan(line[0]);
  expect(deaths.summary).toMatch(
    /^High and low are furthest apart in: Harshness of the war, on average 0\.8\d* where no mission/,
  );
});

test("where higher is better, the lowest are the worse", () => {
  const trust = charts.find(({ id }) => id === "points-trust")!;
  const [worse, better] = ["worse", "better"].map((kind) => linesOf(trust.wide.text, kind));
  expect(Math.max(...worse.map((line) => line[0]))).toBeLessThan(Math.min(...better.map((line) => line[0])));
  expect(trust.wide.text).toContain("worst 10 of 40 points");
  expect(marksOf(trust.wide.text, "centre", "class")).toHaveLength(2 * (1 + 4 + 3));
});

test("its numbers are points of the analysis with their quarter", () => {
  const rows = numbersOf(deaths);
  const levels = tableRows(chapter, "by-point").filter(({ arm, outcome }) => arm === "none" && outcome === "deaths");
  expect(rows).toHaveLength(levels.length);
  for (const row of rows) {
    const own = levels.find(({ point }) => String(point) === row.Point)!;
    expect(row.Quarter).toBe(own.quarter ?? "–");
    expect(Number(row["Civilians killed, no mission"])).toBeCloseTo(Number(own.mean), 0);
    const { values } = chapter.input.points.find(({ id }) => String(id) === row.Point)!;
    expect(Number(row["Something idle"])).toBeCloseTo(Number(values[1]), 2);
  }
});

test("of many points some are drawn, evenly; words have a place each", () => {
  const made = plantedExperiment();
  const season: Factor = {
    ...made.factors[1],
    id: "season",
    distribution: { kind: "values", values: ["wet", "dry"], weights: [1, 1] },
  };
  const factors = [made.factors[0], season];
  const many = pointLines(plantedChapter({ ...made, factors, design: { kind: "sobol", points: 256 } }))[0];
  const [worse, better, other] = ["worse", "better", "other"].map((kind) => linesOf(many.wide.text, kind));
  expect([worse.length, better.length, other.length]).toEqual([30, 30, 60]);
  expect(many.key).toContain("120 of 256 points are drawn");
  expect(new Set([...worse, ...better, ...other].map((line) => line[5])).size).toBe(2);
});

test("it is drawn of points that cover the space, and of enough of them", () => {
  expect(pointLines(plantedChapter(plantedDesign({ kind: "oneAtATime", levels: 5 })))).toEqual([]);
  expect(pointLines(plantedChapter(plantedDesign({ kind: "latinHypercube", points: 7 })))).toEqual([]);
  expect(
    pointLines(plantedChapter(plantedExperiment({ factors: [], design: { kind: "list", points: [[0.5]] } }))),
  ).toEqual([]);
});

test("every scale can be drawn along to choose points, and the script of the page for it is a program", () => {
  for (const { text } of [deaths.wide, deaths.narrow!]) {
    expect(marksOf(text, "brush", "width")).toHaveLength(4 + 3);
    expect(text.match(/data-point=/g)).toHaveLength(40);
  }
  const ys = marksOf(deaths.wide.text, "brush", "y").map((y) => y + 10);
  expect(ys).toEqual(marksOf(deaths.wide.text, "axis", "y1"));
  expect(() => new Script(brushScript)).not.toThrow();
});
