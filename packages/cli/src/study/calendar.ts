import type { Study } from "./study.ts";

const day = 86_400_000;

/** The date of a week as milliseconds, or null if the scenario has no calendar. */
export function timeOfWeek(start: string | null, week: number): number | null {
  return start === null ? null : Date.parse(`${start}T00:00:00Z`) + week * 7 * day;
}

/** "2003" (or "Jun 2003" in a run of less than four years), or "week 0" without a calendar. */
export function calendar({ scenario, weeks }: Pick<Study, "scenario" | "weeks">, week: number): string {
  const time = timeOfWeek(scenario.start, week);
  if (time === null) return `week ${Math.round(week)}`;
  return weeks < 208 ? monthOf(time) : String(new Date(time).getUTCFullYear());
}

function monthOf(time: number): string {
  return new Date(time).toLocaleDateString("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
}

/** Years at which an axis has marks, at most `most` of them, with the week in which each begins. */
export function yearMarks(start: string | null, weeks: number, most: number): { week: number; label: string }[] {
  const steps = [1, 2, 3, 5, 10, 20, 50];
  const years = weeks / 52.1775;
  const step = steps.find((candidate) => years / candidate <= most) ?? 100;
  const time = timeOfWeek(start, 0);
  if (time === null) {
    const count = Math.floor(weeks / 52 / step);
    return Array.from({ length: count + 1 }, (_, i) => ({ week: i * step * 52, label: `year ${i * step}` }));
  }
  const first = new Date(time).getUTCFullYear();
  const marks: { week: number; label: string }[] = [];
  for (let year = Math.ceil(first / step) * step; ; year += step) {
    const week = (Date.UTC(year, 0, 1) - time) / (7 * day);
    if (week > weeks) return marks;
    if (week >= 0) marks.push({ week, label: String(year) });
  }
}

/** "June 2004 to May 2005", or "weeks 52 to 103". */
export function spanOfWeeks(start: string | null, from: number, to: number): string {
  const [first, last] = [timeOfWeek(start, from), timeOfWeek(start, to)];
  if (first === null || last === null) return `weeks ${from} to ${to - 1}`;
  return `${monthOf(first)} to ${monthOf(last - day)}`;
}
