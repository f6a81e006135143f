import { constantForecast, quantile, skill, spearman, weekOf, type CaseRecord, type Figure } from "@truce/scenarios";
import { spanOf, yearsOf, type Span, type Year } from "./calendar.ts";
import type { CaseRun, MeasuredCase } from "./types.ts";

type Blocks = readonly Readonly<Record<string, Figure>>[];
type Outcome = (run: CaseRun) => number;

const year = 52;
/** Times the record or one such part of it from which on the size of deaths is wrong: half an order of magnitude. */
export const tooFar = 3;

/** The figures of some blocks by date, in order. */
export const figuresOf = (blocks: Blocks = []): [date: string, figure: Figure][] =>
  blocks.flatMap((block) => Object.entries(block)).sort(([a], [b]) => (a < b ? -1 : 1));

/** Kinds of deaths that a record may give by year, in the words of tables, and the measures that count them. */
export const deathKinds = {
  all: { label: "fighting and civilians killed", measures: ["battleDeaths", "civilianDeaths"] },
  battle: { label: "fighting", measures: ["battleDeaths"] },
  oneSided: { label: "civilians killed", measures: ["civilianDeaths"] },
} as const;
export type DeathKind = keyof typeof deathKinds;

/** The kind by which the years of a case are compared: the widest that its record gives. */
export const mainKind = ({ deaths }: CaseRecord): DeathKind =>
  deaths.all !== undefined ? "all" : deaths.battle !== undefined ? "battle" : "oneSided";

/** Sum of some measures over some ticks. */
export const sumOf =
  (measures: readonly string[], { from, to }: Span): Outcome =>
  ({ series }) =>
    measures.reduce((all, id) => series[id]!.subarray(from, to).reduce((sum, value) => sum + value, all), 0);

/** A figure of the record beside what says it of a run. */
export interface Compared {
  readonly label: string;
  readonly unit: string;
  readonly date: string;
  readonly figure: Figure;
  readonly of: Outcome;
}

export interface ComparedYear extends Year {
  readonly figure: Figure | undefined;
  readonly of: Outcome;
}

/** The years of a case with the deaths that its record gives. */
export function comparedYears({ record, calendar, spec }: MeasuredCase): ComparedYear[] {
  const kind = mainKind(record);
  const given = new Map(figuresOf(record.deaths[kind]));
  return yearsOf(calendar, spec.step ?? 1).map((year) => ({
    ...year,
    figure: given.get(year.date),
    of: sumOf(deathKinds[kind].measures, year),
  }));
}

/** Everything else of a record that a measure of the model says too and that lies in the run. */
export function comparedFigures({ record, calendar, spec }: MeasuredCase): Compared[] {
  const people = spec.districts.reduce((sum, { population }) => sum + population, 0);
  const others = (["battle", "oneSided"] as const).filter((kind) => kind !== mainKind(record));
  const deaths = others.flatMap((kind) =>
    figuresOf(record.deaths[kind]).flatMap(([date, figure]): Compared[] => {
      const span = spanOf(calendar, date, "year");
      const { label, measures } = deathKinds[kind];
      return span === null
        ? []
        : [{ label: `Deaths of the year: ${label}`, unit: "deaths", date, figure, of: sumOf(measures, span) }];
    }),
  );
  const observed = Object.values(record.observed ?? {}).flatMap(({ label, unit, measure, over, per, values }) =>
    figuresOf(values).flatMap(([date, figure]): Compared[] => {
      const span = spanOf(calendar, date, over);
      if (measure === undefined || span === null) return [];
      const sum = sumOf([measure], span);
      return [{ label, unit, date, figure, of: per === undefined ? sum : (run) => (sum(run) * per) / people }];
    }),
  );
  return [...deaths, ...observed];
}

/** How an agreement went in runs. */
export interface Fate {
  /** Share of runs in which it had not broken by the day that the record gives, a year after it, and by the end of the run. */
  readonly toDay: number;
  readonly toYearAfter: number;
  readonly toEnd: number;
  /** Median week in which it first broke, of the runs in which it did; NaN if it never did. */
  readonly broken: number;
}

export interface ComparedAgreement {
  readonly id: string;
  readonly label: string;
  readonly outcome: "held" | "broke" | "replaced";
  readonly until: Figure<string>;
  readonly mission: Fate;
  readonly none: Fate;
  /** With the mission it went as in the record in at least half of the runs, give or take a year where it broke; null if the record does not say how it went. */
  readonly asRecorded: boolean | null;
}

export function comparedAgreements({ record, spec, start, mission, none }: MeasuredCase): ComparedAgreement[] {
  return Object.entries(record.agreements ?? {}).map(([id, { outcome, until }]) => {
    const day = weekOf(until.value, start);
    const fate = (runs: readonly CaseRun[]): Fate => {
      const weeks = runs.map(({ broken }) => broken[id] ?? Infinity);
      const share = (week: number): number => weeks.filter((at) => at > week).length / weeks.length;
      return {
        toDay: share(day),
        toYearAfter: share(day + year),
        toEnd: share(spec.weeks),
        broken: quantile(weeks.filter(Number.isFinite), 1 / 2),
      };
    };
    const own = fate(mission);
    return {
      id,
      label: spec.agreements.find((agreement) => agreement.id === id)!.label,
      outcome,
      until,
      mission: own,
      none: fate(none),
      asRecorded: outcome === "replaced" ? null : outcome === "held" ? own.toDay >= 1 / 2 : own.toYearAfter <= 1 / 2,
    };
  });
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** How near the model's medians with the mission come to the deaths of whole years. */
export interface Score {
  readonly years: number;
  readonly rank: number;
  /** Sum of the medians over the sum of the record; NaN if the record has none. */
  readonly size: number;
  /** Against the record of the year before; the first year counts only if the record knows its predecessor. */
  readonly lastYear: number;
  /** Against the mean of the case's own record. */
  readonly constant: number;
}

export function scoreOf(one: MeasuredCase): Score {
  const years = comparedYears(one).filter(({ figure, whole }) => figure !== undefined && whole);
  const seen = years.map(({ figure }) => figure!.value);
  const medians = years.map(({ of }) => quantile(one.mission.map(of), 1 / 2));
  const given = new Map(figuresOf(one.record.deaths[mainKind(one.record)]));
  const before = years.map(({ date }) => given.get(`${Number(date.slice(0, 4)) - 1}-01-01`)?.value);
  const known = (values: readonly number[]): number[] => values.filter((_, i) => before[i] !== undefined);
  return {
    years: years.length,
    rank: spearman(seen, medians),
    size: total(seen) > 0 ? total(medians) / total(seen) : NaN,
    lastYear: skill(
      known(seen),
      known(medians),
      before.filter((value) => value !== undefined),
    ),
    constant: skill(seen, medians, constantForecast(seen)),
  };
}

/** In what a case fails, in words; nothing if in nothing. */
export function failuresOf(
  { rank, size, lastYear, constant }: Score,
  agreements: readonly ComparedAgreement[],
): string[] {
  return [
    ...(rank <= 0 ? ["course of deaths"] : []),
    ...(size > tooFar || size < 1 / tooFar ? [size > 1 ? "too deadly" : "not deadly enough"] : []),
    ...(lastYear < 0 ? ["last year's value is nearer"] : []),
    ...(constant < 0 ? ["the mean is nearer"] : []),
    ...agreements.filter(({ asRecorded }) => asRecorded === false).map(({ id, outcome }) => `${id} ${outcome}`),
  ];
}
