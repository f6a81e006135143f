import { describe, expect, test } from "vitest";
import { crossedMean, errorInterval, errorP } from "../../src/compare/crossed-mean.ts";
import { crossedVerdict } from "../../src/compare/crossed-verdict.ts";
import { studentInterval } from "../../src/interval.ts";
import { exp } from "@truce/core/kernel";
import { draws } from "../draws.ts";

test("with one point it is Student's interval over seeds, with one seed over points", () => {
  const values = [3, 5, 4, 8, 1];
  const one = crossedMean([values]);
  const column = crossedMean(values.map((value) => [value]));
  expect(one.mean).toBe(4.2);
  for (const [k, end] of studentInterval(values).entries()) {
    expect(errorInterval(one.mean, one.overBoth)[k]).toBeCloseTo(end, 12);
    expect(errorInterval(column.mean, column.overBoth)[k]).toBeCloseTo(end, 12);
  }
  expect(one.overPoints.error).toBeNaN();
});

test("the unit over points is the point's mean, over luck the seed's mean", () => {
  const table = [
    [1, 2, 6],
    [3, 3, 9],
    [2, 5, 5],
    [8, 9, 13],
  ];
  const { mean, overPoints, overLuck, cells } = crossedMean(table);
  const se = ([low, high]: readonly [number, number]) => (high - low) / 2;
  const rows = table.map((row) => (row[0] + row[1] + row[2]) / 3);
  const columns = [0, 1, 2].map((k) => (table[0][k] + table[1][k] + table[2][k] + table[3][k]) / 4);
  expect(cells).toBe(12);
  expect(se(errorInterval(mean, overPoints))).toBeCloseTo(se(studentInterval(rows)), 12);
  expect(se(errorInterval(mean, overLuck))).toBeCloseTo(se(studentInterval(columns)), 12);
});

test("gaps are left out; every point counts the same", () => {
  const { mean, cells, points, seeds } = crossedMean([
    [1, NaN, 3],
    [10, 10, 10],
    [NaN, NaN, NaN],
  ]);
  expect([mean, cells, points, seeds]).toEqual([6, 5, 2, 3]);
});

describe("the interval holds the true mean in 93 to 97 of 100 experiments", () => {
  const trials = 1500;
  const normal = (z: number): number => z;
  // Log-normal with mean 0 and standard deviation 1; its skewness is 3.5.
  const [mu, sigma] = [-0.2, 0.75];
  const sd = exp(mu + (sigma * sigma) / 2) * Math.sqrt(exp(sigma * sigma) - 1);
  const logNormal = (z: number): number => (exp(mu + sigma * z) - exp(mu + (sigma * sigma) / 2)) / sd;
  // Standard deviations of points, of seeds that all points share, and of the two together.
  const cases: [name: string, shape: (z: number) => number, points: number, seeds: number, ...sd: number[]][] = [
    ["all three vary", normal, 24, 6, 1, 1, 1],
    ["points alone matter", normal, 24, 5, 1, 0, 0.1],
    ["shared luck alone matters", normal, 24, 8, 0, 1, 0.1],
    ["three seeds", normal, 24, 3, 1, 0.5, 1],
    ["luck that is not shared", normal, 16, 10, 0.3, 0, 2],
    ["log-normal, all three vary", logNormal, 24, 8, 1, 1, 1],
    ["log-normal, points matter most", logNormal, 16, 6, 1, 0.3, 1],
    ["log-normal, luck that is not shared", logNormal, 16, 10, 0.3, 0, 2],
  ];
  test.each(cases)("%s", (name, shape, points, seeds, sdPoint, sdSeed, sdBoth) => {
    const stream = draws(name);
    const draw = (i: number, j: number): number => shape(stream.normal(i, j));
    let hits = 0;
    for (let trial = 0; trial < trials; trial++) {
      stream.seek(trial);
      const table = Array.from({ length: points }, (_, p) =>
        Array.from({ length: seeds }, (_, s) => sdPoint * draw(p, 1000) + sdSeed * draw(s, 1001) + sdBoth * draw(p, s)),
      );
      const { mean, overBoth } = crossedMean(table);
      const [low, high] = errorInterval(mean, overBoth);
      if (low <= 0 && high >= 0) hits++;
    }
    // Half a percentage point is the error of the simulation itself.
    expect(hits / trials).toBeGreaterThan(0.925);
    expect(hits / trials).toBeLessThan(0.975);
  });
});

test("P and interval say the same of skewed means, and the interval is longer on the side of rare large values", () => {
  const table = Array.from({ length: 12 }, (_, p) =>
    Array.from({ length: 8 }, (_, s) => (p === 3 ? 9 : 1) * (s === 5 ? 6 : 1)),
  );
  const { mean, overBoth } = crossedMean(table);
  const [low, high] = errorInterval(mean, overBoth);
  expect(overBoth.skewness).toBeGreaterThan(0.2);
  expect(high - mean).toBeGreaterThan(1.2 * (mean - low));
  for (const end of [low, high]) expect(errorP(mean, overBoth, end)).toBeCloseTo(0.05, 8);
  const turned = crossedMean(table.map((row) => row.map((value) => -value)));
  const [a, b] = errorInterval(turned.mean, turned.overBoth);
  expect([-b, -a]).toEqual([expect.closeTo(low, 10), expect.closeTo(high, 10)]);
});

test("verdicts: better, practically the same, and how much more it takes", () => {
  const stream = draws("verdicts");
  const table = (shift: number, sd: number) =>
    crossedMean(
      Array.from({ length: 20 }, (_, p) =>
        Array.from({ length: 5 }, (_, s) => shift + sd * (stream.normal(p, 99) + stream.normal(p, s))),
      ),
    );
  const options = { direction: "lower", effectOfInterest: 1 } as const;
  expect(crossedVerdict(table(-3, 1), "overBoth", options)).toMatchObject({ word: "better", beyondEffect: true });
  expect(crossedVerdict(table(3, 1), "overBoth", options).word).toBe("worse");
  expect(crossedVerdict(table(0, 0.5), "overBoth", options).word).toBe("practically the same");
  const open = crossedVerdict(table(0.4, 5), "overBoth", options);
  expect(open.word).toBe("not resolved yet");
  // Points differ, so replications alone never settle it.
  expect(open.moreReplications).toBe(Infinity);
  expect(open.morePoints).toBeGreaterThan(50);
  const [fewest, most] = open.morePointsRange!;
  expect(fewest).toBeLessThan(open.morePoints!);
  expect(most).toBeGreaterThan(open.morePoints!);
  expect(open.text).toMatch(/^not resolved yet - about \d+ to \d+ more points needed if the difference stays$/);
});

test("differences that never vary bring a verdict from 30 pairs on, after the rule of three", () => {
  const of = (pairs: number, value: number) =>
    crossedVerdict(crossedMean([new Array<number>(pairs).fill(value)]), "overLuck", {
      direction: "lower",
      effectOfInterest: null,
    });
  expect(of(30, 0).word).toBe("practically the same");
  expect(of(30, -1).word).toBe("better");
  for (const value of [0, -1]) expect(of(29, value).word).toBe("not resolved yet");
  expect(of(6, 0)).toMatchObject({ moreReplications: 24, text: expect.stringContaining("up to 50 of 100") as string });
});

test("P is that of Student's t", () => {
  // t(.975, 9) of the published tables
  expect(errorP(2.2621571627409915, { error: 1, freedom: 9 })).toBeCloseTo(0.05, 10);
  expect(errorP(0, { error: 0, freedom: 9 })).toBe(1);
});
