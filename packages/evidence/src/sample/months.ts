import { measures } from "@truce/core";
import type { RunOutput } from "@truce/scenarios/run";
import type { Events, RunOfMonths } from "./run.ts";

/** Weeks of a month: four, so that every month is as long. */
export const weeksInMonth = 4;
export const monthsInYear = 52 / weeksInMonth;

/** What is kept of a run; names with a dot are parts of a measure. */
export interface Kept {
  readonly national: readonly string[];
  readonly districts: readonly string[];
  /** Keep every incident that killed, one by one. */
  readonly events?: true;
}

const kindOf = new Map(measures.map(({ id, kind }) => [id, kind]));

/** Weekly columns as months: flows are summed, stocks are those of a month's last week, events keep their first week. */
export function inMonths({ series, parts, districts, incidents }: RunOutput, { national, districts: kept, events }: Kept, ids: readonly string[]): RunOfMonths {
  const places = ids.length;
  const months: Record<string, number[]> = {};
  const first: Record<string, number | null> = {};
  let weeks = 0;
  for (const name of national) {
    const [id, part] = name.split(".") as [string, string?];
    const weekly = part === undefined ? series[id] : parts[id]?.[part];
    if (weekly === undefined) throw new RangeError(`the model has no measure "${name}"`);
    weeks = weekly.length;
    if (kindOf.get(id) === "event") {
      const week = weekly.findIndex((value) => value > 0);
      first[name] = week < 0 ? null : week;
    } else months[name] = blocks(weekly, 1, kindOf.get(id) === "flow");
  }
  const local = kept.map((id) => [id, blocks(districts[id]!, places, kindOf.get(id) === "flow")] as const);
  return { months, districts: Object.fromEntries(local), first, weeks, ...(events === true && { events: deadly(incidents, ids) }) };
}

function deadly(incidents: RunOutput["incidents"], ids: readonly string[]): Events {
  const row = new Map(ids.map((id, k) => [id, k]));
  const those = incidents.filter(({ civilianDeaths, otherDeaths }) => civilianDeaths + otherDeaths >= 1);
  return {
    week: those.map(({ week }) => week),
    place: those.map(({ district }) => row.get(district)!),
    community: those.map(({ community }) => community),
    deaths: those.map(({ civilianDeaths, otherDeaths }) => civilianDeaths + otherDeaths),
  };
}

function blocks(weekly: ArrayLike<number>, places: number, sum: boolean): number[] {
  const times = Math.floor(weekly.length / places / weeksInMonth);
  const out = Array.from({ length: times * places }, () => 0);
  for (let t = 0; t < times; t++)
    for (let k = 0; k < places; k++) {
      const from = t * weeksInMonth;
      for (let w = sum ? from : from + weeksInMonth - 1; w < from + weeksInMonth; w++) out[t * places + k]! += weekly[w * places + k]!;
    }
  return out;
}
