import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gini, lorenz, topShare, zeroShare } from "../../src/models/concentration.ts";
import { countSummary } from "../../src/models/count-summary.ts";
import { waitingTimes } from "../../src/models/waiting-times.ts";
import { draws } from "../draws.ts";

describe("the largest share", () => {
  it("lies between an even split and all, and grows with the part", () => {
    const values = fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }).filter((list) => list.some((v) => v > 0));
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (list, part) => {
        const share = topShare(list, part);
        expect(share).toBeGreaterThanOrEqual(part - 1e-9);
        expect(share).toBeLessThanOrEqual(1 + 1e-9);
        expect(topShare(list, Math.min(1, part * 1.5))).toBeGreaterThanOrEqual(share - 1e-9);
      }),
    );
  });

  it("counts parts of an entry and leaves out those without any", () => {
    expect(topShare([10, 10, 0, 0, 80], 1 / 3)).toBeCloseTo(0.8, 9);
    expect(topShare([10, 10, 80], 0.5)).toBeCloseTo(0.85, 9);
    expect(topShare([0, 0], 0.1)).toBeNaN();
  });
});

const some = fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }).filter((list) => list.some((v) => v > 0));

describe("the Gini coefficient", () => {
  it("is 0 of equals, 1 − 1/n if one holds all, and free of scale", () => {
    expect(gini([3, 3, 3])).toBe(0);
    expect(gini([0, 0, 0, 8])).toBe(0.75);
    expect(gini([1, 2, 3, 4])).toBeCloseTo(0.25, 12);
    expect([gini([]), gini([0, 0])]).toEqual([NaN, NaN]);
    fc.assert(
      fc.property(some, (list) => {
        expect(gini(list.map((v) => 7 * v))).toBeCloseTo(gini(list), 12);
      }),
    );
  });

  it("is twice the area between the Lorenz curve and the diagonal", () => {
    fc.assert(
      fc.property(some, (list) => {
        const points = lorenz(list);
        let area = 0;
        for (const [i, { held }] of points.slice(1).entries()) area += (held + points[i].held) / (2 * list.length);
        expect(1 - 2 * area).toBeCloseTo(gini(list), 9);
        expect(points.at(-1)!.held).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("a summary of counts", () => {
  it("has zeros, quantiles of the rest and concentration of all", () => {
    const counts = [...Array<number>(75).fill(0), ...Array<number>(24).fill(2), 152];
    expect(countSummary(counts)).toMatchObject({
      rows: 100,
      zeros: 0.75,
      mean: 2,
      positive: { rows: 25, median: 2, p90: 2 },
      topHundredth: 0.76,
    });
    expect(countSummary(counts).topTenth).toBeCloseTo(0.85, 12);
    expect(countSummary(counts).topTenthOfPositive).toBeCloseTo(0.775, 12);
    expect(zeroShare([0, 1, 0, 2])).toBe(0.5);
  });

  it("of nothing but zeros holds no shares, and refuses what is no count", () => {
    expect(countSummary([0, 0])).toMatchObject({ zeros: 1, topTenth: NaN, gini: NaN });
    expect(() => countSummary([1, -1])).toThrow(/count 1/);
  });
});

describe("waiting times", () => {
  it("have variation 0 of a clock, 1 of a Poisson process", () => {
    expect(waitingTimes([6, 2, 4, 0])).toEqual({
      count: 3,
      mean: 2,
      standardDeviation: 0,
      variation: 0,
      burstiness: -1,
    });
    const stream = draws("waiting");
    let time = 0;
    const { mean, variation, burstiness } = waitingTimes(
      Array.from({ length: 4000 }, (_, i) => (time += stream.exponential(3, i))),
    );
    expect(mean).toBeCloseTo(3, 0);
    expect(variation).toBeCloseTo(1, 1);
    expect(burstiness).toBeCloseTo(0, 1);
    expect(waitingTimes([1, 2]).variation).toBeNaN();
  });
});
