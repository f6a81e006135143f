import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOfWeek } from "../src/date.ts";
import { steps, valueAt } from "../src/plain.ts";

describe("steps", () => {
  it("are in order of week, one a week, and the latest date of a week counts", () => {
    const figure = (value: number) => ({ value, source: "guess", flag: "A" as const });
    const date = fc.integer({ min: 0, max: 60 }).map((week) => dateOfWeek(week, "2001-01-01"));
    fc.assert(
      fc.property(fc.dictionary(date, fc.nat(1000)), (values) => {
        const block = Object.fromEntries(Object.entries(values).map(([at, value]) => [at, figure(value)]));
        const found = steps([block], "2001-01-01");
        const weeks = found.map(([week]) => week);
        expect(weeks).toEqual([...new Set(weeks)].sort((a, b) => a - b));
        expect(Object.fromEntries(found.map(([week, value]) => [dateOfWeek(week, "2001-01-01"), value]))).toEqual(
          values,
        );
      }),
    );
    expect(steps([{ "2001-01-03": figure(1) }, { "2001-01-02": figure(2) }], "2001-01-01")).toEqual([[0, 1]]);
  });
});

describe("the value of a step function", () => {
  it("is zero before the first step and then the last step's", () => {
    const stairs = [
      [2, 5],
      [4, 9],
    ] as const;
    expect([0, 1, 2, 3, 4, 5].map((week) => valueAt(stairs, week))).toEqual([0, 0, 5, 5, 9, 9]);
  });
});
