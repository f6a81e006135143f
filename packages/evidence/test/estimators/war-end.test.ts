import { describe, expect, it } from "vitest";
import { majorYears, warEnd } from "../../src/estimators/war-end.ts";
import type { Sample } from "../../src/sample/run.ts";

/** Eight years of battle deaths, the same in each month of a year. */
const run = (...years: number[]) => ({ months: { battleDeaths: years.flatMap((deaths) => Array.from({ length: 13 }, () => deaths / 13)) }, districts: {}, first: {}, weeks: 416 });
const [ends, goesOn, major] = [run(99, 99, 99, 99, 99, 99, 13, 0), run(99, 99, 99, 99, 99, 99, 99, 26), run(2000, 2000, 2000, 2000, 13, 13, 13, 13)];
const sample: Sample = {
  id: "made",
  countries: [{ chosen: 1, signed: 0 }, { chosen: 1, signed: 0 }, { chosen: 0, signed: 0 }, { chosen: 1, signed: 0 }],
  arms: { none: [goesOn, ends, goesOn, major], decided: [ends, ends, goesOn, run(2000, 2000, 2000, 13, 13, 13, 13, 13)] },
};

it("a war has ended when two years at the end are quiet, and only countries with a mission count", () => {
  expect(warEnd.estimate(sample, {})).toMatchObject({ n: 3, value: expect.closeTo(1 / 3, 12) });
});

it("of wars in which the parties had signed nothing is asked", () => {
  const one = { ...sample, countries: sample.countries.map((country, i) => ({ ...country, signed: i === 0 ? 1 : 0 })) };
  expect(warEnd.estimate(one, {})).toMatchObject({ n: 2, value: 0 });
});

describe("years of major conflict", () => {
  it("are counted from the third year on, and their change is a ratio of means", () => {
    expect(majorYears.estimate(sample, { arm: "decided", against: "none" }).value).toBeCloseTo(-1 / 2, 12);
    expect(majorYears.estimate(sample, { arm: "none", against: "none" })).toMatchObject({ value: 0, ci95: [0, 0] });
  });
});
