import { dateOfWeek, quantile, type Figure } from "@truce/scenarios";
import { table } from "../docs/markdown.ts";
import { digits, measuredHead, percent } from "../measured/page.ts";
import {
  comparedAgreements,
  comparedFigures,
  comparedYears,
  deathKinds,
  failuresOf,
  mainKind,
  scoreOf,
  type CaseRun,
  type Fate,
  type MeasuredCase,
} from "../../packages/evidence/src/index.ts";

type Outcome = (run: CaseRun) => number;

const median = (runs: readonly CaseRun[], of: Outcome): string => digits(quantile(runs.map(of), 1 / 2));
const spread = (runs: readonly CaseRun[], of: Outcome): string => {
  const [low, high] = [0.1, 0.9].map((part) => digits(quantile(runs.map(of), part)));
  return `${median(runs, of)} (${low} to ${high})`;
};
/** A value with its flag where it must not be quoted as it is. */
const told = ({ value, flag }: Figure | Figure<string>): string => {
  const text = Number.isInteger(value) ? value.toLocaleString("en-GB") : String(value);
  return ["R", "A", "VS"].includes(flag) ? `${text} (${flag})` : text;
};
const index = (value: number): string =>
  Number.isNaN(value) ? "–" : value === -Infinity ? "−∞" : value.toFixed(2).replace("-", "−");
const year = 52;

/** What stands between the marks of a case's page: the record beside the model, with and without the mission. */
export function casePage(one: MeasuredCase): string {
  const { record, mission, none, start } = one;
  const arms = (of: Outcome): [string, string] => [spread(mission, of), median(none, of)];
  const years = comparedYears(one).map(({ date, weeks, whole, figure, of }) => [
    `${date.slice(0, 4)}${whole ? "" : ` (${Math.round(weeks)} weeks)`}`,
    figure === undefined ? "–" : told(figure),
    ...arms(of),
  ]);
  const figures = comparedFigures(one).map(({ label, unit, date, figure, of }) => [
    unit === "people" ? label : `${label}, ${unit}`,
    date,
    told(figure),
    ...arms(of),
  ]);
  const day = ({ broken }: Fate): string =>
    Number.isFinite(broken) ? dateOfWeek(Math.floor(broken), start).slice(0, 7) : "–";
  const fate = (of: Fate): [string, string] => [`${percent(of.toDay)}, ${percent(of.toEnd)}`, day(of)];
  const agreements = comparedAgreements(one).map(({ label, outcome, until, mission: own, none: twin }) => [
    label,
    `${outcome}, ${told(until)}`,
    ...fate(own),
    ...fate(twin),
  ]);
  const { relapse } = record;
  const relapsed = (runs: readonly CaseRun[]): string =>
    percent(runs.filter(({ series }) => series["relapse"]!.at(-1)! > 0).length / runs.length);
  const last = ({ series }: CaseRun): number => series["missionStrength"]!.findLastIndex((people) => people > 0);
  const consent: Outcome = (run) => {
    const to = last(run) + 1;
    const from = Math.max(0, to - year);
    return run.series["consent"]!.subarray(from, to).reduce((sum, value) => sum + value, 0) / (to - from);
  };
  const rows = [
    ...(relapse === undefined
      ? []
      : [["Armed conflict comes back, share of runs", told(relapse.date), relapsed(mission), relapsed(none)]]),
    ["Host's consent in the mission's last year", "–", spread(mission, consent), "–"],
    [
      "Mission told to leave, share of runs",
      "–",
      percent(mission.filter(({ expelled }) => expelled).length / mission.length),
      "–",
    ],
  ];
  return [
    measuredHead(
      mission.length,
      "with the mission the median of runs and where 80 % of them lie, without it the median.",
    ),
    "The model was not fitted to the record ([how far it is independent of it](../../../../docs/generated/cases.md)). (R) recalled, to be checked before it is quoted.\n",
    table([`deaths of a year: ${deathKinds[mainKind(record)].label}`, "record", "with the mission", "without"], years),
    ...(record.deaths.note === undefined ? [] : [`${record.deaths.note}\n`]),
    ...(figures.length === 0
      ? []
      : [table(["other figures", "day", "record", "with the mission", "without"], figures)]),
    ...(agreements.length === 0
      ? []
      : [
          table(
            [
              "agreement",
              "record",
              "with the mission: unbroken to that day, to the end",
              "first broken",
              "without",
              "first broken",
            ],
            agreements,
          ),
        ]),
    table(["politics", "record", "with the mission", "without"], rows),
  ]
    .join("\n")
    .trimEnd();
}

