import fc from "fast-check";
import { expect, test } from "vitest";
import { plain, width } from "../../src/output/ansi.ts";
import { niceCeiling } from "@truce/experiments/page";
import { lineChart, resample, sideBySide, sparkline } from "../../src/output/chart.ts";

const values = fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 200 });
const same = (text: string) => text;

test("a chart has its rows and never runs over its width, whatever the numbers", () => {
  fc.assert(
    fc.property(values, values, fc.integer({ min: 30, max: 120 }), (a, b, columns) => {
      const lines = [
        { values: a, label: "a", paint: same },
        { values: b, label: "b", paint: same, dotted: true },
      ];
      const chart = lineChart(lines, { columns, rows: 6, from: "2003", to: "2018", paint: plain });
      expect(chart.length).toBe(8);
      for (const line of chart) expect(width(line)).toBeLessThanOrEqual(columns);
    }),
  );
});

test("a rising line is drawn from bottom left to top right", () => {
  const line = { values: [0, 1, 2, 3, 4, 5, 6, 7, 8], label: "", paint: same };
  const chart = lineChart([line], { columns: 40, rows: 4, from: "", to: "", paint: plain });
  const first = chart.slice(0, 4).map((row) => row.slice(6).search(/[^\s]/));
  expect(first.every((place, i) => i === 0 || place < first[i - 1]!)).toBe(true);
});

test("missing numbers leave a gap and do not break the chart", () => {
  const line = { values: [NaN, NaN, 1, 1], label: "", paint: same };
  const chart = lineChart([line], { columns: 30, rows: 3, from: "", to: "", paint: plain });
  expect(chart.join("")).not.toContain("NaN");
});

test("a nice ceiling is at or above the number and less than double it", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (value) => {
      const top = niceCeiling(value);
      expect(top).toBeGreaterThanOrEqual(value * (1 - 1e-8));
      expect(top).toBeLessThan(1.51 * value);
    }),
  );
  expect(niceCeiling(0)).toBe(1);
});

test("a sparkline has one block per place and its highest where the numbers are highest", () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 60 }), (numbers, columns) => {
      const line = sparkline(numbers, columns);
      const points = resample(numbers, columns);
      expect(line.length).toBe(points.length);
      const top = Math.max(...points);
      if (top > Math.min(...points)) expect(line[points.indexOf(top)]).toBe("█");
    }),
  );
});

test("charts stand side by side as far as the screen goes", () => {
  const chart = ["aaaa", "bbbb"];
  expect(sideBySide([chart, chart, chart], 11)).toEqual(["aaaa   aaaa", "bbbb   bbbb", "", "aaaa", "bbbb"]);
});
