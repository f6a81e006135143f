import { log, log1p } from "@truce/core/kernel";
import { coefficient, exponentialHazard, leastSquares, withinGroups } from "@truce/statistics";
import { monthsInYear, weeksInMonth } from "../sample/months.ts";
import type { Sample } from "../sample/run.ts";
import { estimator, textOf } from "./estimator.ts";

/** Peacekeepers that make a base. */
const base = 30;

interface PlaceMonths {
  readonly country: readonly number[];
  readonly place: readonly number[];
  readonly columns: Readonly<Record<string, readonly number[]>>;
}

/**
 * Months of the districts of countries that got a mission, from the mission's first year on: what happened, who stood there the month before, and what had happened
 * until then.
 */
export function placeMonths(sample: Sample, outcome: string): PlaceMonths {
  const country: number[] = [], place: number[] = [];
  const columns: Record<string, number[]> = {};
  const put = (values: Readonly<Record<string, number>>): void => {
    for (const [name, value] of Object.entries(values)) (columns[name] ??= []).push(value);
  };
  sample.arms["decided"]!.forEach((run, i) => {
    const facts = sample.countries[i]!;
    if (run === null || facts["chosen"] !== 1) return;
    const happened = run.districts[outcome], stood = run.districts["missionStrength"];
    if (happened === undefined || stood === undefined) throw new RangeError(`the sample has no "${outcome}" by district`);
    const places = facts["districts"]!;
    const at = (of: readonly number[], t: number, k: number): number => of[t * places + k]!;
    for (let t = Math.max(monthsInYear, Math.floor(facts["start"]! / weeksInMonth)); t * places < happened.length; t++)
      for (let k = 0; k < places; k++) {
        const start = Math.floor(facts["start"]! / weeksInMonth);
        const sum = (until: number): number => {
          let deaths = 0;
          for (let s = Math.max(0, until - monthsInYear); s < until; s++) deaths += at(happened, s, k);
          return deaths;
        };
        country.push(i);
        place.push(i * 1000 + k);
        put({
          now: at(happened, t, k),
          last: at(happened, t - 1, k),
          before: sum(t),
          beforeMission: sum(start),
          sinceStart: t - start,
          base: at(stood, t - 1, k) >= base ? 1 : 0,
          people: log1p(at(stood, t - 1, k)),
        });
      }
  });
  return { country, place, columns };
}

const logged = (values: readonly number[]): number[] => values.map((value) => log1p(value));

/**
 * Peacekeepers and violence place by place: `deployment` is how many more go in a mission's first year where more died in the year before it (logs, within a country), `effect` what a
 * unit more of log peacekeepers goes with in the next month (logs), for places as they are and given what had happened there.
 */
const presenceIn = <S extends "wars" | "southSudan">(sample: S) => estimator({
  sample,
  meaning: `Within ${sample === "wars" ? "countries or places" : "states of South Sudan"}: log peacekeepers of a mission's first year on log deaths of the year before it, or log deaths (or people displaced) of a month on log peacekeepers of the month before and earlier ones; errors by ${sample === "wars" ? "country" : "run"}`,
  options: { what: "text", outcome: "text" },
  estimate(sample, given) {
    const { country, place, columns } = placeMonths(sample, textOf(given, "outcome", "battleDeaths"));
    const people = columns["people"]!;
    if (textOf(given, "what") === "deployment") {
      const rows = people.flatMap((_, row) => (columns["sinceStart"]![row]! < monthsInYear ? [row] : []));
      const kept = (values: readonly number[]): number[] => rows.map((row) => values[row]!);
      const { y, before } = withinGroups({ y: kept(people), before: logged(kept(columns["beforeMission"]!)) }, kept(country)).columns;
      const fit = leastSquares({ y, x: { before }, intercept: false, cluster: kept(country) });
      const { estimate: value, ci95 } = coefficient(fit, "before");
      return { value, ci95, n: rows.length };
    }
    const [now, last, before] = [columns["now"]!, columns["last"]!, columns["before"]!].map(logged) as [number[], number[], number[]];
    const { y, ...x } = withinGroups({ y: now, people, last, before }, place).columns;
    const { estimate: value, ci95 } = coefficient(leastSquares({ y, x, intercept: false, cluster: country }), "people");
    return { value, ci95, n: now.length };
  },
});

export const localPresence = presenceIn("wars");
/** The same among the states of South Sudan, where the unit that errors go by is a run. */
export const presenceInSouthSudan = presenceIn("southSudan");

/** Hazard that fighting in a place ends, or begins, in a month with a base against one without: log ratio given how bad the month before was. */
export const localEpisodes = estimator({
  sample: "wars",
  meaning: "Log ratio of the hazard that fighting in a place ends (or begins) in a month with a base there against without, given deaths of the month and year before; errors by country",
  options: { what: "text" },
  estimate(sample, given) {
    const ends = textOf(given, "what", "end") === "end";
    const { country, columns } = placeMonths(sample, "battleDeaths");
    const [now, last] = [columns["now"]!, columns["last"]!];
    const rows = now.flatMap((_, row) => (last[row]! >= 1 === ends ? [row] : []));
    const of = (name: string): number[] => rows.map((row) => columns[name]![row]!);
    const fit = exponentialHazard({
      time: rows.map(() => 1),
      event: rows.map((row) => (now[row]! >= 1 === ends ? 0 : 1)),
      x: { base: of("base"), before: logged(of("before")), ...(ends && { last: of("last").map((deaths) => log(deaths)) }) },
      cluster: rows.map((row) => country[row]!),
    });
    const { estimate: value, ci95 } = coefficient(fit, "base");
    return { value, ci95, n: rows.length };
  },
});
