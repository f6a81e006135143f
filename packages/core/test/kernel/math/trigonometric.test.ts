import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cos, sin } from "../../../src/kernel/math.ts";
import { ulpsApart } from "./neighbours.ts";

const angle = fc.double({ min: -1048576, max: 1048576, noNaN: true });

describe("sin, cos", () => {
  test.each([
    [0, 0, 1],
    [-0, -0, 1],
    [Number.MIN_VALUE, Number.MIN_VALUE, 1],
    [-1e-300, -1e-300, 1],
    [NaN, NaN, NaN],
    [Infinity, NaN, NaN],
    [-Infinity, NaN, NaN],
    // What is left of a multiple of π/2 when a double has to stand for it.
    [Math.PI / 2, 1, 6.123233995736766e-17],
    [Math.PI, 1.2246467991473532e-16, -1],
    [-Math.PI, -1.2246467991473532e-16, -1],
    [2 * Math.PI, -2.4492935982947064e-16, 1],
  ])("of %d are %d and %d", (x, sine, cosine) => {
    expect(sin(x)).toBe(sine);
    expect(cos(x)).toBe(cosine);
  });

  test("refuse arguments whose period they cannot place", () => {
    expect(sin(1048576)).toBeCloseTo(Math.sin(1048576), 14);
    for (const f of [sin, cos]) {
      expect(() => f(1048577)).toThrow(RangeError);
      expect(() => f(-1e300)).toThrow(RangeError);
    }
  });

  test("sin is odd, cos is even", () => {
    fc.assert(
      fc.property(angle, (x) => {
        expect(sin(-x)).toBe(-sin(x));
        expect(cos(-x)).toBe(cos(x));
      }),
    );
  });

  test("lie on the unit circle", () => {
    fc.assert(
      fc.property(angle, (x) => {
        expect(Math.abs(sin(x))).toBeLessThanOrEqual(1);
        expect(Math.abs(cos(x))).toBeLessThanOrEqual(1);
        expect(Math.abs(sin(x) * sin(x) + cos(x) * cos(x) - 1)).toBeLessThanOrEqual(2 ** -51);
      }),
      { numRuns: 2000 },
    );
  });

  test("double angles: sin 2x = 2 sin x cos x", () => {
    fc.assert(
      fc.property(fc.double({ min: -500000, max: 500000, noNaN: true }), (x) => {
        expect(ulpsApart(sin(2 * x), 2 * sin(x) * cos(x))).toBeLessThanOrEqual(6);
      }),
    );
  });
});
