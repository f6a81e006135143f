import { describe, expect, it } from "vitest";
import { heavyTails, zeroMonths } from "../../src/patterns/heavy-tails.ts";
import { makeEnsemble, noise, verdict, type Sketch } from "./synthetic.ts";

/** `each` incidents a week until there are 1,500; of the deaths in districts, the first holds `first`. */
const world = (size: (i: number, seed: number) => number, each: number, first: number) =>
  makeEnsemble(8, (_arm, seed): Sketch => ({
    incidents: Array.from({ length: 1500 }, (_, i) => ({
      week: Math.floor(i / each),
      civilianDeaths: Math.floor(size(i, seed)),
    })),
    districts: { civilianDeaths: (_week, k) => (k === 0 ? first : (1 - first) / 5) },
  }));
const draws = noise("tail");

describe("heavy tails", () => {
  it("are seen in sizes with a power law, few places and quiet months", () => {
    const pareto = (i: number, seed: number): number => Math.pow(1 - draws.unit(i, seed), -1 / 1.5);
    const result = heavyTails.measure(world(pareto, 10, 0.8));
    expect(result.checks.filter(({ met, aside }) => !met && !aside)).toEqual([]);
  });

  it("are not seen in exponential sizes, spread evenly over places and months", () => {
    const exponential = (i: number, seed: number): number => 1 + draws.exponential(8, i, seed);
    const result = heavyTails.measure(world(exponential, 3, 1 / 6));
    expect(result.checks.filter(({ met, aside }) => met && !aside).map(({ what }) => what)).toEqual([]);
    expect(verdict(result, "exponent")).toBe(false);
  });
});

describe("months without killing", () => {
  it("are zero where an actor stays below 25 deaths a year, as verified data would have it", () => {
    const few = Array<number>(24).fill(2);
    const many = Array<number>(24).fill(3);
    expect(zeroMonths([few])).toBe(1);
    expect(zeroMonths([many])).toBe(0);
    expect(zeroMonths([few, many.map((deaths, month) => (month < 6 ? 10 * deaths : 0))])).toBe(0.75);
    expect(zeroMonths([[1, 2]])).toBeNaN();
  });
});
