import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decimalsFor,
  formatDifference,
  formatDuration,
  formatNumber,
  formatPercent,
  formatShort,
} from "../../src/output/format.ts";

const read = (text: string) => Number(text.replaceAll(",", "").replace("−", "-").replace("+", ""));

test("a formatted number is within half a unit of its last digit, and never an ASCII minus or a minus zero", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
      const text = formatNumber(value);
      expect(text).toMatch(/^−?\d{1,3}(,\d{3})*(\.\d+)?$/);
      expect(Math.abs(read(text) - value)).toBeLessThanOrEqual(Math.max(0.0051 * Math.abs(value), 0.5e-5));
      if (read(text) === 0) expect(text.startsWith("−")).toBe(false);
    }),
  );
});

test("a difference has its sign in front unless it shows as zero", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
      (value, decimals) => {
        const text = formatDifference(value, decimals);
        const shown = read(text);
        expect(text.startsWith("+")).toBe(shown > 0);
        expect(text.startsWith("−")).toBe(shown < 0);
      },
    ),
  );
});

test("an interval decides how many decimals are worth showing", () => {
  expect(decimalsFor({ ci95: [-6757, -5829] })).toBe(0);
  expect(decimalsFor({ ci95: [0.063, 0.088] })).toBe(3);
  expect(decimalsFor({ ci95: [1e-9, 3e-9] })).toBe(4);
  expect(decimalsFor({ ci95: [NaN, NaN] })).toBeUndefined();
  expect(decimalsFor({ ci95: [2, 2] })).toBeUndefined();
});

test("missing, short, percent and time", () => {
  expect(formatNumber(NaN)).toBe("–");
  expect([9999, 12_300, 4_560_000].map(formatShort)).toEqual(["9,999", "12.3k", "4.56M"]);
  expect([0, 0.123, 0.034, 1].map(formatPercent)).toEqual(["0 %", "12 %", "3.4 %", "100 %"]);
  expect([0.4, 59.6, 200, 7260].map(formatDuration)).toEqual(["under 1 s", "1 min 0 s", "3 min 20 s", "2 h 1 min"]);
});