/** docs/generated/cases.md */
export function overviewPage(cases: readonly MeasuredCase[]): string {
  const rows = cases.map((one) => {
    const score = scoreOf(one);
    const agreements = comparedAgreements(one);
    const failures = failuresOf(score, agreements);
    return {
      failures,
      cells: [
        `[${one.id}](../../packages/scenarios/library/${one.id}/README.md)`,
        String(score.years),
        index(score.rank),
        Number.isFinite(score.size) ? digits(score.size) : "–",
        index(score.lastYear),
        index(score.constant),
        agreements
          .map(
            ({ id, outcome, mission, none }) => `${id} (${outcome}): ${percent(mission.toDay)}, ${percent(none.toDay)}`,
          )
          .join("; ") || "–",
        failures.join("; ") || "nothing",
      ],
    };
  });
  const failing = rows.filter(({ failures }) => failures.length > 0).length;
  return [
    "<!-- Written by tools/cases.ts. Change the code or the records, not this page. -->\n",
    "# The real cases beside their records\n",
    `${measuredHead(cases[0]!.mission.length, `${failing} of ${cases.length} cases fail in something.`)} **The model was not fitted to these records**` +
      ": no yearly deaths and no agreement of theirs was the target of a search. The page says how far a model of published mechanisms and mostly assumed numbers is from history. " +
      "Many of the recorded deaths are verified minima. It does not forecast, and does not judge countries.\n",
    "It is not wholly independent of them. Lethality and flight were once set to the order of Liberia's war, rates of attacks and their deaths to averages over " +
      "African wars of which some are these, women among new officers to Liberia's police ([parameters](parameters.md), grade *calibrated*). Some rules came because a case failed, and two numbers were chosen by how designs of Liberia differ ([decision 28](../decisions/028-war-without-victory.md)). The assumed figures of the " +
      "scenarios were chosen by people who knew what had happened, and strengths and budgets are given.\n",
    "`tsx tools/cases.ts --write` runs everything afresh and writes this page and the tables on the pages of the cases. Compared are the medians of runs " +
      "with the mission, in calendar years of which at least 50 weeks lie in the run.\n",
    "* *rank agreement*: Spearman's correlation of yearly deaths; – where the record does not vary or has fewer than three years\n" +
      "* *deaths, model over record*: sum of the compared years; – where the record has none\n" +
      "* *skill*: share of the squared error of ln(1 + deaths) that the model takes away from a naive forecast: 1 none is left, 0 no better, below 0 worse, −∞ where the naive one is exact. " +
      "The naive forecasts know the record, from the year before or all of it at once; the model is not told any of it\n" +
      "* *unbroken*: share of runs in which an agreement had not broken by the day until which the record follows it, with the mission and without\n" +
      "* *fails in*: a rank agreement of 0 or less, more than three times or less than a third of the deaths, a skill below 0, an agreement that held and breaks by that day in more than half of the runs, or one that broke and " +
      "has not by a year after it in more than half\n",
    table(
      [
        "case",
        "years",
        "rank agreement",
        "deaths, model over record",
        "skill against last year's value",
        "skill against the case's mean",
        "unbroken",
        "fails in",
      ],
      rows.map(({ cells }) => cells),
    ),
  ].join("\n");
}
