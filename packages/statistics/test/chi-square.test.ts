import { expect, it } from "vitest";
import { chiSquareQuantile } from "../src/chi-square.ts";

it("quantiles of χ² agree with the published tables", () => {
  // Degrees of freedom, and the tenth and ninetieth percentile of the tables of Pearson and Hartley (1966).
  const table = [
    [1, 0.01579, 2.7055],
    [2, 0.2107, 4.6052],
    [3, 0.5844, 6.2514],
    [10, 4.8652, 15.9872],
    [30, 20.5992, 40.256],
  ] as const;
  for (const [freedom, low, high] of table) {
    expect(Math.abs(chiSquareQuantile(0.1, freedom) / low - 1)).toBeLessThan(0.03);
    expect(Math.abs(chiSquareQuantile(0.9, freedom) / high - 1)).toBeLessThan(0.01);
  }
  expect(() => chiSquareQuantile(0, 3)).toThrow(RangeError);
  expect(() => chiSquareQuantile(0.5, 0)).toThrow(RangeError);
});
