import { log } from "@truce/core/kernel";
import { estimate } from "@truce/statistics";
import { monthsInYear, weeksInMonth } from "../sample/months.ts";
import type { RunOfMonths, Sample } from "../sample/run.ts";
import { estimator, numberOf, textOf } from "./estimator.ts";
import { pairs, type Pair } from "./pairs.ts";

/** Deaths, or whatever is summed, that keep the logarithm of nearly nothing in bounds. */
const pseudo = 5;

const outcomes: Readonly<Record<string, readonly string[]>> = {
  civilians: ["civilianDeaths.rebel", "civilianDeaths.state", "civilianDeaths.militia"],
  rebel: ["civilianDeaths.rebel"],
  government: ["civilianDeaths.state", "civilianDeaths.militia"],
  battle: ["battleDeaths"],
  homicides: ["crime"],
  displaced: ["displaced"],
  violence: ["civilianDeaths.rebel", "civilianDeaths.state", "civilianDeaths.militia", "civilianDeaths.criminal", "battleDeaths", "crime"],
};

/** Sum of an outcome from a month on, or until one. */
export function totalOf({ months }: RunOfMonths, outcome: string, from = 0, until = Infinity): number {
  const names = outcomes[outcome];
  if (names === undefined) throw new RangeError(`no outcome "${outcome}"; there are ${Object.keys(outcomes).join(", ")}`);
  return names.reduce((sum, name) => sum + months[name]!.slice(from, until).reduce((all, value) => all + value, 0), 0);
}

const startOf = (country: Pair["country"]): number => Math.floor((country["start"] ?? 0) / weeksInMonth);

/** Log ratio of an outcome between two designs, country by country on the same luck, from the mission's first month on; of peace only, until the first of the two is at war again. */
export function logRatios(sample: Sample, arm: string, against: string, outcome: string, peaceOnly = false): number[] {
  return pairs(sample, arm, against).flatMap(({ run, other, country }) => {
    const from = startOf(country);
    // A war is counted when its deaths of 52 weeks are; they are no violence of the peace.
    const until = peaceOnly ? Math.min(...[run, other].map(({ first }) => Math.floor(((first["relapseWar"] ?? Infinity) - 52) / weeksInMonth))) : Infinity;
    return until <= from ? [] : [log((totalOf(run, outcome, from, until) + pseudo) / (totalOf(other, outcome, from, until) + pseudo))];
  });
}

const pairedIn = (sample: "wars" | "settlements", where: string, peaceOnly: boolean) =>
  estimator({
    sample,
    meaning: `Mean log ratio of an outcome between two designs in the same ${where} on the same luck, from the mission's first month on${peaceOnly ? ", until either is at war again" : ""}`,
    options: { outcome: "text", arm: "text", against: "text" },
    estimate(runs, given) {
      const ratios = logRatios(runs, textOf(given, "arm", "decided"), textOf(given, "against", "none"), textOf(given, "outcome"), peaceOnly);
      const { mean: value, ci95 } = estimate(ratios);
      return { value, ci95, n: ratios.length };
    },
  });

/** The effect that no data can show: the same country with and without, on the same luck. */
export const paired = pairedIn("wars", "countries at war", false);
export const pairedAfterWar = pairedIn("settlements", "countries after a settlement", true);

/** Effects of half and of twice the people: how much more the first half does than the second doubling. */
export const diminishing = estimator({
  sample: "wars",
  meaning: "Effect of half the people on an outcome less that of the step from all to twice as many, per person, both as log ratios on the same luck",
  options: { outcome: "text", least: "number" },
  estimate(sample, given) {
    const outcome = textOf(given, "outcome", "rebel");
    const first = logRatios(sample, "half", "none", outcome), last = logRatios(sample, "double", "decided", outcome);
    // Half of the people is the first step; from all to twice as many are two such steps.
    const kept = first.flatMap((value, i) => (Math.abs(value) + Math.abs(last[i]!) >= numberOf(given, "least", 0) ? [value - last[i]! / 2] : []));
    const { mean: value, ci95 } = estimate(kept);
    return { value, ci95, n: kept.length };
  },
});

/** Districts and years with fighting, from a month on. */
function fightingIn({ districts, months }: RunOfMonths, from: number): number {
  const deaths = districts["battleDeaths"]!;
  const places = deaths.length / months["battleDeaths"]!.length;
  let count = 0;
  for (let t = from; (t + monthsInYear) * places <= deaths.length; t += monthsInYear)
    for (let k = 0; k < places; k++) if (Array.from({ length: monthsInYear }, (_, m) => deaths[(t + m) * places + k]!).some((killed) => killed > 0)) count++;
  return count;
}

/** How far fighting reaches with a mission and without, as the area that a conflict covers in data on its events. */
export const extent = estimator({
  sample: "wars",
  meaning: "Mean log ratio of the districts with battle deaths in a year between two designs in the same countries on the same luck, from the mission's first month on",
  options: { arm: "text", against: "text" },
  estimate(sample, given) {
    const ratios = pairs(sample, textOf(given, "arm", "decided"), textOf(given, "against", "none")).map(({ run, other, country }) =>
      log((fightingIn(run, startOf(country)) + 1) / (fightingIn(other, startOf(country)) + 1)),
    );
    const { mean: value, ci95 } = estimate(ratios);
    return { value, ci95, n: ratios.length };
  },
});
