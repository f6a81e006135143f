import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exp, expm1, logistic, tanh } from "../../../src/kernel/math.ts";
import { next, ulpsApart } from "./neighbours.ts";

const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe("tanh", () => {
  test.each([
    [0, 0],
    [-0, -0],
    [Number.MIN_VALUE, Number.MIN_VALUE],
    [-1e-300, -1e-300],
    [Infinity, 1],
    [-Infinity, -1],
    [22, 1],
    [1000, 1],
    [NaN, NaN],
  ])("tanh(%d) is %d", (x, y) => expect(tanh(x)).toBe(y));

  test("is odd, bounded and of the sign of x", () => {
    fc.assert(
      fc.property(fc.oneof(fc.double({ noNaN: true }), double(-2, 2)), (x) => {
        expect(tanh(-x)).toBe(-tanh(x));
        expect(Math.abs(tanh(x))).toBeLessThanOrEqual(Math.min(1, Math.abs(x)));
        expect(Math.sign(tanh(x))).toBe(Math.sign(x));
      }),
    );
  });

  test("has no step where the methods meet", () => {
    expect(ulpsApart(tanh(0.5625), tanh(next(0.5625, -1)))).toBeLessThanOrEqual(3);
    expect(ulpsApart(tanh(7.450580596923828e-9), tanh(next(7.450580596923828e-9, -1)))).toBeLessThanOrEqual(2);
    expect(ulpsApart(tanh(next(22, -1)), 1)).toBeLessThanOrEqual(1);
  });

  test("is expm1(2x) / (expm1(2x) + 2)", () => {
    fc.assert(
      fc.property(double(-18, 18), (x) => {
        const t = expm1(2 * Math.abs(x));
        expect(ulpsApart(tanh(Math.abs(x)), t / (t + 2))).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe("logistic", () => {
  test.each([
    [0, 0.5],
    [-0, 0.5],
    [Infinity, 1],
    [-Infinity, 0],
    [40, 1],
    [710, 1],
    [-745.1332191019411, Number.MIN_VALUE],
    [-746, 0],
    [NaN, NaN],
  ])("logistic(%d) is %d", (x, y) => expect(logistic(x)).toBe(y));

  test("of x and of -x add up to 1, to the last bit", () => {
    fc.assert(
      fc.property(fc.oneof(double(-50, 50), double(-1, 1), fc.double({ noNaN: true })), (x) => {
        expect(logistic(x) + logistic(-x)).toBe(1);
      }),
      { numRuns: 5000 },
    );
  });

  test("is 1 / (1 + e^-x), rising, within [0, 1]", () => {
    fc.assert(
      fc.property(double(-700, 700), double(1e-6, 10), (x, step) => {
        expect(ulpsApart(logistic(x), 1 / (1 + exp(-x)))).toBeLessThanOrEqual(4);
        expect(logistic(x + step)).toBeGreaterThanOrEqual(logistic(x));
        expect(logistic(x) >= 0 && logistic(x) <= 1).toBe(true);
      }),
    );
  });

  test("has no step at -708 and 708", () => {
    expect(ulpsApart(logistic(-708), logistic(next(-708, 1)))).toBeLessThanOrEqual(2000);
    expect(logistic(708)).toBe(1);
    expect(logistic(next(708, -1))).toBe(1);
  });
});
