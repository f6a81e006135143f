import { constantForecast, mean, quantile, skill, spearman, wilsonInterval } from "@truce/statistics";
import type { Estimated } from "../estimators/estimated.ts";
import { jackknife } from "../estimators/jackknife.ts";
import { comparedYears, figuresOf, mainKind, tooFar } from "./compare.ts";
import type { CaseRun, MeasuredCase } from "./types.ts";

/** Deaths of one year of a case: in the record, in the record a year before if it knows, and the mean of the case's record, beside one run. */
interface CaseYear {
  readonly id: string;
  readonly seen: number;
  readonly before: number | undefined;
  readonly constant: number;
  readonly of: (run: CaseRun) => number;
}

function yearsOf(one: MeasuredCase): CaseYear[] {
  const given = new Map(figuresOf(one.record.deaths[mainKind(one.record)]));
  const years = comparedYears(one).filter(({ figure, whole }) => figure !== undefined && whole);
  const constant = constantForecast(years.map(({ figure }) => figure!.value));
  return years.map(({ date, figure, of }, i) => ({
    id: one.id,
    seen: figure!.value,
    before: given.get(`${Number(date.slice(0, 4)) - 1}-01-01`)?.value,
    constant: constant[i]!,
    of,
  }));
}

const medianOf = (one: MeasuredCase, { of }: CaseYear): number => quantile(one.mission.map(of), 1 / 2);

/** With the cases as what is drawn. */
const overCases = (cases: readonly MeasuredCase[], of: (cases: readonly MeasuredCase[]) => number): Estimated => ({ ...jackknife(cases, of), n: cases.length });

/** Rank agreement across cases: whether those that were deadlier a year are so in the model (Spearman 1904). */
export const rankAcross = (cases: readonly MeasuredCase[]): Estimated =>
  overCases(cases, (some) => {
    const yearly = some.map((one) => ({ one, years: yearsOf(one) })).filter(({ years }) => years.length > 0);
    return spearman(
      yearly.map(({ years }) => mean(years.map(({ seen }) => seen))),
      yearly.map(({ one, years }) => mean(years.map((each) => medianOf(one, each)))),
    );
  });

/**
 * Share of the squared error of ln(1 + deaths), over all years of all cases, that the medians of the runs take away from a naive forecast: last year's
 * record, or the mean of the case's own record.
 */
export const skillAcross = (cases: readonly MeasuredCase[], naive: "lastYear" | "constant"): Estimated =>
  overCases(cases, (some) => {
    const rows = some.flatMap((one) => yearsOf(one).map((each) => ({ ...each, median: medianOf(one, each) })));
    const known = naive === "constant" ? rows : rows.filter(({ before }) => before !== undefined);
    return skill(
      known.map(({ seen }) => seen),
      known.map(({ median }) => median),
      known.map(({ before, constant }) => (naive === "constant" ? constant : before!)),
    );
  });

/**
 * Share of the runs of a case that fail as history did: in the year in which the record has most deaths the run has at least a third of them, in spite of
 * the mission that was there. NaN where no year of the record has the 25 deaths from which on data count a conflict.
 */
export function failsAsRecorded(one: MeasuredCase): Estimated {
  const worst = yearsOf(one).reduce<CaseYear | null>(
    (most, each) => (most === null || each.seen > most.seen ? each : most),
    null,
  );
  if (worst === null || worst.seen < 25) return { value: NaN, ci95: [NaN, NaN], n: 0 };
  const failed = one.mission.filter((run) => worst.of(run) >= worst.seen / tooFar).length;
  const n = one.mission.length;
  return { value: failed / n, ci95: wilsonInterval(failed, n), n };
}
