import { rootKey, Stream } from "@truce/core/kernel";
import { topShare, zeroShare } from "@truce/statistics";
import { above, figure, meanCheck, resultOf } from "./checks.ts";
import { excessBurstiness, localDispersion, place } from "./event-statistics.ts";
import { year } from "./outcomes.ts";
import type { Ensemble, Pattern, RunRecord } from "./types.ts";

const finiteMean = (values: readonly number[]): number => {
  const finite = values.filter(Number.isFinite);
  return finite.reduce((sum, value) => sum + value, 0) / finite.length;
};

/** Weekly counts of incidents of every district in one run. */
export function weeklyIncidents(run: RunRecord, places: number, from: number, to = run.weeks): Float64Array[] {
  return Array.from({ length: places }, (_, k) => place(run.districts["incidents"]!, places, k, from, to));
}

export const outbursts: Pattern = {
  id: "punctuated-outbursts",
  title: "Punctuated outbursts",
  statement: "Many weeks with no violence, some with much: violence comes in bursts, not at a steady drip.",
  source: "P24 (Epstein 2002: punctuated equilibrium); findings part 6, no. 7; Goh and Barabási 2008",
  measured:
    "Without a mission, from the second year on, by district: share of weeks without an incident; how much more four-week counts vary " +
    "than Poisson counts of the same local mean (a year around); burstiness of the gaps between incidents, less that of drawn Poisson " +
    "counts; share of all violent deaths that fall into the worst tenth of the district-months that had any.",
  reason:
    "Half of the district-weeks quiet; burstiness above 0 and dispersion above 1.25 beyond doubt: for a self-exciting process the share " +
    "and memory of P22 (0.37 and 6 weeks to 0.5 and 2 weeks) mean 1.3 to 2.1 at four weeks, and a slow trend alone gives 1.08; a tenth " +
    "of the months with a third of the deaths (evenly spread months would give a tenth).",
  measure(e: Ensemble) {
    const { runs } = e.arms.none;
    const places = e.districts.length;
    const counts = runs.map((run) => weeklyIncidents(run, places, year));
    const each = (statistic: (weeks: Float64Array) => number): number[] =>
      counts.map((districts) => finiteMean(districts.map(statistic)));
    const draws = new Stream(rootKey("patterns"), "poisson");
    const bursts = counts.map((districts, run) =>
      finiteMean(
        districts.map((weeks, k) =>
          excessBurstiness(weeks, (rate, week) => draws.poisson(rate, week, run * places + k)),
        ),
      ),
    );
    const worst = runs.map((run) => topShare(districtMonths(run, places), 0.1));
    const quiet = each(zeroShare);
    const inWar = e.arms.history.runs.map((run) =>
      finiteMean(weeklyIncidents(run, places, 0, Math.min(e.start, run.weeks)).map(zeroShare)),
    );
    return resultOf(
      [
        meanCheck("share of quiet district-weeks", quiet, above(0.5)),
        meanCheck(
          "dispersion of four-week counts around the local mean (Poisson 1.08)",
          each((weeks) => localDispersion(fourWeeks(weeks))),
          above(1.25),
        ),
        meanCheck("burstiness of gaps, less that of Poisson counts of the same local mean", bursts, above(0)),
        meanCheck("share of deaths in the worst tenth of violent district-months", worst, above(1 / 3)),
        meanCheck("quiet district-weeks in the open war before the mission", inWar, above(0), true),
      ],
      `Of all weeks of a district, ${figure(100 * finiteMean(quiet))} % pass without an incident.`,
    );
  },
};

/** Sums of four weeks; a rest is left out. */
function fourWeeks(weekly: Float64Array): Float64Array {
  return Float64Array.from({ length: Math.floor(weekly.length / 4) }, (_, m) =>
    weekly.subarray(4 * m, 4 * m + 4).reduce((sum, count) => sum + count, 0),
  );
}

function districtMonths(run: RunRecord, places: number): number[] {
  const months: number[] = [];
  for (let week = year; week + 4 <= run.weeks; week += 4)
    for (let k = 0; k < places; k++) {
      let deaths = 0;
      for (let w = week; w < week + 4; w++)
        deaths += run.districts["civilianDeaths"]![w * places + k]! + run.districts["battleDeaths"]![w * places + k]!;
      months.push(deaths);
    }
  return months;
}
