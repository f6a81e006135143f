import { describe, expect, it } from "vitest";
import { multimodality, spreadTies } from "../../src/compare/multimodality.ts";
import { draws } from "../draws.ts";
const stream = draws("modes");

describe("the flag for several modes", () => {
  const sample = (n: number, value: (row: number) => number) => Array.from({ length: n }, (_, row) => value(row));

  it("sees two regimes and leaves one alone", () => {
    const two = sample(120, (row) => stream.normal(row) + (row % 3 === 0 ? 6 : 0));
    expect(multimodality(two).several).toBe(true);
    for (const n of [12, 60, 700])
      for (const value of [
        (row: number) => stream.normal(row, n),
        (row: number) => stream.exponential(1, row, n),
        (row: number) => stream.unit(row, n),
      ])
        expect(multimodality(sample(n, value)).several).toBe(false);
  });

  it("takes no lattice for modes: counts of one law have one", () => {
    for (const mean of [0.5, 3, 12])
      expect(multimodality(sample(500, (row) => stream.poisson(mean, row, 7))).several).toBe(false);
    const both = sample(500, (row) => stream.poisson(row % 2 ? 2 : 14, row, 8));
    expect(multimodality(both).several).toBe(true);
  });

  it("counts what comes in clusters for fewer: sixteen points of one law, twelve runs each, are no sixteen modes", () => {
    const alarms = (worth?: number): number =>
      Array.from({ length: 100 }, (_, round) => {
        const values = sample(
          192,
          (row) => stream.unit(Math.floor(row / 12), 500 + round) + 1e-3 * stream.unit(row, 700),
        );
        return multimodality(values, { samples: 200, ...(worth !== undefined && { worth }) }).several ? 1 : 0;
      }).reduce<number>((sum, one) => sum + one, 0);
    expect(alarms()).toBeGreaterThan(90);
    expect(alarms(16)).toBeLessThan(12);
    expect(() => multimodality([1], { worth: -1 })).toThrow(RangeError);
  });

  it("raises a false alarm no more often than it says", () => {
    let alarms = 0;
    for (let round = 0; round < 400; round++)
      if (
        multimodality(
          sample(50, (row) => stream.unit(row, 100 + round)),
          { samples: 400 },
        ).several
      )
        alarms++;
    expect(alarms / 400).toBeLessThan(0.08);
    expect(alarms / 400).toBeGreaterThan(0.02);
  });

  it("spreads ties over their cells and nothing else", () => {
    expect(spreadTies([1, 2, 2, 3])).toEqual([1, 1.75, 2.25, 3]);
    expect(spreadTies([1, 2.5, 9])).toEqual([1, 2.5, 9]);
    expect(spreadTies([4, 4])).toEqual([4, 4]);
  });

  it("says nothing of few values, and leaves out what is no number", () => {
    expect(multimodality([0, 0, 0, 9, 9, 9])).toMatchObject({ p: 1, several: false });
    expect(multimodality([NaN, 1, Infinity]).n).toBe(1);
    expect(() => multimodality([1], { alpha: 0 })).toThrow(RangeError);
  });
});
