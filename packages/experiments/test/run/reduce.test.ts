import { expect, test } from "vitest";
import { reduce } from "../../src/run/reduce.ts";
import type { Outcome } from "../../src/types.ts";
import { fakeExperiment } from "../fake-experiment.ts";

const [deaths] = fakeExperiment().outcomes;
const of = (changes: Partial<Outcome>): Outcome => ({ ...deaths!, until: 6, ...changes });
const ticks = [1, 2, 3, 9, 4, 5];

test("sum, mean, last and largest of the weeks that are asked for", () => {
  expect(reduce(ticks, of({ reduce: "sum" }), 1)).toBe(24);
  expect(reduce(ticks, of({ reduce: "mean", from: 4 }), 1)).toBe(4.5);
  expect(reduce(ticks, of({ reduce: "last", until: 3 }), 1)).toBe(3);
  expect(reduce(ticks, of({ reduce: "max" }), 1)).toBe(9);
});

test("weeks are weeks, however long a tick is", () => {
  expect(reduce(ticks, of({ reduce: "sum", from: 1, until: 2 }), 0.5)).toBe(3 + 9);
});

test("nothing to reduce, or no number, is an error and never zero", () => {
  expect(() => reduce(ticks, of({ from: 6, until: 9 }), 1)).toThrow(/weeks 6 to 9[^]*6 weeks/);
  expect(() => reduce([1, NaN], of({ reduce: "sum" }), 1)).toThrow(/not a finite number/);
  expect(Object.is(reduce([-0], of({ reduce: "last" }), 1), 0)).toBe(true);
});
