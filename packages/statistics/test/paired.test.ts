import fc from "fast-check";
import { rootKey, Stream } from "@truce/core/kernel";
import { describe, expect, it } from "vitest";
import { comparePairs } from "../src/paired.ts";

const pairs = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
  minLength: 1,
  maxLength: 25,
});

describe("a comparison of pairs", () => {
  it("changes sign when the sides change, and counts every pair once", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const [a, b] = [list.map(([x]) => x), list.map(([, y]) => y)];
        const forward = comparePairs(a, b, "lower");
        const back = comparePairs(b, a, "higher");
        expect(back.difference.mean).toBeCloseTo(-forward.difference.mean, 9);
        expect(back.pairs).toEqual({
          lower: forward.pairs.higher,
          equal: forward.pairs.equal,
          higher: forward.pairs.lower,
        });
        expect(forward.pairs.lower + forward.pairs.equal + forward.pairs.higher).toBe(list.length);
        expect(forward.shareBetter).toBe(back.shareBetter);
        expect(forward.difference.mean).toBeCloseTo(forward.first.mean - forward.second.mean, 9);
      }),
    );
  });

  it("has var(a) + var(b) − 2 r sd(a) sd(b) as the variance of the difference", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        fc.pre(list.length > 2);
        const { correlation, varianceReduction } = comparePairs(
          list.map(([x]) => x),
          list.map(([, y]) => y),
        );
        fc.pre(Number.isFinite(correlation) && Number.isFinite(varianceReduction));
        // With equal spread on both sides the factor is 1 / (1 − r); in general it is above 1 exactly when r is positive.
        if (Math.abs(correlation) > 1e-9) expect(varianceReduction > 1).toBe(correlation > 0);
      }),
    );
  });

  it("gains from common luck and not from separate luck", () => {
    const stream = new Stream(rootKey("pairs"), "normal");
    const luck = Array.from({ length: 400 }, (_, row) => stream.normal(row));
    const common = comparePairs(
      luck.map((x, row) => x - 0.5 + 0.1 * stream.normal(row, 1)),
      luck,
      "lower",
    );
    const separate = comparePairs(
      luck.map((_, row) => stream.normal(row, 2) - 0.5),
      luck,
      "lower",
    );
    expect(common.varianceReduction).toBeGreaterThan(50);
    expect(Math.abs(separate.varianceReduction - 1)).toBeLessThan(0.3);
    expect(common.shareBetter).toBe(1);
    expect(separate.shareBetterCi95![0]).toBeGreaterThan(0.5);
    expect(separate.shareBetterCi95![1]).toBeLessThan(0.8);
  });

  it("leaves out pairs that did not finish, and says nothing where there is nothing", () => {
    expect(comparePairs([1, NaN, 3], [0, 0, Infinity], "higher")).toMatchObject({
      n: 1,
      shareBetter: 1,
      pairs: { lower: 0, equal: 0, higher: 1 },
    });
    const empty = comparePairs([], [], "higher");
    expect(empty.shareBetter).toBeNull();
    expect(empty.difference.mean).toBeNaN();
    expect(comparePairs([1, 2], [1, 2]).shareBetter).toBeNull();
    expect(comparePairs([1, 2], [1, 2]).standardised.mean).toBeNaN();
    expect(() => comparePairs([1], [1, 2])).toThrow(RangeError);
  });
});
