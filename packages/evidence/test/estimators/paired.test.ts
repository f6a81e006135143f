import { describe, expect, it } from "vitest";
import { extent, logRatios, totalOf } from "../../src/estimators/paired.ts";
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

it("fighting reaches as far as there are districts and years with it, whole years from the mission on", () => {
  // Two districts over two years and a half; fighting in the first before the mission, then in both, in the second year in one.
  const fights = (both: boolean): RunOfMonths => {
    const battle = Array.from({ length: 32 }, (_, t) => [t === 20 ? 3 : t < 2 ? 9 : 0, both && t === 8 ? 1 : 0]).flat();
    return { months: { battleDeaths: Array.from({ length: 32 }, () => 0) }, districts: { battleDeaths: battle }, first: {}, weeks: 128 };
  };
  const made: Sample = { id: "made", countries: [{ chosen: 1, start: 16 }, { chosen: 0, start: 0 }], arms: { decided: [fights(false), fights(false)], none: [fights(true), fights(true)] } };
  expect(extent.estimate(made, {})).toMatchObject({ n: 1, value: expect.closeTo(Math.log(2 / 3), 12) });
});
