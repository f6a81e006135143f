import { describe, expect, it } from "vitest";
import { fitPowerLaw, hurwitz } from "../../src/patterns/power-law.ts";
import { noise } from "./synthetic.ts";

const draws = noise("sizes");
/** Whole numbers whose tail falls like x^−exponent. */
const pareto = (exponent: number, count: number, k: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.floor(Math.pow(1 - draws.unit(i, k), -1 / (exponent - 1)) * 5 + 0.5));

describe("the zeta function", () => {
  it("has its known values", () => {
    expect(hurwitz(2, 1)).toBeCloseTo(Math.PI ** 2 / 6, 8);
    expect(hurwitz(4, 1)).toBeCloseTo(Math.PI ** 4 / 90, 8);
    expect(hurwitz(3, 2)).toBeCloseTo(1.2020569031595942 - 1, 8);
  });
});

describe("the fit of a power law", () => {
  it.each([1.8, 2.5, 3.2])("finds an exponent of %d and a tail heavier than exponential", (exponent) => {
    const fit = fitPowerLaw(pareto(exponent, 4000, Math.round(10 * exponent)))!;
    expect(Math.abs(fit.exponent - exponent)).toBeLessThan(0.2);
    expect(fit.overExponential).toBeGreaterThan(0.02);
  });

  it("says no to exponential sizes: a steep exponent, and no gain over an exponential", () => {
    const sizes = Array.from({ length: 4000 }, (_, i) => 1 + Math.floor(draws.exponential(6, i, 9)));
    const fit = fitPowerLaw(sizes)!;
    expect(fit.exponent).toBeGreaterThan(3.2);
    expect(fit.overExponential).toBeLessThan(0.01);
  });

  it("does not guess from few or equal values", () => {
    expect(fitPowerLaw([1, 2, 3])).toBeNull();
    expect(fitPowerLaw(Array<number>(30).fill(0))).toBeNull();
  });
});
