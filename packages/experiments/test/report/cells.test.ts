import { expect, test } from "vitest";
import { cells, roundAxis } from "../../src/report/cells.ts";
import { marksOf } from "./planted-report.ts";

test("small numbers are parts of a power of ten that stands before the unit", () => {
  expect(roundAxis(0, 0.000014, 3, "share")).toEqual({
    ticks: [0, 0.000005, 0.00001, 0.000015],
    words: ["0", "0.5", "1", "1.5"],
    unit: "10⁻⁵ share",
  });
  expect(roundAxis(-2e-12, 0, 2, "share").unit).toBe("10⁻¹² share");
  expect(roundAxis(0, 0.02, 2, "share")).toMatchObject({ words: ["0", "0.01", "0.02"], unit: "share" });
  expect(roundAxis(0, 20000, 2, "people")).toMatchObject({ words: ["0", "10k", "20k"], unit: "people" });
});

test("drawings stand side by side on scales of their own, from the first tick to the last or over a range", () => {
  const axis = { title: "", ticks: [0, 10], words: ["0", "10"] };
  const draw = (x: (value: number) => number, y: (value: number) => number) => {
    places.push([x(0), x(10), y(0), y(10)]);
    return null;
  };
  const places: number[][] = [];
  const list = [axis, { ...axis, range: [-10, 30] as const }].map((x) => ({ title: "one", x, y: axis, draw }));
  const { text } = cells(list, false, { label: "two", columns: [2, 1], height: 100 });
  const [[left, right, bottom, top], [from, to]] = places;
  expect(bottom - top).toBe(100);
  expect(to - from).toBeCloseTo((right - left) / 4, 9);
  expect(from - left).toBeCloseTo((right - left) / 4, 9);
  expect(marksOf(text, "grid", "x1").slice(0, 2)).toEqual([left, right].map((x) => expect.closeTo(x, 0)));
});
