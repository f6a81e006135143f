import { monthsInYear } from "../sample/months.ts";

/** Deaths of a year from which on data sets count an actor's killing of civilians, or a conflict at all. */
export const threshold = 25;

/**
 * What data on organised violence have of deaths by month: only the years in which an actor killed at least 25 civilians (Eck and Hultman 2007,
 * Journal of Peace Research 44(2)), or a conflict at least 25 fighters (Sundberg and Melander 2013, Journal of Peace Research 50(4)), are in them.
 * @param months true deaths by month of one actor or conflict, from the first month of a year
 */
export function recorded(months: readonly number[]): number[] {
  const seen = [...months];
  for (let from = 0; from < seen.length; from += monthsInYear) {
    let deaths = 0;
    for (let t = from; t < Math.min(seen.length, from + monthsInYear); t++) deaths += months[t]!;
    if (deaths < threshold) seen.fill(0, from, from + monthsInYear);
  }
  return seen;
}
