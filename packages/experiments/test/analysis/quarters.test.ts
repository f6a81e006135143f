import fc from "fast-check";
import { expect, test } from "vitest";
import { quartersOf } from "../../src/analysis/quarters.ts";

test("a quarter at either end, with all that are equal to its last", () => {
  expect(quartersOf([8, 1, 7, 2, 6, 3, 5, 4])).toEqual({ lowest: [1, 3], highest: [2, 0] });
  expect(quartersOf([0, 0, 0, 0, 1, 2, 3, 4])).toEqual({ lowest: [0, 1, 2, 3], highest: [6, 7] });
  expect(quartersOf([0, 0, 0, 0, 0, 0, 0, 4])).toEqual({ lowest: [], highest: [] });
  expect(quartersOf([1, 2, 3, 4, 5, 6, 7, NaN])).toEqual({ lowest: [], highest: [] });
});

test("no one is in both, and none outside lies beyond those inside", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 40 }), (values) => {
      const { lowest, highest } = quartersOf(values);
      expect(lowest.filter((at) => highest.includes(at))).toEqual([]);
      if (lowest.length === 0) return;
      for (const [at, value] of values.entries()) {
        const [least, most] = [
          Math.max(...lowest.map((own) => values[own])),
          Math.min(...highest.map((own) => values[own])),
        ];
        expect([value <= least, value >= most]).toEqual([lowest.includes(at), highest.includes(at)]);
      }
    }),
  );
});
