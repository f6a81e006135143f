import fc from "fast-check";
import { expect, test } from "vitest";
import { partsOf } from "../../src/analysis/parts.ts";

test("parts go from low to high, hold every row once, and never part equal values", () => {
  const values = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(values, fc.integer({ min: 2, max: 6 }), (list, most) => {
      const parts = partsOf(list, most);
      expect(parts.length).toBeLessThanOrEqual(Math.max(most, 1));
      expect(parts.flatMap(({ rows }) => rows).toSorted((a, b) => a - b)).toEqual([...list.keys()]);
      for (const [i, { rows, low, high, centre }] of parts.entries()) {
        const own = rows.map((row) => list[row]);
        expect([low, high]).toEqual([Math.min(...own), Math.max(...own)]);
        expect(centre).toBeGreaterThanOrEqual(Number(low));
        expect(centre).toBeLessThanOrEqual(Number(high));
        if (i > 0) expect(Number(low)).toBeGreaterThan(Number(parts[i - 1].high));
      }
    }),
  );
});

test("rows are shared out evenly where values differ, and every word has a part", () => {
  const even = partsOf(
    Array.from({ length: 20 }, (_, i) => (i * 7) % 20),
    5,
  );
  expect(even.map(({ rows }) => rows.length)).toEqual([4, 4, 4, 4, 4]);
  expect(even.map(({ low, high, centre }) => [low, high, centre])[1]).toEqual([4, 7, 5.5]);
  const words = partsOf(["rain", "dry", "rain", "snow"], 2);
  expect(words.map(({ low, rows }) => [low, ...rows])).toEqual([
    ["rain", 0, 2],
    ["dry", 1],
    ["snow", 3],
  ]);
});
