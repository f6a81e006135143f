import { expect, test } from "vitest";
import { effectText, expectedText, pText } from "../../../src/output/mission/numbers.ts";
import { deaths, finding } from "./fake-table.ts";

test("shares are points in a hundred, logged counts per cent, the rest is as it is", () => {
  expect(effectText(finding)).toBe("+5.2 points [+4.0, +6.0]");
  expect(effectText({ ...deaths, ci95: [-0.3, -0.1] })).toBe("−18 % [−26, −9.5]");
  expect(effectText({ ...finding, unit: "needs", effect: -0.1, ci95: [-0.2, 0] })).toBe("−0.1 needs [−0.2, 0]");
});

test("a manifold rise is a factor", () => {
  expect(effectText({ ...deaths, effect: 1.4, ci95: [1.3, 1.5] })).toBe("×4.1 [×3.7, ×4.5]");
});

test("what is expected carries the smallest effect that counts", () => {
  expect(expectedText(finding)).toBe("rise > 1 point");
  expect(expectedText({ ...deaths, least: 0.1, expected: "absent" })).toBe("within ±11 %");
  expect(expectedText({ ...finding, expected: "open" })).toBe("no expectation");
});

test("small probabilities are not printed as nothing", () => {
  expect([pText(0.00001), pText(0.0314), pText(NaN)]).toEqual(["< 0.001", "0.031", "–"]);
});
