import fc from "fast-check";
import { corr, mean as mathMean, std } from "mathjs";
import { describe, expect, it } from "vitest";
import { correlation, mean, skewness, standardDeviation, variance } from "../src/mean.ts";

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 40 });
const close = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)));

describe("moments", () => {
  it("agree with mathjs", () => {
    fc.assert(
      fc.property(values, (list) => {
        close(mean(list), Number(mathMean(list)));
        close(standardDeviation(list), Number(std(list)));
      }),
    );
  });

  it("correlation agrees with mathjs and lies within ±1", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
          minLength: 3,
          maxLength: 30,
        }),
        (pairs) => {
          const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
          const r = correlation(a, b);
          if (variance(a) === 0 || variance(b) === 0) expect(r).toBeNaN();
          else close(r, Number(corr(a, b)));
        },
      ),
    );
  });

  it("variance keeps its digits beside a large offset", () => {
    const list = [1, 2, 4, 7, 11];
    expect(variance(list.map((value) => value + 1e9))).toBeCloseTo(variance(list), 6);
  });

  it("skewness is odd, free of scale and 0 for symmetric values", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 20 }),
        fc.integer({ min: 1, max: 9 }),
        (list, factor) => {
          const g = skewness(list);
          close(skewness(list.map((value) => -value)), -g);
          close(skewness(list.map((value) => value * factor + 3)), g);
          close(skewness([...list, ...list.map((value) => -value)]), 0);
        },
      ),
    );
    // Joanes and Gill's G₁ of 1, 2, 3, 10 by hand: g₁ = 1.0182…, times √12 / 2.
    expect(skewness([1, 2, 3, 10])).toBeCloseTo(1.763632614803888, 12);
  });

  it("of nothing is NaN, never zero", () => {
    expect([mean([]), variance([1]), correlation([], [])]).toEqual([NaN, NaN, NaN]);
  });
});
