import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exp, expm1, log } from "../../../src/kernel/math.ts";
import { expHead, EXP_TAIL } from "../../../src/kernel/math/exponential.ts";
import { POWERS, BIAS, scale } from "../../../src/kernel/math/bits.ts";
import { next, ulpsApart } from "./neighbours.ts";

const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe("powers of two", () => {
  test("reach from the smallest subnormal to the largest power", () => {
    expect(POWERS[0]).toBe(Number.MIN_VALUE);
    expect(POWERS[BIAS]).toBe(1);
    expect(POWERS[BIAS + 1023] * 2).toBe(Infinity);
    for (let i = 1; i < POWERS.length; i++) expect(POWERS[i]).toBe(2 * POWERS[i - 1]);
  });

  test("scale rounds once", () => {
    // 1.5 · 2^-1075 is three quarters of the smallest subnormal, 0.5 · 2^-1074 a tie with 0.
    expect(scale(1.5, -1075)).toBe(Number.MIN_VALUE);
    expect(scale(1, -1075)).toBe(0);
    expect(scale(0.75, 1024)).toBe(1.5 * POWERS[BIAS + 1023]);
    expect(scale(1, 1024)).toBe(Infinity);
  });
});

describe("exp", () => {
  test.each([
    [0, 1],
    [-0, 1],
    [1, Math.E],
    [Infinity, Infinity],
    [-Infinity, 0],
    [NaN, NaN],
    [Number.MIN_VALUE, 1],
    // ln of the largest double and of half the smallest: the last arguments with a finite and a non-zero result.
    [709.782712893384, 1.7976931348622732e308],
    [709.7827128933841, Infinity],
    [-745.1332191019411, Number.MIN_VALUE],
    [-745.1332191019412, 0],
    [1e308, Infinity],
    [-1e308, 0],
  ])("exp(%d) is %d", (x, y) => expect(exp(x)).toBe(y));

  test("is continuous where the fast path ends", () => {
    for (const edge of [-708, 709]) {
      const below = exp(next(edge, -1));
      const above = exp(next(edge, 1));
      expect(below < exp(edge) && exp(edge) < above).toBe(true);
      expect(above / below).toBeCloseTo(1, 12);
    }
  });

  test("never decreases between neighbours", () => {
    fc.assert(
      fc.property(fc.oneof(double(-746, 710), double(-1, 1), fc.double({ noNaN: true })), (x) => {
        expect(exp(next(x, 1))).toBeGreaterThanOrEqual(exp(x));
      }),
      { numRuns: 5000 },
    );
  });

  test("turns sums into products", () => {
    fc.assert(
      fc.property(double(-300, 300), double(-300, 300), (a, b) => {
        // The rounding of a + b is worth up to |a + b| ulps of the result.
        expect(ulpsApart(exp(a + b), exp(a) * exp(b))).toBeLessThanOrEqual(Math.abs(a + b) + 4);
      }),
    );
  });

  test("undoes log", () => {
    fc.assert(
      fc.property(double(1e-300, 1e300), (x) => {
        expect(ulpsApart(exp(log(x)), x)).toBeLessThanOrEqual(Math.abs(log(x)) + 2);
      }),
    );
  });
});

describe("expHead", () => {
  test("rounds head and tail to exp", () => {
    fc.assert(
      fc.property(double(-669, 707), (x) => {
        const head = expHead(x);
        expect(head).toBe(exp(x));
        expect(head + EXP_TAIL[0]).toBe(head);
      }),
    );
  });
});

describe("expm1", () => {
  test.each([
    [0, 0],
    [-0, -0],
    [Number.MIN_VALUE, Number.MIN_VALUE],
    [-Number.MIN_VALUE, -Number.MIN_VALUE],
    [1e-300, 1e-300],
    [Infinity, Infinity],
    [-Infinity, -1],
    [-38, -1],
    [NaN, NaN],
    [1, 1.7182818284590453],
    [709.7827128933841, Infinity],
  ])("expm1(%d) is %d", (x, y) => expect(expm1(x)).toBe(y));

  test("agrees with exp away from 0 and keeps its sign", () => {
    fc.assert(
      fc.property(double(-700, 700), (x) => {
        expect(Math.sign(expm1(x))).toBe(Math.sign(x));
        if (x > 1) expect(ulpsApart(expm1(x), exp(x) - 1)).toBeLessThanOrEqual(2);
        if (x < -1) expect(Math.abs(expm1(x) - (exp(x) - 1))).toBeLessThanOrEqual(2 ** -52);
      }),
    );
  });

  test("has no step where the methods meet", () => {
    for (const edge of [-0.0625, 0.0625, -38, 1.1102230246251565e-16]) {
      const [below, at, above] = [next(edge, -1), edge, next(edge, 1)].map(expm1);
      expect(below <= at && at <= above).toBe(true);
      expect(ulpsApart(below, above)).toBeLessThanOrEqual(4);
    }
  });
});
