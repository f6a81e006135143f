import type { Observable, Window } from "./types.ts";

type Draft = Pick<Observable, "what" | "unit" | "of" | "least" | "because"> & Partial<Observable>;
type More = Partial<Omit<Observable, "what" | "of">> & Partial<Pick<Observable["of"], "districts">>;

/** Mean of a share over some weeks. One point in a hundred counts; surveys of a thousand people do not see less than three. */
export const level = (what: string, series: string, weeks: Window, { districts, ...more }: More = {}): Draft => ({
  what,
  unit: "share",
  of: { series, how: "mean", weeks, ...(districts !== undefined && { districts }) },
  least: 0.01,
  because: "one point in a hundred",
  ...more,
});

/** Total of one series over that of another. */
export const portion = (what: string, series: string, per: string, weeks: Window, more: More = {}): Draft => ({
  ...level(what, series, weeks, more),
  of: { series, how: "total", per, weeks },
});

/** A flow on the scale of ln(1 + number a year). Two in a hundred count, as in the patterns: common luck tells trifles from nothing. */
export const flow = (what: string, series: string, weeks: Window, { districts, ...more }: More = {}): Draft => ({
  what,
  unit: "ln a year",
  of: { series, how: "total", weeks, log: true, ...(districts !== undefined && { districts }) },
  least: 0.02,
  because: "two in a hundred, as in the patterns",
  ...more,
});

/** A stock of people or the like on the scale of ln(1 + mean). */
export const stock = (what: string, series: string, weeks: Window, more: More = {}): Draft => ({
  ...flow(what, series, weeks, more),
  unit: "ln",
  of: { series, how: "mean", weeks, log: true },
});

/** A number as it is, for one that is nothing without the lever. */
export const amount = (
  what: string,
  series: string,
  weeks: Window,
  least: number,
  because: string,
  { how = "mean", unit = "people" }: { how?: "mean" | "total"; unit?: string } = {},
): Draft => ({ what, unit, of: { series, how, weeks }, least, because });

/** Whether something happened in a run. */
export const happens = (what: string, series: string, weeks: Window, more: More = {}): Draft => ({
  ...level(what, series, weeks, more),
  unit: "share of runs",
  of: { series, how: "any", weeks },
});

const expecting =
  (expect: Observable["expect"]) =>
  (draft: Draft, source: string, more: Partial<Observable> = {}): Observable => ({ ...draft, expect, source, ...more });

/** It must go up, or down, by more than the least that counts. */
export const rises = expecting("rise");
export const falls = expecting("fall");
/** It must stay within ± the least that counts: two one-sided tests. */
export const staysWithin = (margin: number, because: string, draft: Draft, source: string): Observable => ({
  ...expecting("absent")(draft, source),
  least: margin,
  because,
});
/** No expectation was published: the number is for the model to show. */
export const shows = expecting("open");

/** Decides on the row. */
export const primary = (observable: Observable): Observable => ({ ...observable, primary: true });
