import { expect, test } from "vitest";
import { spearman } from "../src/spearman.ts";

test("rank correlation looks at the order alone, and at nothing where nothing varies", () => {
  expect(spearman([1, 2, 3], [10, 200, 3000])).toBeCloseTo(1, 12);
  expect(spearman([1, 2, 3], [9, 5, 1])).toBeCloseTo(-1, 12);
  expect(spearman([0, 0, 0], [1, 2, 3])).toBeNaN();
  expect(spearman([1, 2], [1, 2])).toBeNaN();
});
