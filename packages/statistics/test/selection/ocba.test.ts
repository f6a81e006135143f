import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mean, standardDeviation } from "../../src/mean.ts";
import { bestOf, type DesignRecord, nextReplications, ocbaShares } from "../../src/selection/ocba.ts";
import { draws } from "../draws.ts";

const record = (values: readonly number[]): DesignRecord => ({
  replications: values.length,
  mean: mean(values),
  sd: standardDeviation(values),
});

describe("optimal computing budget allocation", () => {
  it("has the shares of the theorem", () => {
    const designs = [
      { replications: 10, mean: 0, sd: 2 },
      { replications: 10, mean: 1, sd: 2 },
      { replications: 10, mean: 2, sd: 2 },
      { replications: 10, mean: 4, sd: 4 },
    ];
    const [best, one, two, four] = ocbaShares(designs, { good: "lower" });
    expect(best + one + two + four).toBeCloseTo(1, 12);
    // (2/1)² : (2/2)² : (4/4)² = 4 : 1 : 1, and the best 2 √(16/4 + 1/4 + 1/16).
    expect(one / two).toBeCloseTo(4, 12);
    expect(four / two).toBeCloseTo(1, 12);
    expect(best / two).toBeCloseTo(2 * Math.sqrt(4 + 0.25 + 0.0625), 12);
  });

  it("adds just what there is to add, and copes with equal means and no spread", () => {
    const some = fc.record({
      replications: fc.integer({ min: 2, max: 50 }),
      mean: fc.integer({ min: -3, max: 3 }),
      sd: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(some, { minLength: 2, maxLength: 8 }), fc.nat(60), (designs, increment) => {
        const added = nextReplications(designs, increment, { good: "higher", indifference: 0.5 });
        expect(added.reduce((sum, value) => sum + value, 0)).toBe(increment);
        expect(added.every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
      }),
    );
    expect(() => ocbaShares([record([1, 2])], { good: "lower" })).toThrow(RangeError);
    expect(() => ocbaShares([record([1]), record([1, 2])], { good: "lower" })).toThrow("run it twice");
    expect(() => nextReplications([], -1, { good: "lower" })).toThrow(RangeError);
  });

  it("selects the best more often than equal allocation of the same budget", () => {
    // Ten designs N(i, 6²), 10 replications each to begin with: experiment 1 of Chen et al. (2000).
    const stream = draws("ocba");
    const rounds = 1000;
    const budget = 400;
    let [allocated, equal] = [0, 0];
    for (let round = 0; round < rounds; round++) {
      const value = (design: number, i: number) => design + 6 * stream.normal(round * 16 + design, i);
      const samples = Array.from({ length: 10 }, (_, design) =>
        Array.from({ length: 10 }, (_row, i) => value(design, i)),
      );
      for (let spent = 100; spent < budget; spent += 20) {
        for (const [design, more] of nextReplications(samples.map(record), 20, { good: "lower" }).entries())
          for (let k = 0; k < more; k++) samples[design].push(value(design, samples[design].length));
      }
      expect(samples.flat().length).toBe(budget);
      if (bestOf(samples.map(record), "lower") === 0) allocated++;
      const fair = samples.map((_, design) => Array.from({ length: budget / 10 }, (_row, i) => value(design, i)));
      if (bestOf(fair.map(record), "lower") === 0) equal++;
    }
    // Standard error of either share: 0.014 at most.
    expect(allocated / rounds).toBeGreaterThan(equal / rounds + 0.05);
  });
});
