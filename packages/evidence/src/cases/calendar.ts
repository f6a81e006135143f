import { dateOfWeek } from "@truce/scenarios";

/** Ticks from one to before another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Year extends Span {
  /** The first of January. */
  readonly date: string;
  readonly weeks: number;
  /** At least 50 of its weeks lie in the run. */
  readonly whole: boolean;
}

const wholeYear = 50;

/** The Monday with which the week of each tick begins. */
export const calendarOf = (start: string, ticks: number, step: number): string[] =>
  Array.from({ length: ticks }, (_, tick) => dateOfWeek(Math.floor(tick * step), start));

/** The calendar years of a run; a week belongs to the year in which it begins. */
export function yearsOf(calendar: readonly string[], step: number): Year[] {
  return [...new Set(calendar.map((date) => date.slice(0, 4)))].map((year) => {
    const { from, to } = within(calendar, year)!;
    const weeks = (to - from) * step;
    return { date: `${year}-01-01`, from, to, weeks, whole: weeks >= wholeYear };
  });
}

/**
 * The ticks that a figure of a day counts: the month or year that begins, the run up to it, or the one week in which it
 * falls. Null if they lie outside the run.
 */
export function spanOf(
  calendar: readonly string[],
  date: string,
  over: "month" | "year" | "run" | undefined,
): Span | null {
  if (over === "month") return within(calendar, date.slice(0, 7));
  if (over === "year") return within(calendar, date.slice(0, 4));
  const at = calendar.findLastIndex((monday) => monday <= date);
  if (at < 0) return null;
  return { from: over === "run" ? 0 : at, to: at + 1 };
}

function within(calendar: readonly string[], beginning: string): Span | null {
  const from = calendar.findIndex((date) => date.startsWith(beginning));
  return from < 0 ? null : { from, to: calendar.findLastIndex((date) => date.startsWith(beginning)) + 1 };
}
