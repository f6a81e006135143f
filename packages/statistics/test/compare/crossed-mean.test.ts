import { describe, expect, test } from "vitest";
import { crossedMean, errorInterval, errorP } from "../../src/compare/crossed-mean.ts";
import { crossedVerdict } from "../../src/compare/crossed-verdict.ts";
import { studentInterval } from "../../src/interval.ts";
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
  // Standard deviations of points, of seeds that all points share, and of the two together.
  const cases: [name: string, points: number, seeds: number, ...sd: number[]][] = [
    ["all three vary", 24, 6, 1, 1, 1],
    ["points alone matter", 24, 5, 1, 0, 0.1],
    ["shared luck alone matters", 24, 8, 0, 1, 0.1],
    ["three seeds", 24, 3, 1, 0.5, 1],
    ["luck that is not shared", 16, 10, 0.3, 0, 2],
  ];
  test.each(cases)("%s", (name, points, seeds, sdPoint, sdSeed, sdBoth) => {
    const stream = draws(name);
    let hits = 0;
    for (let trial = 0; trial < trials; trial++) {
      stream.seek(trial);
      const table = Array.from({ length: points }, (_, p) =>
        Array.from(
          { length: seeds },
          (_, s) => sdPoint * stream.normal(p, 1000) + sdSeed * stream.normal(s, 1001) + sdBoth * stream.normal(p, s),
        ),
      );
      const { mean, overBoth } = crossedMean(table);
      const [low, high] = errorInterval(mean, overBoth);
      if (low <= 0 && high >= 0) hits++;
    }
    expect(hits / trials).toBeGreaterThan(0.93);
    // Where a part is nothing, it can only be taken for too much.
    expect(hits / trials).toBeLessThan(0.985);
  });
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
  expect(open.text).toMatch(/^not resolved yet - about \d+ more points needed$/);
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
