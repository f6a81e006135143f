import { describe, expect, it } from "vitest";
import { pairs, runsUnder } from "../../src/estimators/pairs.ts";
import type { RunOfMonths, Sample } from "../../src/sample/run.ts";

const run = (weeks: number): RunOfMonths => ({ months: {}, districts: {}, first: {}, weeks });
const sample: Sample = {
  id: "made",
  countries: [{ chosen: 1 }, { chosen: 0 }, { chosen: 1 }, {}],
  arms: { none: [run(1), run(2), run(3), run(4)], decided: [run(10), run(20), null, run(40)] },
};

describe("pairs of designs", () => {
  it("are countries that were run under both, and got a mission where the Council decides", () => {
    expect(pairs(sample, "decided", "none").map(({ run: one, other }) => [one.weeks, other.weeks])).toEqual([[10, 1], [40, 4]]);
  });

  it("name the designs that there are if one is asked for that is not", () => {
    expect(() => pairs(sample, "robust", "none")).toThrow('no design "robust"; there are none, decided');
    expect(() => runsUnder(sample, "half")).toThrow(/no design "half"/);
  });
});
