import type { CaseRecord, Figure } from "@truce/scenarios";
import { readScenario } from "@truce/scenarios/run";
import { describe, expect, test } from "vitest";
import { failsAsRecorded, rankAcross, skillAcross } from "../../src/cases/across.ts";
import { calendarOf } from "../../src/cases/calendar.ts";
import type { CaseRun, MeasuredCase } from "../../src/cases/types.ts";

const { spec } = readScenario("mozambique");
const start = "1993-01-04";
const weeks = 52 * 4;
const calendar = calendarOf(start, weeks, 1);
const dates = ["1993", "1994", "1995", "1996"];
const figure = (value: number): Figure => ({ value, source: "seen", flag: "V" });

/** A run with so many deaths in each calendar year. */
function run(yearly: readonly number[]): CaseRun {
  const inYear = (date: string): number => calendar.filter((monday) => monday.startsWith(date.slice(0, 4))).length;
  const deaths = Float64Array.from(calendar, (monday) => {
    const at = dates.indexOf(monday.slice(0, 4));
    return at < 0 ? 0 : yearly[at]! / inYear(monday);
  });
  return { series: { battleDeaths: deaths, civilianDeaths: new Float64Array(weeks) }, broken: {}, expelled: false };
}

function made(id: string, record: readonly number[], runs: readonly (readonly number[])[]): MeasuredCase {
  const deaths = Object.fromEntries(record.map((value, i) => [`${dates[i]}-01-01`, figure(value)]));
  const own: CaseRecord = {
    format: 1,
    kind: "record",
    title: id,
    sources: { seen: { title: "Seen" } },
    deaths: { all: [deaths] },
  };
  return { id, spec: { ...spec, weeks }, record: own, calendar, start, mission: runs.map(run), none: [] };
}

const records = [
  [10, 400, 20, 0],
  [5000, 1000, 3000, 100],
  [0, 0, 50, 0],
  [200, 900, 100, 700],
];

describe("across cases", () => {
  test("a model that is right ranks the cases as the record and leaves no error", () => {
    const cases = records.map((record, i) => made(`case${i}`, record, [record, record, record]));
    expect(rankAcross(cases).value).toBeCloseTo(1, 10);
    expect(skillAcross(cases, "lastYear").value).toBeCloseTo(1, 10);
    expect(skillAcross(cases, "constant").value).toBeCloseTo(1, 10);
    expect(rankAcross(cases).n).toBe(4);
  });

  test("a model that says the mean of each case has no skill over it; one that turns the cases round ranks them so and has less", () => {
    const constant = records.map((record) => {
      const level = Math.expm1(record.reduce((sum, value) => sum + Math.log1p(value), 0) / record.length);
      return record.map(() => level);
    });
    const still = records.map((record, i) => made(`case${i}`, record, [constant[i]!]));
    expect(skillAcross(still, "constant").value).toBeCloseTo(0, 10);
    expect(skillAcross(still, "lastYear").value).toBeGreaterThan(0);
    const byDeaths = [2, 0, 3, 1].map((at) => records[at]!);
    const turned = [1, 3, 0, 2].map((at, i) => made(`case${i}`, records[at]!, [byDeaths[i]!]));
    expect(rankAcross(turned).value).toBeCloseTo(-1, 10);
    expect(skillAcross(turned, "constant").value).toBeLessThan(0);
  });

  test("a case fails as recorded in the runs that have a third of its worst year's deaths in that year", () => {
    const one = made(
      "case",
      [10, 900, 20, 0],
      [
        [0, 300, 0, 0],
        [900, 299, 900, 900],
        [0, 5000, 0, 0],
        [0, 0, 0, 0],
      ],
    );
    const { value, ci95, n } = failsAsRecorded(one);
    expect([value, n]).toEqual([1 / 2, 4]);
    expect(ci95.every((end) => end > 0 && end < 1)).toBe(true);
    // No run of four that fails does not mean that none ever would.
    expect(failsAsRecorded(made("mild", [10, 900, 20, 0], [[0, 1, 0, 0], [0, 0, 0, 0]])).ci95[1]).toBeGreaterThan(0.3);
    expect(failsAsRecorded(made("peace", [0, 0, 3, 0], [[0, 0, 0, 0]])).value).toBeNaN();
  });
});
