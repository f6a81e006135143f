import { expect, test } from "vitest";
import { less } from "../../src/analysis/cube.ts";

test("a difference is none where two sums differ by rounding alone, and stays where it is small but real", () => {
  expect(less([[0.1 + 0.2, 1e6 + 1e-9, NaN]], [[0.3, 1e6, 1]])).toEqual([[0, 0, NaN]]);
  expect(less([[1e-9, 2, 1.000001]], [[0, 1, 1]])).toEqual([[1e-9, 1, 1.000001 - 1]]);
});
