import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decimalsFor,
  estimateFormat,
  formatDifference,
  formatDuration,
  formatNumber,
  formatPercent,
  formatShort,
} from "../../src/page/format.ts";

const read = (text: string) => Number(text.replaceAll(",", "").replace("−", "-").replace("+", ""));

test("a formatted number is within half a unit of its last digit, and never an ASCII minus or a minus zero", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
      const text = formatNumber(value);
      expect(text).toMatch(/^−?\d{1,3}(,\d{3})*(\.\d+)?$/);
      expect(Math.abs(read(text) - value)).toBeLessThanOrEqual(Math.max(0.00501 * Math.abs(value), 0.501e-6));
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

test("an interval decides how many decimals are worth showing, within four digits", () => {
  const of = (mean: number, low: number, high: number) => decimalsFor({ mean, ci95: [low, high] });
  expect(of(-6293, -6757, -5829)).toBe(0);
  expect(of(0.076, 0.063, 0.088)).toBe(3);
  expect(of(2e-9, 1e-9, 3e-9)).toBe(4);
  expect(of(94.2701, 94.27, 94.2702)).toBe(2);
  expect(of(7032.1896, 7032.18, 7032.19)).toBe(0);
  expect(of(1, NaN, NaN)).toBeUndefined();
  expect(of(2, 2, 2)).toBeUndefined();
});

test("the numbers of one estimate are printed in one unit, and large ones short", () => {
  const flight = { mean: -2_323_723, ci95: [-2_460_587, -2_121_680] as const };
  expect([flight.mean, ...flight.ci95].map(estimateFormat(flight, formatDifference))).toEqual([
    "−2.32M",
    "−2.46M",
    "−2.12M",
  ]);
  const consent = { mean: 0.5753, ci95: [NaN, NaN] as const };
  expect([consent.mean, ...consent.ci95].map(estimateFormat(consent))).toEqual(["0.575", "–", "–"]);
});

test("missing, short, percent and time", () => {
  expect(formatNumber(NaN)).toBe("–");
  expect([9999, 12_300, 4_560_000].map(formatShort)).toEqual(["9,999", "12.3k", "4.56M"]);
  expect([0, 0.123, 0.034, 1].map(formatPercent)).toEqual(["0 %", "12 %", "3.4 %", "100 %"]);
  expect([0.4, 59.6, 200, 7260].map(formatDuration)).toEqual(["under 1 s", "1 min 0 s", "3 min 20 s", "2 h 1 min"]);
});
