import type { CaseRecord, Figure } from "@truce/scenarios";
import { readScenario } from "@truce/scenarios/run";
import { expect, test } from "vitest";
import {
  calendarOf,
  comparedAgreements,
  failuresOf,
  scoreOf,
  type CaseRun,
  type MeasuredCase,
} from "../../../packages/evidence/src/index.ts";
import { casePage, overviewPage } from "../../cases/page.ts";

const { spec } = readScenario("mozambique");
const start = "1992-12-28";
const weeks = 53 + 52 + 52 + 1;
const figure = (value: number, flag: Figure["flag"] = "V"): Figure => ({ value, source: "seen", flag });

const record: CaseRecord = {
  format: 1,
  kind: "record",
  title: "A record",
  sources: { seen: { title: "Seen" } },
  deaths: {
    all: [
      {
        "1992-01-01": figure(300),
        "1993-01-01": figure(200),
        "1994-01-01": figure(104),
        "1995-01-01": figure(50, "R"),
      },
    ],
  },
  agreements: { rome: { outcome: "held", until: { value: "1994-12-26", source: "seen", flag: "R" } } },
  observed: {
    demobilised: {
      label: "Demobilised",
      unit: "people",
      measure: "demobilised",
      values: [{ "1994-12-26": figure(76_000) }],
    },
    silent: { label: "Not in the model", unit: "people", values: [{ "1994-12-26": figure(1) }] },
  },
};

const run = (deaths: number, broken?: number): CaseRun => {
  const line = (value: number) => new Float64Array(weeks).fill(value);
  return {
    series: {
      battleDeaths: line(deaths / 2),
      civilianDeaths: line(deaths / 2),
      demobilised: line(70_000),
      missionStrength: line(5000),
      consent: line(0.5),
      relapse: line(0),
    },
    broken: broken === undefined ? {} : { rome: broken },
    expelled: false,
  };
};

const one = (mission: CaseRun[], none: CaseRun[] = [run(4, 10)]): MeasuredCase => ({
  id: "mozambique",
  spec: { ...spec, weeks },
  record,
  start,
  calendar: calendarOf(start, weeks, 1),
  mission,
  none,
});

test("a page has the record beside the runs, year by year, and says what is recalled", () => {
  const page = casePage(one([run(2), run(4), run(6)]));
  expect(page).toContain("| 1992 (1 weeks) | 300 | 4.00 (2.40 to 5.60) | 4.00 |");
  expect(page).toContain("| 1994 | 104 | 208 (125 to 291) | 208 |");
  expect(page).toContain("| 1995 | 50 (R) | 208 (125 to 291) | 208 |");
  expect(page).toContain("| Demobilised | 1994-12-26 | 76,000 | 70,000 (70,000 to 70,000) | 70,000 |");
  expect(page).not.toContain("Not in the model");
  expect(page).toContain("held, 1994-12-26 (R) | 100 %, 100 % | – | 0 %, 0 % | 1993-03 |");
});

test("whole years alone are scored, the first against the year before it", () => {
  const exact = scoreOf(one([run(4)]));
  expect(exact.years).toBe(3);
  expect(exact.rank).toBeNaN();
  expect(exact.constant).toBeLessThan(0);
});

test("a case fails in what the record contradicts, and only in that", () => {
  const held = comparedAgreements(one([run(1), run(1), run(1, 20)]));
  expect(held[0]!.mission).toMatchObject({ toDay: 2 / 3, toEnd: 2 / 3, broken: 20 });
  expect(held[0]!.asRecorded).toBe(true);
  const broke = comparedAgreements(one([run(1, 20), run(1, 30), run(1)]));
  const good = { years: 3, rank: 0.5, size: 2, lastYear: 0.1, constant: 0.2 };
  expect(failuresOf(good, held)).toEqual([]);
  expect(failuresOf({ ...good, size: 4 }, [])).toEqual(["too deadly"]);
  expect(failuresOf({ ...good, size: 0.2 }, [])).toEqual(["not deadly enough"]);
  expect(failuresOf({ ...good, rank: NaN, lastYear: -Infinity }, broke)).toEqual([
    "last year's value is nearer",
    "rome held",
  ]);
});

test("an agreement that broke may break a year late, and not later", () => {
  const broke = { ...record, agreements: { rome: { ...record.agreements!["rome"]!, outcome: "broke" as const } } };
  const at = (week: number) => comparedAgreements({ ...one([run(1, week)]), record: broke })[0]!.asRecorded;
  const day = 104;
  expect([day - 50, day + 52, day + 53].map(at)).toEqual([true, true, false]);
});

test("the overview has a row for each case, says what it is no fit of, and is the same each time", () => {
  const cases = [one([run(4), run(6)])];
  const page = overviewPage(cases);
  expect(page).toContain("not fitted to these records");
  expect(page).toContain("rome (held): 100 %, 0 %");
  expect(overviewPage(cases)).toBe(page);
});
