import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { precisionState, type PrecisionTarget, stoppingRule } from "../../src/compare/sequential.ts";
import { meanInterval } from "../../src/equivalence.ts";
import { mean } from "../../src/mean.ts";
import { draws } from "../draws.ts";

const target: PrecisionTarget = { halfWidth: 0.3, confidence: 0.95, min: 20, max: 2000, batch: 10, lookAhead: 2 };

/** Replications until the rule says enough, of values that come one by one. */
function run(value: (i: number) => number, aim: PrecisionTarget): number[] {
  const rule = stoppingRule(aim);
  const values = Array.from({ length: aim.min }, (_, i) => value(i));
  while (rule(values) === "go on") {
    const n = values.length;
    for (let i = n; i < n + aim.batch; i++) values.push(value(i));
  }
  return values;
}

function coverage(value: (round: number, i: number) => number, truth: number, aim: PrecisionTarget): number {
  let covered = 0;
  const rounds = 2000;
  for (let round = 0; round < rounds; round++) {
    const [low, high] = meanInterval(
      run((i) => value(round, i), aim),
      aim.confidence,
    );
    if (low <= truth && truth <= high) covered++;
  }
  return covered / rounds;
}

describe("the stopping rule", () => {
  const stream = draws("sequential");

  it("stops at intervals that cover the truth 93 to 97 times in 100", () => {
    for (const halfWidth of [0.2, 0.3, 0.4]) {
      const share = coverage((round, i) => stream.normal(round, i), 0, { ...target, halfWidth });
      expect(share).toBeGreaterThan(0.93);
      expect(share).toBeLessThan(0.97);
    }
  });

  it("does so for differences with a longer tail on one side", () => {
    // Difference of two exponential waits of unequal means: skewness 1.3.
    const value = (round: number, i: number) =>
      stream.exponential(1, round, 2 * i) - stream.exponential(0.4, round, 2 * i + 1);
    const share = coverage(value, 0.6, { ...target, halfWidth: 0.2 });
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.97);
  });

  it("is guarded against early false convergence: looking ahead covers more", () => {
    const early = { ...target, min: 3, batch: 1, halfWidth: 0.4 };
    const value = (round: number, i: number) => stream.normal(round, i);
    const bare = coverage(value, 0, { ...early, lookAhead: 0 });
    const guarded = coverage(value, 0, { ...early, lookAhead: 5 });
    expect(bare).toBeLessThan(0.93);
    expect(guarded).toBeGreaterThan(bare + 0.02);
  });

  it("begins again when a half-width does not hold", () => {
    const calm = Array.from({ length: 20 }, (_, i) => (i % 2) * 0.01);
    expect(precisionState(calm, target)).toMatchObject({ decision: "go on", reason: "looking ahead", reachedAt: 20 });
    const shaken = [...calm, ...Array.from({ length: 10 }, (_, i) => (i % 2) * 8)];
    expect(precisionState(shaken, target)).toMatchObject({ decision: "go on", reason: "not precise", reachedAt: null });
  });

  it("does not read what comes after its decision, and counts failures towards the limit only", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.nat(500), (round, further) => {
        const values = run((i) => stream.normal(round, i), target);
        const longer = [...values, ...Array.from({ length: further }, (_, i) => 100 * stream.normal(round, i))];
        expect(precisionState(longer, target)).toEqual(precisionState(values, target));
      }),
      { numRuns: 30 },
    );
    const failed = Array.from({ length: 40 }, () => NaN);
    expect(precisionState(failed, { ...target, max: 40 })).toMatchObject({ decision: "enough", reason: "limit" });
    const state = precisionState([1, NaN, 3, 2], target);
    expect(state.halfWidth).toBeCloseTo((meanInterval([1, 3, 2], 0.95)[1] - mean([1, 3, 2])) as number, 12);
  });

  it("refuses targets that make no sense", () => {
    const wrong: Partial<PrecisionTarget>[] = [
      { halfWidth: 0 },
      { confidence: 1 },
      { min: 2 },
      { max: 10 },
      { batch: 0 },
      { lookAhead: -1 },
    ];
    for (const change of wrong) expect(() => stoppingRule({ ...target, ...change })).toThrow(RangeError);
  });
});
