import { expect, it } from "vitest";
import { digamma, lnGamma, trigamma } from "../../src/models/gamma.ts";

it("the gamma function and its derivatives have their known values", () => {
  const factorial = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14].reduce((product, k) => product * k, 1);
  expect(lnGamma(15)).toBeCloseTo(Math.log(factorial), 13);
  expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
  expect(lnGamma(1e-3)).toBeCloseTo(6.907178885383853, 12);
  expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 13);
  expect(digamma(0.5)).toBeCloseTo(-1.9635100260214235, 13);
  expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 13);
  expect(trigamma(0.5)).toBeCloseTo(Math.PI ** 2 / 2, 12);
});
