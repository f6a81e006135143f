import { expect, test } from "vitest";
import { byFactor } from "../../src/analysis/by-factor.ts";
import { byPoint } from "../../src/analysis/by-point.ts";
import { cubesOf } from "../../src/analysis/cube.ts";
import { pointsOf } from "../../src/design/index.ts";
import type { Experiment } from "../../src/types.ts";
import { plantedDesign, plantedExperiment, plantedResults } from "./planted.ts";

const cubeOf = (experiment: Experiment) => {
  const points = pointsOf(experiment);
  return cubesOf(experiment, points, plantedResults(experiment, points))[0];
};
const experiment = plantedExperiment();
const cube = cubeOf(experiment);
const tables = byFactor(experiment, cube);
const deaths = (factor: string) => tables.find((one) => one.outcome === "deaths" && one.factor === factor)!.parts;

test("deaths rise along the harshness by what was planted, and every arm keeps its distance", () => {
  const parts = deaths("harsh");
  expect(parts.map(({ points }) => points)).toEqual([8, 8, 8, 8, 8]);
  for (const { centre, means } of parts) {
    // 50 + 200 × harshness, and 20 / √5 of luck that all points share
    expect(means[0]).toBeGreaterThan(50 + 200 * centre - 30);
    expect(means[0]).toBeLessThan(50 + 200 * centre + 30);
    expect(means[1] - means[0]).toBeCloseTo(-60, -1);
  }
  expect((parts[4].means[0] - parts[0].means[0]) / (parts[4].centre - parts[0].centre)).toBeCloseTo(200, 6);
});

test("errors say how little a step along an idle factor means", () => {
  const parts = deaths("idle");
  const means = parts.map((part) => part.means[0]);
  expect(Math.max(...means) - Math.min(...means)).toBeLessThan(4 * Math.max(...parts.map(({ errors }) => errors[0])));
  // 200 / √12 over eight points
  expect(parts[0].errors[0]).toBeGreaterThan(10);
  expect(parts[0].errors[0]).toBeLessThan(35);
});

test("only of points that cover the space, and of enough of them; points have means of any design", () => {
  for (const design of [
    { kind: "morris", trajectories: 6, levels: 4 },
    { kind: "saltelli", points: 8, secondOrder: false },
    { kind: "oneAtATime", levels: 5 },
    { kind: "latinHypercube", points: 7 },
  ] as const)
    expect(byFactor(plantedDesign(design), cubeOf(plantedDesign(design)))).toEqual([]);
  const grid = plantedDesign({ kind: "grid", levels: 3 });
  expect(byFactor(grid, cubeOf(grid))[0].parts.map(({ low, points }) => [low, points])).toEqual([
    [expect.any(Number), 9],
    [expect.any(Number), 9],
    [expect.any(Number), 9],
  ]);
  const [first] = byPoint(experiment, cube);
  expect(first.points).toHaveLength(40);
  const own = cube.table(1, 0)[3];
  expect(first.means[1][3]).toBeCloseTo(own.reduce((sum, value) => sum + value, 0) / own.length, 9);
});
