import { log1p } from "@truce/core/kernel";
import { average, total } from "./event-statistics.ts";
import type { RunRecord } from "./types.ts";

export const year = 52;

/** Civilians killed and deaths in fights, from a week to before another. */
export function violentDeaths({ series }: RunRecord, from: number, to: number): number {
  return total(series["civilianDeaths"]!, from, to) + total(series["battleDeaths"]!, from, to);
}

/** ln(1 + violent deaths a year): counts of wars span four powers of ten. */
export function logDeaths(run: RunRecord, from: number, to: number): number {
  const weeks = Math.min(to, run.weeks) - from;
  return weeks > 0 ? log1p((violentDeaths(run, from, to) * year) / weeks) : NaN;
}

/** True if battle deaths reach the threshold of relapse in the weeks given. */
export function relapsedBetween(run: RunRecord, from: number, to: number): boolean {
  return run.moments.some(({ type, week }) => type === "relapse" && week >= from && week < to);
}

/** Largest number of battle deaths in any 52 weeks that lie in the weeks given. */
export function worstYear({ series }: RunRecord, from: number, to: number): number {
  const deaths = series["battleDeaths"]!;
  let worst = 0;
  for (let end = Math.min(from + year, to, deaths.length); end <= Math.min(to, deaths.length); end++)
    worst = Math.max(worst, total(deaths, Math.max(from, end - year), end));
  return worst;
}

/** Pair by pair: what the first arm has more than the second, on the same seeds. */
export function pairwise(
  first: readonly RunRecord[],
  second: readonly RunRecord[],
  of: (run: RunRecord) => number,
): number[] {
  return first.map((run, i) => of(run) - of(second[i]!));
}

export const meanOf =
  (name: string, from: number, to: number) =>
  (run: RunRecord): number =>
    average(run.series[name]!, from, to);
