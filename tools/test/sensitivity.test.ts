import { expect, test } from "vitest";
import { stability } from "../sensitivity/page.ts";

test("an order that never changes agrees with itself, and its best arm is always best", () => {
  expect(stability([[1, 2, 3], [4, 5, 9]], "higher")).toEqual({ best: 2, share: 1, agreement: 1 });
  expect(stability([[1, 2, 3], [4, 5, 9]], "lower")).toEqual({ best: 0, share: 1, agreement: 1 });
});

test("an order that turns round in one of four sets is seen", () => {
  const { best, share, agreement } = stability([[1, 2], [1, 2], [1, 2], [2, 1]], "higher");
  expect([best, share, agreement]).toEqual([1, 0.75, 0.5]);
});
