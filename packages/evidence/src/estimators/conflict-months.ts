import { recorded, threshold } from "../observation/recorded.ts";
import { monthsInYear } from "../sample/months.ts";
import type { RunOfMonths, Sample } from "../sample/run.ts";
import { runsUnder } from "./pairs.ts";

/** Rows of a panel of countries and months. */
export interface ConflictMonths {
  /** Row of the country, to cluster by. */
  readonly country: readonly number[];
  readonly columns: Readonly<Record<string, readonly number[]>>;
}

/**
 * Years for which a conflict stays in the data when it has fallen below the threshold: missions that came when the fighting was over, in Mozambique, the Central African Republic or Liberia, have
 * their first months in the data of Hultman, Kathman and Shannon (P48).
 */
const yearsAfter = 2;

/**
 * Months of countries in conflict, as in data on conflict-months, with the deaths that such data record: those with at least 25 battle deaths in the year to come, or in one of the years
 * just past. What a mission is, is lagged by a month; `history` is the arm that stands for what happened, each country with the mission that it got, if any.
 */
export function conflictMonths(sample: Sample, arm: string): ConflictMonths {
  const country: number[] = [];
  const columns: Record<string, number[]> = {};
  const put = (values: Readonly<Record<string, number>>): void => {
    for (const [name, value] of Object.entries(values)) (columns[name] ??= []).push(value);
  };
  runsUnder(sample, arm).forEach((run, i) => {
    if (run === null) return;
    const battle = run.months["battleDeaths"]!;
    const seen = asRecorded(run);
    let duration = 0;
    for (let t = 1; t < battle.length; t++) {
      const years = Array.from({ length: 2 + yearsAfter }, (_, y) => total(battle, t - y * monthsInYear, t - (y - 1) * monthsInYear));
      duration = Math.max(...years) < threshold ? 0 : duration + 1;
      if (duration === 0) continue;
      country.push(i);
      put({ ...rowOf(seen, t), population: sample.countries[i]!["population"]!, world: sample.countries[i]!["world"] ?? 0, month: t, duration });
    }
  });
  return { country, columns };
}

/** A year of killing by rebels, government or militias that stays below the threshold is in no data. */
function asRecorded(run: RunOfMonths): RunOfMonths {
  const kinds = ["civilianDeaths.rebel", "civilianDeaths.state", "civilianDeaths.militia", "battleDeaths"];
  return { ...run, months: { ...run.months, ...Object.fromEntries(kinds.map((name) => [name, recorded(run.months[name]!)])) } };
}

function rowOf({ months }: RunOfMonths, t: number): Record<string, number> {
  const now = (name: string): number => months[name]![t]!;
  const before = (name: string): number => months[name]![t - 1]!;
  const killedIn = (at: (name: string) => number) => {
    const rebel = at("civilianDeaths.rebel");
    const government = at("civilianDeaths.state") + at("civilianDeaths.militia");
    return { rebel, government, civilians: rebel + government, battle: at("battleDeaths") };
  };
  const last = Object.entries(killedIn(before)).map(([name, deaths]) => [`${name}Before`, deaths]);
  return {
    ...killedIn(now),
    ...Object.fromEntries(last),
    homicides: now("crime"),
    displaced: now("displaced") - before("displaced"),
    troops: before("missionStrength.infantry") / 1000,
    police: (before("missionStrength.formedPolice") + before("missionStrength.individualPolice")) / 100,
    observers: before("missionStrength.observers") / 100,
  };
}

function total(values: readonly number[], from: number, until: number): number {
  let sum = 0;
  for (let t = Math.max(0, from); t < Math.min(values.length, until); t++) sum += values[t]!;
  return sum;
}
