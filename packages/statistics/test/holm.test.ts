import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holm } from "../src/holm.ts";

const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
const corrected = (list: readonly number[]): number[] => holm(list).map(({ p }) => p);

describe("Holm's correction", () => {
  it("is by hand", () => {
    for (const [i, p] of [0.03, 0.06, 0.06, 0.02].entries())
      expect(corrected([0.01, 0.04, 0.03, 0.005])[i]).toBeCloseTo(p, 12);
    expect(holm([0.01, 0.04, 0.03, 0.005]).map(({ level }) => 1 - level)).toEqual(
      [0.05 / 3, 0.025, 0.025, 0.0125].map((alpha) => expect.closeTo(alpha, 12)),
    );
  });

  it("leaves a single test as it is and takes an unknown one for 1", () => {
    expect(corrected([0.04])).toEqual([0.04]);
    expect(corrected([NaN, 0.01])).toEqual([1, 0.02]);
  });

  it("makes nothing smaller, keeps the order, and rejects at least what Bonferroni rejects", () => {
    fc.assert(
      fc.property(probabilities, (list) => {
        const found = corrected(list);
        for (const [i, p] of list.entries()) {
          expect(found[i]).toBeGreaterThanOrEqual(p);
          if (list.length * p < 0.05) expect(found[i]).toBeLessThan(0.05);
          for (const [j, other] of list.entries()) if (p < other) expect(found[i]).toBeLessThanOrEqual(found[j]!);
        }
      }),
    );
  });

  it("has levels that agree with P: a test stands on its level exactly if its corrected P is below α", () => {
    // 0.04 would stand on a level of its own, but after 0.03 nothing does.
    expect(holm([0.03, 0.04]).map(({ p, level }) => [p, level])).toEqual([
      [0.06, 0.975],
      [0.06, 0.975],
    ]);
    fc.assert(
      fc.property(probabilities, (list) => {
        for (const [i, { p, level }] of holm(list).entries())
          if (Math.abs(p - 0.05) > 1e-9) expect(list[i] < 1 - level).toBe(p < 0.05);
      }),
    );
  });

  it("does not care for the order of the tests", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 10 }),
        (list) => {
          expect(corrected([...list].reverse())).toEqual(corrected(list).toReversed());
        },
      ),
    );
  });
});
