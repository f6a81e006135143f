// What tools that measure scenarios and write what they find into pages have in common.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { modelVersion } from "@truce/core";

const [begin, end] = ["<!-- begin measured -->", "<!-- end measured -->"];

/** Three figures of counts, two of shares and indices. */
export function digits(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size < 10) return value.toFixed(size < 1 ? 3 : 2).replace("-", "−");
  const step = size < 1000 ? 1 : 10 ** (Math.floor(Math.log10(size)) - 2);
  return (Math.round(value / step) * step).toLocaleString("en-GB").replace("-", "−");
}

/** Two figures. */
export const twoDigits = (value: number): string => String(Number(value.toPrecision(2))).replace("-", "−");

/** A share as whole per cents. */
export const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** A whole number from the command line. @throws RangeError */
export function whole(text: string, name: string, least = 0): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least)
    throw new RangeError(`--${name} is a whole number from ${least} on, got "${text}"`);
  return value;
}

/** What stands above every measured table: with which model, on how many seeds, and what else is to be known. */
export const measuredHead = (seeds: number, more: string): string => `Model ${modelVersion}, ${seeds} seeds; ${more}`;

/**
 * A page with what was measured between its two marks.
 * @throws Error if it has no such marks
 */
export function withMeasured(page: string, text: string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`a page without ${begin} … ${end}`);
  return `${page.slice(0, from + begin.length)}\n${text}\n${page.slice(to)}`;
}

/** Prints what was measured of a scenario and, if asked to, writes it into the page of its folder. */
export function tell(name: string, folder: string, text: string, write: boolean): void {
  console.log(`\n## ${name}\n\n${text}`);
  const page = join(folder, "README.md");
  if (write && existsSync(page)) writeFileSync(page, withMeasured(readFileSync(page, "utf8"), text));
}
