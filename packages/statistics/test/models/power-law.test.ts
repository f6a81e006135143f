import { describe, expect, it } from "vitest";
import { fitPowerLaw, hurwitz } from "../../src/models/power-law.ts";
import { powerLaw, powerLawDraw } from "../../src/models/tested-power-law.ts";
import { draws as keyed } from "../draws.ts";
import { reference } from "./reference.ts";

const draws = keyed("sizes");
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

describe("a power law from a given start", () => {
  it("agrees with scipy and the package powerlaw", () => {
    const { sizes, xmin, exponent, distance } = reference.powerLaw;
    const fit = fitPowerLaw(sizes, { smallest: xmin })!;
    expect(fit.exponent).toBeCloseTo(exponent, 6);
    expect(fit.exponent).toBeCloseTo(reference.powerLaw.package, 5);
    expect(fit.distance).toBeCloseTo(distance, 6);
  });

  it("has a standard error that covers the exponent", () => {
    let covered = 0;
    const draw = powerLawDraw(2.5, 3);
    for (let round = 0; round < 200; round++) {
      const sizes = Array.from({ length: 300 }, (_, i) => draw(draws.unit(i, 100 + round)));
      const { exponent, standardError } = fitPowerLaw(sizes, { smallest: 3 })!;
      if (Math.abs(exponent - 2.5) < 1.96 * standardError) covered++;
    }
    expect(covered / 200).toBeGreaterThan(0.9);
    expect(covered / 200).toBeLessThan(0.99);
  });

  it("draws the sizes of its law, also far out", () => {
    const draw = powerLawDraw(2, 1);
    const share = 1 / (Math.PI ** 2 / 6);
    expect([draw(0), draw(share - 1e-9), draw(share + 1e-9)]).toEqual([1, 1, 2]);
    expect(draw(1 - 1e-5)).toBeGreaterThan(5e4);
  });
});

describe("the test of a power law", () => {
  it("keeps a true one and rules out sizes that are none", () => {
    const draw = powerLawDraw(2.5, 2);
    const real = Array.from({ length: 300 }, (_, i) => draw(draws.unit(i, 50)));
    const options = { resamples: 25, highest: 8 };
    const kept = powerLaw(real, options)!;
    expect(kept.p).toBeGreaterThan(0.1);
    expect(powerLaw(real, options)).toEqual(kept);
    const none = Array.from({ length: 600 }, (_, i) => 1 + draws.poisson(12, i, 51));
    expect(powerLaw(none, { resamples: 25, smallest: 1 })!.p).toBe(0);
  });

  it("has nothing to say of few sizes", () => {
    expect(powerLaw([1, 2, 3])).toBeNull();
    expect(() => powerLaw([1, 2, 3], { resamples: 0 })).toThrow(RangeError);
  });
});
