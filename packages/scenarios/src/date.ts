const day = 86_400_000;

/** Days since 1970-01-01 of an ISO date (`2003-08-18`), or undefined if there is no such day. */
export function daysOf(iso: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (match === null) return undefined;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(time).toISOString().slice(0, 10) === iso ? time / day : undefined;
}

export function isoOf(days: number): string {
  return new Date(days * day).toISOString().slice(0, 10);
}

/** True for a Monday: 1970-01-01 was a Thursday. */
export function isMonday(iso: string): boolean {
  const days = daysOf(iso);
  return days !== undefined && (((days + 3) % 7) + 7) % 7 === 0;
}

/** The week, counted from the one that begins at `start`, in which a date falls; negative before it. */
export function weekOf(iso: string, start: string): number {
  return Math.floor((daysOf(iso)! - daysOf(start)!) / 7);
}

/** The Monday with which a week begins. */
export function dateOfWeek(week: number, start: string): string {
  return isoOf(daysOf(start)! + 7 * week);
}
