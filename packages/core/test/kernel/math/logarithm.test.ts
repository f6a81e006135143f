import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exp, expm1, log, log1p } from "../../../src/kernel/math.ts";
import { LOG_TAIL, logHead } from "../../../src/kernel/math/logarithm.ts";
import { next, ulpsApart } from "./neighbours.ts";

const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const positive = double(Number.MIN_VALUE, Number.MAX_VALUE);

describe("log", () => {
  test.each([
    [1, 0],
    [0, -Infinity],
    [-0, -Infinity],
    [-1, NaN],
    [-Infinity, NaN],
    [-Number.MIN_VALUE, NaN],
    [Infinity, Infinity],
    [NaN, NaN],
    [Math.E, 1],
    [2, Math.LN2],
    [10, Math.LN10],
    [Number.MIN_VALUE, -744.4400719213812],
    [2.2250738585072014e-308, -708.3964185322641],
    [2.225073858507201e-308, -708.3964185322641],
    [Number.MAX_VALUE, 709.782712893384],
  ])("log(%d) is %d", (x, y) => expect(log(x)).toBe(y));

  test("never decreases between neighbours", () => {
    fc.assert(
      fc.property(fc.oneof(positive, double(0.5, 2)), (x) => {
        expect(log(next(x, 1))).toBeGreaterThanOrEqual(log(x));
      }),
      { numRuns: 5000 },
    );
  });

  test("never decreases across the edges of its table", () => {
    for (let i = 256; i <= 512; i++) {
      for (let step = -8; step < 8; step++) {
        const x = next(i / 256, step);
        expect(log(next(x, 1))).toBeGreaterThanOrEqual(log(x));
      }
    }
  });

  test("has the sign of x - 1 and undoes exp", () => {
    fc.assert(
      fc.property(positive, (x) => {
        expect(Math.sign(log(x))).toBe(Math.sign(x - 1));
      }),
    );
    fc.assert(
      fc.property(double(-700, 700), (x) => {
        // Half an ulp of exp(x) is worth 2^-53 of its logarithm.
        expect(Math.abs(log(exp(x)) - x)).toBeLessThanOrEqual(2 ** -52 + Math.abs(x) * 2 ** -52);
      }),
    );
  });

  test("powers of two are multiples of ln 2", () => {
    for (let k = -1022; k < 1024; k++) expect(ulpsApart(log(2 ** k), k * Math.LN2)).toBeLessThanOrEqual(1);
  });
});

describe("logHead", () => {
  test("has a tail below half an ulp and the value of log", () => {
    fc.assert(
      fc.property(fc.oneof(positive, double(0.5, 2)), (x) => {
        const head = logHead(x);
        expect(head + LOG_TAIL[0]).toBe(head);
        expect(ulpsApart(head, log(x))).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("log1p", () => {
  test.each([
    [0, 0],
    [-0, -0],
    [Number.MIN_VALUE, Number.MIN_VALUE],
    [-1e-300, -1e-300],
    [-1, -Infinity],
    [-1.0000000000000002, NaN],
    [-Infinity, NaN],
    [Infinity, Infinity],
    [NaN, NaN],
    [1, Math.LN2],
    [Number.MAX_VALUE, 709.782712893384],
  ])("log1p(%d) is %d", (x, y) => expect(log1p(x)).toBe(y));

  test("agrees with log where 1 + x is exact", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 26) + 1, max: 2 ** 40 }), (i) => {
        const x = i / 2 ** 26;
        expect(ulpsApart(log1p(x), log(1 + x))).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("undoes expm1, also next to 0", () => {
    fc.assert(
      fc.property(fc.oneof(double(-1, 1), double(-1e-9, 1e-9)), (x) => {
        expect(ulpsApart(log1p(expm1(x)), x)).toBeLessThanOrEqual(4);
      }),
    );
  });
});
