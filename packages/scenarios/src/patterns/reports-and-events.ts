import { log } from "@truce/core/kernel";
import { correlation } from "@truce/statistics";
import { above, below, figure, meanCheck, resultOf, shareCheck } from "./checks.ts";
import { total } from "./event-statistics.ts";
import { year } from "./outcomes.ts";
import type { Ensemble, Pattern, RunRecord } from "./types.ts";

/** Yearly totals of a measure in the weeks given. */
export function yearly(series: ArrayLike<number>, from: number, to: number): number[] {
  const years = Math.max(0, Math.floor((Math.min(to, series.length) - from) / year));
  return Array.from({ length: years }, (_, i) => total(series, from + i * year, from + (i + 1) * year));
}

/** ln of the last two years' total over the first two years'. */
export function growth(totals: readonly number[]): number {
  if (totals.length < 4) return NaN;
  const [first, last] = [totals[0]! + totals[1]!, totals.at(-1)! + totals.at(-2)!];
  return log(Math.max(last, 1) / Math.max(first, 1));
}

export const reportsAndEvents: Pattern = {
  id: "reports-and-events",
  title: "Reports move apart from events",
  statement:
    "When people begin to report and police are there to write it down, recorded crime rises while crime falls.",
  source: "findings part 6, no. 1; Blair, Karim and Morse 2019; P58",
  measured:
    "With the mission, from its arrival to the end of its eighth year: ln growth of homicides and of recorded homicides, last two years over " +
    "first two; share of runs in which one falls and the other rises; correlation of yearly totals over the whole run.",
  reason: "Both signs beyond doubt and in most runs; a record that followed events would grow with them.",
  measure(e: Ensemble) {
    const { runs } = e.arms.history;
    const [from, to] = [e.start, e.start + 8 * year];
    const of =
      (name: string) =>
      (run: RunRecord): number =>
        growth(yearly(run.series[name]!, from, to));
    const crime = runs.map(of("crime"));
    const recorded = runs.map(of("recordedCrime"));
    const reported = runs.map((run) => {
      const years = [from, to - year].map(
        (first) =>
          total(run.series["recordedCrime"]!, first, first + year) / total(run.series["crime"]!, first, first + year),
      );
      return years[1]! / years[0]!;
    });
    const apart = crime.map((change, i) => change < 0 && recorded[i]! > 0);
    return resultOf(
      [
        meanCheck("ln growth of homicides", crime, below(0)),
        meanCheck("ln growth of recorded homicides", recorded, above(0)),
        shareCheck("runs in which crime falls and records rise", crime.every(Number.isFinite) ? apart : [], above(0.5)),
        meanCheck("share recorded, eighth year over first", reported, above(1), true),
        meanCheck(
          "correlation of homicides and records, by year",
          runs.map((run) =>
            correlation(
              yearly(run.series["crime"]!, from, run.weeks),
              yearly(run.series["recordedCrime"]!, from, run.weeks),
            ),
          ),
          below(0),
          true,
        ),
      ],
      `Records hold ${figure(
        100 *
          meanCheck(
            "",
            runs.map((run) => total(run.series["recordedCrime"]!, from, to) / total(run.series["crime"]!, from, to)),
            above(0),
          ).value,
      )} % ` + "of homicides in these years.",
    );
  },
};
