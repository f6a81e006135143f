import fc from "fast-check";
import { create, all, type BigNumber } from "mathjs";
import { describe, expect, it } from "vitest";
import { studentCdf, studentDensity, studentQuantile, t975 } from "../src/student.ts";

const math = create(all, { number: "BigNumber", precision: 60 });

/** P(|T| < t) as a finite sum (Abramowitz and Stegun 26.7.3 and 26.7.4), in 60 digits. */
function within(t: number, freedom: number): number {
  const big = (x: number) => math.bignumber(x);
  const theta = math.atan(math.divide(big(t), math.sqrt(big(freedom))) as BigNumber);
  const [sine, cosine] = [math.sin(theta), math.cos(theta)];
  const odd = freedom % 2 === 1;
  let term = odd ? cosine : big(1);
  let sum = freedom === 1 ? big(0) : term;
  for (let k = odd ? 3 : 2; k <= freedom - 2; k += 2) {
    const ratio = math.divide(big(k - 1), big(k)) as BigNumber;
    term = math.multiply(math.multiply(term, ratio), math.multiply(cosine, cosine)) as BigNumber;
    sum = math.add(sum, term);
  }
  const inner = math.multiply(sine, sum) as BigNumber;
  const whole = odd ? (math.divide(math.multiply(2, math.add(theta, inner)), math.pi) as BigNumber) : inner;
  return Number(whole.toString());
}

describe("Student's t", () => {
  it("agrees with the exact finite sums", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.double({ min: 0, max: 40, noNaN: true }), (freedom, t) => {
        const exact = within(t, freedom);
        expect(Math.abs(studentCdf(t, freedom) - studentCdf(-t, freedom) - exact)).toBeLessThan(2e-14);
      }),
      { numRuns: 200 },
    );
  });

  it("quantile inverts the distribution function, in the far tails too", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
        (freedom, p) => {
          expect(Math.abs(studentCdf(studentQuantile(p, freedom), freedom) - p)).toBeLessThan(1e-13);
        },
      ),
    );
  });

  it("has the closed forms of one, two and four degrees of freedom", () => {
    for (const p of [0.6, 0.75, 0.9, 0.975, 0.999]) {
      expect(studentQuantile(p, 1) / Math.tan(Math.PI * (p - 0.5))).toBeCloseTo(1, 12);
      expect(studentQuantile(p, 2) / ((2 * p - 1) / Math.sqrt(2 * p * (1 - p)))).toBeCloseTo(1, 12);
      const q = Math.cos(Math.acos(Math.sqrt(4 * p * (1 - p))) / 3) / Math.sqrt(4 * p * (1 - p));
      expect(studentQuantile(p, 4) / (2 * Math.sqrt(q - 1))).toBeCloseTo(1, 12);
    }
  });

  it("has the tabled values and tends to the normal", () => {
    expect([9, 29, 49, 99].map((freedom) => studentQuantile(0.975, freedom).toFixed(6))).toEqual([
      "2.262157",
      "2.045230",
      "2.009575",
      "1.984217",
    ]);
    expect(t975(1_000_000) - 1.959963984540054).toBeLessThan(3e-6);
    expect(t975(2_000_000)).toBe(1.959963984540054);
  });

  it("density is the slope of the distribution function", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.double({ min: -6, max: 6, noNaN: true }), (freedom, t) => {
        const h = 1e-5;
        const slope = (studentCdf(t + h, freedom) - studentCdf(t - h, freedom)) / (2 * h);
        expect(Math.abs(slope - studentDensity(t, freedom))).toBeLessThan(1e-8);
      }),
    );
  });

  it("refuses what makes no sense", () => {
    for (const [p, freedom] of [
      [0, 3],
      [1, 3],
      [NaN, 3],
      [0.5, 0],
      [0.5, 2.5],
    ] as const)
      expect(() => studentQuantile(p, freedom)).toThrow(RangeError);
  });
});
