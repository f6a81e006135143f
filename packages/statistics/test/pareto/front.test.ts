import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dominates, paretoFront } from "../../src/pareto/front.ts";
import { normals } from "../draws.ts";

const luck = normals("front", 40);
const other = normals("front", 40, 1);
/** A design whose objectives are its means plus luck that all share, and a little of its own. */
const design = (harm: number, trust: number, own: number) => [
  luck.map((value, i) => harm + value + own * other[i]),
  luck.map((value, i) => trust - value + own * other[39 - i]),
];
const good = ["lower", "higher"] as const;

describe("a front under noise", () => {
  it("is sure where designs are apart, though their luck is noisy, since it is common", () => {
    const front = paretoFront([design(0, 0, 0), design(1, 1, 0), design(0.2, -0.2, 0)], good);
    expect(front.map(({ probability }) => probability)).toEqual([1, 1, 0]);
    expect(front.map(({ onFront }) => onFront)).toEqual([true, true, false]);
    expect(front[2].dominatedBy).toEqual([0]);
  });

  it("is unsure where they are close", () => {
    const [, close] = paretoFront([design(0, 0, 0), design(0.05, -0.05, 1)], good);
    expect(close.probability).toBeGreaterThan(0.1);
    expect(close.probability).toBeLessThan(0.9);
  });

  it("always has a member; equals do not dominate each other", () => {
    const list = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(list, list), { minLength: 1, maxLength: 6 }), (samples) => {
        const front = paretoFront(samples, good, { resamples: 20 });
        expect(front.some(({ onFront }) => onFront)).toBe(true);
        expect(front.reduce((sum, { probability }) => sum + probability, 0)).toBeGreaterThanOrEqual(1 - 1e-12);
        for (const member of front) expect(member.onFront).toBe(member.dominatedBy.length === 0);
      }),
      { numRuns: 50 },
    );
    expect(dominates([1, 2], [1, 2], good)).toBe(false);
    expect(dominates([1, 3], [1, 2], good)).toBe(true);
  });

  it("refuses samples that do not fit", () => {
    expect(() => paretoFront([], good)).toThrow(RangeError);
    expect(() => paretoFront([[[1]]], good)).toThrow("1 objectives");
    expect(() => paretoFront([[[1], [1, 2]]], good)).toThrow(RangeError);
    expect(() => paretoFront([[[1], [NaN]]], good)).toThrow(RangeError);
  });
});
