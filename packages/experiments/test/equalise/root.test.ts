import fc from "fast-check";
import { expect, test } from "vitest";
import { limits, nextFactor, type Tried } from "../../src/equalise/root.ts";

/** Tries until the cost is within half a percent of the budget; how many that took. */
function solve(costOf: (factor: number) => number, budget: number): { end: number | string; tries: number } {
  const tried: Tried[] = [{ factor: 1, cost: costOf(1) }];
  for (; tried.length < 40;) {
    const { factor, cost } = tried.at(-1)!;
    if (Math.abs(cost - budget) <= 0.005 * budget) return { end: factor, tries: tried.length };
    const next = nextFactor(tried, budget);
    if (typeof next === "string") return { end: next, tries: tried.length };
    tried.push({ factor: next, cost: costOf(next) });
  }
  return { end: "never", tries: 40 };
}

test("finds the factor of any cost that grows with it, in few rounds", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.3, max: 1.6, noNaN: true }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.double({ min: 0.1, max: 5, noNaN: true }),
      (power, fixed, root) => {
        const costOf = (factor: number): number => 100 * (fixed + Math.pow(factor, power));
        const { end, tries } = solve(costOf, costOf(root));
        expect(typeof end).toBe("number");
        expect(Math.abs(costOf(end as number) / costOf(root) - 1)).toBeLessThanOrEqual(0.005);
        expect(tries).toBeLessThanOrEqual(12);
      },
    ),
  );
});

test("a cost in proportion takes two rounds", () => {
  for (const budget of [15, 40, 98, 230, 700]) expect(solve((factor) => 100 * factor, budget).tries).toBe(2);
});

test("a cost that stops growing, or does not fall, is said", () => {
  expect(solve((factor) => Math.min(120, 100 * factor), 300).end).toBe("ceiling");
  expect(solve((factor) => 50 + factor, 20).end).toBe("floor");
  expect(solve(() => 0, 20).end).toBe("ceiling");
  expect(nextFactor([{ factor: limits.most, cost: 1 }], 5)).toBe("ceiling");
});
