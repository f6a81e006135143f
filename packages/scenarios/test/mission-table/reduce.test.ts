import { describe, expect, it } from "vitest";
import { valueOf, weeksOf } from "../../src/mission-table/reduce.ts";
import type { Observable, Reduction } from "../../src/mission-table/types.ts";
import type { FinishedRun } from "../../src/run/job.ts";

const run: FinishedRun = {
  status: "done",
  seed: "s",
  arm: "mission",
  hash: "",
  series: {
    deaths: Float64Array.of(0, 4, 0, 8, 0, 0),
    attacks: Float64Array.of(0, 2, 0, 2, 0, 0),
    access: Float64Array.of(NaN, NaN, 0.5, 1, 1, 0.5),
  },
  parts: { deaths: { rebel: Float64Array.of(0, 1, 0, 1, 0, 0) } },
  // Two districts: hills, coast.
  districts: { deaths: Float64Array.of(0, 0, 3, 1, 0, 0, 8, 0, 0, 0, 0, 0) },
  incidents: [],
};
const all = { from: 0, to: 6 };
const value = (of: Reduction, less?: Observable["less"], exit = 0): number =>
  valueOf(run, { of, ...(less !== undefined && { less }) } as Observable, exit, ["hills", "coast"]);

describe("reduction of a run", () => {
  it("adds flows, means states, and sees whether something happened", () => {
    expect(value({ series: "deaths", how: "total", weeks: all })).toBe(12);
    expect(value({ series: "deaths", how: "mean", weeks: all })).toBe(2);
    expect(value({ series: "deaths", how: "any", weeks: { from: 4, to: 6 } })).toBe(0);
    expect(value({ series: "deaths", how: "any", weeks: all })).toBe(1);
  });

  it("takes parts of a measure, districts, and shares of another series", () => {
    expect(value({ series: "deaths.rebel", how: "total", weeks: all })).toBe(2);
    expect(value({ series: "deaths", how: "total", weeks: all, districts: ["coast"] })).toBe(1);
    expect(value({ series: "deaths", how: "mean", weeks: all, districts: ["hills", "coast"] })).toBe(1);
    expect(value({ series: "deaths.rebel", how: "total", per: "attacks", weeks: all })).toBe(0.5);
    expect(value({ series: "deaths", how: "total", per: "attacks", weeks: { from: 4, to: 6 } })).toBeNaN();
  });

  it("skips weeks in which a series is not known", () => {
    expect(value({ series: "access", how: "mean", weeks: all })).toBe(0.75);
    expect(value({ series: "access", how: "mean", weeks: { from: 0, to: 2 } })).toBeNaN();
  });

  it("puts counts on the scale of ln a year", () => {
    expect(value({ series: "deaths", how: "total", weeks: all, log: true })).toBeCloseTo(Math.log1p((12 * 52) / 6), 12);
  });

  it("takes another reduction off", () => {
    const later = { series: "deaths", how: "total", weeks: { from: 2, to: 6 }, times: 0.5 } as const;
    expect(value({ series: "deaths", how: "total", weeks: all }, later)).toBe(8);
  });

  it("counts weeks from the exit of the mission and ends with the run", () => {
    expect(weeksOf({ from: -2, to: 10, since: "exit" }, 3, 6)).toEqual([1, 6]);
    expect(value({ series: "deaths", how: "total", weeks: { from: 0, to: 2, since: "exit" } }, undefined, 3)).toBe(8);
    expect(value({ series: "deaths", how: "total", weeks: { from: 0, to: 2, since: "exit" } }, undefined, 6)).toBeNaN();
  });

  it("says which series it does not find", () => {
    expect(() => value({ series: "joy", how: "mean", weeks: all })).toThrow(/joy/);
    expect(() => value({ series: "access", how: "mean", weeks: all, districts: ["hills"] })).toThrow(/district/);
    expect(() => value({ series: "deaths", how: "mean", weeks: all, districts: ["moon"] })).toThrow(/moon/);
  });
});
