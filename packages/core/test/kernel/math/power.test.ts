import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exp, pow } from "../../../src/kernel/math.ts";
import { next, ulpsApart } from "./neighbours.ts";

const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const EDGES = [
  0,
  1,
  2,
  3,
  0.5,
  1.5,
  4,
  1e300,
  1e-300,
  2 ** 53,
  2 ** 53 - 1,
  2 ** 64,
  1e19,
  Number.MIN_VALUE,
  Number.MAX_VALUE,
  Infinity,
  NaN,
].flatMap((x) => [x, -x]);

describe("pow", () => {
  test("has the edge cases of ECMAScript", () => {
    for (const x of EDGES) {
      for (const y of EDGES) {
        const want = Math.pow(x, y);
        const got = pow(x, y);
        const exactOnly = !Number.isFinite(want) || want === 0 || Math.abs(want) === 1;
        if (exactOnly) expect(got, `pow(${x}, ${y})`).toBe(want);
        else expect(ulpsApart(got, want), `pow(${x}, ${y})`).toBeLessThanOrEqual(1);
      }
    }
  });

  test("is exact where the result is a double", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 60 }), (x, y) => {
        const power = BigInt(x) ** BigInt(y);
        if (power < 2n ** 1023n && BigInt(Number(power)) === power) expect(pow(x, y)).toBe(Number(power));
      }),
      { numRuns: 2000 },
    );
    for (let k = -1074; k < 1024; k++) expect(pow(2, k)).toBe(2 ** k);
  });

  test("simple exponents: 1, 2, 1/2, -1", () => {
    fc.assert(
      fc.property(double(1e-150, 1e150), (x) => {
        expect(pow(x, 1)).toBe(x);
        expect(ulpsApart(pow(x, 2), x * x)).toBeLessThanOrEqual(1);
        expect(ulpsApart(pow(x, 0.5), Math.sqrt(x))).toBeLessThanOrEqual(1);
        expect(ulpsApart(pow(x, -1), 1 / x)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("x^y · x^-y is 1", () => {
    fc.assert(
      fc.property(double(1e-5, 1e5), double(-50, 50), (x, y) => {
        expect(Math.abs(pow(x, y) * pow(x, -y) - 1)).toBeLessThanOrEqual(2 ** -51);
      }),
    );
  });

  test("large exponents of bases next to 1", () => {
    // (1 + 1/n)^n is e (1 − 1/(2n) + …), here e − 3.0e-16, nearest to the double e itself.
    const n = 2 ** 52;
    expect(pow(1 + 1 / n, n)).toBe(Math.E);
    // log(1 + h) is h − h²/2: the second term, far below the last bit of h, is multiplied into sight.
    for (const [h, t] of [-(2 ** -53), 2 ** -52].flatMap((h) => [1, 4, 64, 512].map((t) => [h, t]))) {
      const limit = exp(Math.sign(h) * t);
      expect(ulpsApart(pow(1 + h, t / Math.abs(h)), limit - limit * t * Math.abs(h) * 0.5)).toBeLessThanOrEqual(1);
    }
  });

  test("gradual underflow and overflow", () => {
    expect(pow(2, -1075)).toBe(0);
    expect(pow(2, -1074.999)).toBe(Number.MIN_VALUE);
    expect(pow(2, 1024)).toBe(Infinity);
    expect(pow(2, next(1024, -1))).toBeLessThan(Infinity);
    expect(pow(Number.MIN_VALUE, -1)).toBe(Infinity);
    expect(pow(Number.MIN_VALUE, 0.5)).toBe(2 ** -537);
  });
});
