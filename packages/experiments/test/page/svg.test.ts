import fc from "fast-check";
import { expect, test } from "vitest";
import { linePath, niceTicks, scale, symmetric } from "../../src/page/svg.ts";

const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });

test("ticks go up by equal steps, hold the range and are few", () => {
  fc.assert(
    fc.property(
      number,
      fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
      fc.integer({ min: 2, max: 8 }),
      (low, span, count) => {
        const high = low + span;
        fc.pre(high - low > 1e-6 * Math.abs(low));
        const ticks = niceTicks(low, high, count);
        expect(ticks[0]!).toBeLessThanOrEqual(low + 1e-9 * span);
        expect(ticks.at(-1)!).toBeGreaterThanOrEqual(high - 1e-6 * span);
        expect(ticks.length).toBeLessThanOrEqual(count + 3);
        for (let i = 1; i < ticks.length; i++) expect(ticks[i]!).toBeGreaterThan(ticks[i - 1]!);
      },
    ),
  );
});

test("a flat range still has two ticks", () => {
  for (const [low, high] of [
    [0, 0],
    [5, 5],
    [-5, -5],
  ] as const)
    expect(niceTicks(low, high, 4).length).toBe(2);
});

test("a scale maps ends to ends", () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      fc.pre(Math.abs(a - b) > 1e-3);
      const x = scale([a, b], [10, 110]);
      expect(x(a)).toBeCloseTo(10, 6);
      expect(x(b)).toBeCloseTo(110, 6);
    }),
  );
});

test("missing numbers break a line and a symmetric range holds all others", () => {
  expect(linePath([0, 1, 2, 3], [5, NaN, 6, 7])).toBe("M0 5M2 6L3 7");
  expect(symmetric([NaN, -3, 2])).toBe(3);
});
