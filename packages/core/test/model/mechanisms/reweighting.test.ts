import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emphasisOf, reweighting } from "../../../src/model/mechanisms/reweighting.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

function reviewed(reviewers: number, lag: number, weeks: number, step = 1, change: (country: Country) => void = () => {}): number {
  const country = smallCountry();
  const { tasks, conditions, work } = country.tables;
  tasks.open[0] = 1;
  tasks.benchmark[0] = 0;
  conditions.lag[0] = lag;
  work.review.fill(reviewers);
  change(country);
  live(country, [reweighting], { weeks, step });
  return tasks.emphasis[0]!;
}

describe("tasks weighed anew", () => {
  it("lose weight where their benchmark is met and gain it by the way they have to go", () => {
    expect(emphasisOf(0, 0.3, 1.5)).toBe(0.3);
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(emphasisOf(Math.max(a, b), 0.3, 1.5)).toBeGreaterThanOrEqual(emphasisOf(Math.min(a, b), 0.3, 1.5));
      }),
    );
    expect(reviewed(5, 0, 104)).toBeLessThan(0.5);
    expect(reviewed(5, 0.8, 104)).toBeGreaterThan(1.8);
  });

  it("keep the mandate's weight, to the bit, without reviewers, without a benchmark or while they rest", () => {
    expect(reviewed(0, 0.8, 104)).toBe(1);
    expect(reviewed(5, 0.8, 104, 1, ({ tables }) => void (tables.tasks.benchmark[0] = -1))).toBe(1);
    expect(reviewed(5, 0.8, 104, 1, ({ tables }) => void (tables.tasks.open[0] = 0))).toBe(1);
  });

  it("move as far in two half weeks as in one, and further with more reviewers", () => {
    expect(reviewed(3, 0.5, 20, 0.5)).toBeCloseTo(reviewed(3, 0.5, 20), 12);
    expect(reviewed(9, 0.5, 20)).toBeGreaterThan(reviewed(3, 0.5, 20));
  });
});
