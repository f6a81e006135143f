import { daysOf, isoOf } from "../date.ts";

const pattern = /^\s*start(?:\s*([+-])\s*(\d{1,4})\s*weeks?)?\s*$/;

/** Weeks from the mission's start: 26 of "start + 26 weeks", 0 of "start"; undefined for anything else. */
export function readRelative(text: string): number | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  return match[2] === undefined ? 0 : Number(match[2]) * (match[1] === "-" ? -1 : 1);
}

/** The ISO date so many weeks after another. */
export function resolveRelative(weeks: number, start: string): string {
  return isoOf(daysOf(start)! + 7 * weeks);
}
