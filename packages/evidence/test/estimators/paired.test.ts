import { describe, expect, it } from "vitest";
import { logRatios, totalOf } from "../../src/estimators/paired.ts";
import type { RunOfMonths, Sample } from "../../src/sample/run.ts";

const kinds = ["civilianDeaths.rebel", "civilianDeaths.state", "civilianDeaths.militia", "civilianDeaths.criminal", "battleDeaths", "crime"];
/** Three years with as many homicides a month, and war from a week on. */
const run = (homicides: number, relapseWar: number | null = null): RunOfMonths => ({
  months: Object.fromEntries(kinds.map((name) => [name, Array.from({ length: 39 }, () => (name === "crime" ? homicides : 0))])),
  districts: {},
  first: { relapseWar },
  weeks: 156,
});
const sample = (these: RunOfMonths, those: RunOfMonths): Sample => ({ id: "made", countries: [{ start: 8 }], arms: { with: [these], without: [those] } });

it("sums an outcome from a month on and until one", () => {
  expect(totalOf(run(2), "violence", 10)).toBe(58);
  expect(totalOf(run(2), "violence", 10, 20)).toBe(20);
});

describe("log ratios on the same luck", () => {
  it("begin with the mission", () => {
    expect(logRatios(sample(run(1), run(3)), "with", "without", "violence")[0]).toBeCloseTo(Math.log((37 + 5) / (111 + 5)), 12);
  });

  it("of peace end a year before the first war is counted, and there are none where war came at once", () => {
    expect(logRatios(sample(run(1), run(3, 104)), "with", "without", "violence", true)[0]).toBeCloseTo(Math.log((11 + 5) / (33 + 5)), 12);
    expect(logRatios(sample(run(1, 50), run(3)), "with", "without", "violence", true)).toEqual([]);
  });
});
