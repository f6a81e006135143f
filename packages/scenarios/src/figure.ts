import { checkDate, checkNumber, describe, show, type Complain, type Limits } from "./check.ts";
import { Computed } from "./formula/computed.ts";
import type { Steps } from "./formula/evaluate.ts";
import { nearest } from "./nearest.ts";

/** How a figure is known. */
export const flags = {
  V: "seen in the source",
  V2: "seen in a second source that quotes it",
  VD: "computed from published data",
  VS: "only the direction was seen",
  R: "recalled: check it before quoting it",
  A: "assumed by the authors of this file",
} as const;

export type Flag = keyof typeof flags;

/** A number (or a date) about the world with where it comes from and how well it is known. */
export interface Figure<T = number> {
  readonly value: T;
  /** Key under `sources` of the file; `design` for a bare lever, `override` for a value set from outside. */
  readonly source: string;
  readonly flag: Flag;
  /** The formula that gave the value. */
  readonly formula?: string;
  /** The value by week, where a formula follows the week; `value` is the first. */
  readonly steps?: Steps;
}

/** Source keys that every file has. */
export const builtInSources = {
  design: { title: "A choice of the design, not a fact" },
  override: { title: "Set from outside the file for this run" },
} as const;

const writeFigure = "[value, source, flag] or { value: …, source: …, flag: … }";
const whichFlag = `one of ${Object.keys(flags).join(", ")}`;

/** Reads a figure about the world; a bare number is refused. Returns undefined after complaining. */
export function readFact(raw: unknown, limits: Limits, complain: Complain): Figure | undefined {
  return readFigure(raw, describe(limits), (value, at) => checkNumber(value, limits, complain, at), complain);
}

/** Reads a lever of the design: a bare number or a figure. */
export function readLever(raw: unknown, limits: Limits, complain: Complain): Figure | undefined {
  if (typeof raw === "object" && raw !== null && !(raw instanceof Computed)) return readFact(raw, limits, complain);
  const value = checkNumber(raw, limits, complain, []);
  return value === undefined ? undefined : { value, source: "design", flag: "A", ...workings(raw) };
}

/** Reads the date of an event: a figure whose value is an ISO date. */
export function readMoment(raw: unknown, complain: Complain): Figure<string> | undefined {
  return readFigure(raw, "a date such as 2003-08-18", (value, at) => checkDate(value, complain, at), complain);
}

/** Reads a planned date: a bare ISO date or a figure. */
export function readPlanned(raw: unknown, complain: Complain): Figure<string> | undefined {
  if (typeof raw === "object" && raw !== null) return readMoment(raw, complain);
  const value = checkDate(raw, complain, []);
  return value === undefined ? undefined : { value, source: "design", flag: "A" };
}

function readFigure<T>(
  raw: unknown,
  expected: string,
  check: (value: unknown, at: readonly (string | number)[]) => T | undefined,
  complain: Complain,
): Figure<T> | undefined {
  if (raw === undefined) {
    complain({
      kind: "missing-key",
      message: "missing",
      expected: `a figure: ${expected}`,
      todo: `add it as ${writeFigure}`,
    });
    return undefined;
  }
  if (typeof raw !== "object" || raw === null || raw instanceof Computed) {
    const usable = check(raw, []) !== undefined;
    complain({
      kind: "figure-without-source",
      message: `figure without source: ${show(raw)}`,
      expected: `a figure: ${expected}`,
      todo: `write [${usable ? show(raw) : "<value>"}, <key under sources>, <flag: ${whichFlag}>]`,
    });
    return undefined;
  }
  if (Array.isArray(raw)) {
    if (raw.length !== 3)
      complain({
        kind: "figure-without-source",
        message: `a figure has three parts, this has ${raw.length}`,
        expected: `${writeFigure}: ${expected}`,
        todo:
          raw.length > 3 && typeof raw[0] === "string" && raw[0].includes("(")
            ? "put the formula in quotes: outside them, a comma ends it"
            : "give value, source and flag, in this order",
      });
    const value = check(raw[0], [0]);
    if (raw.length !== 3) return undefined;
    return assemble(value, readSource(raw[1], [1], complain), readFlag(raw[2], [2], complain), raw[0]);
  }
  const record = raw as Record<string, unknown>;
  refuseOthers(record, ["value", "source", "flag", "unit", "note"], complain);
  const value = check(record["value"], ["value"]);
  return assemble(
    value,
    readSource(record["source"], ["source"], complain),
    readFlag(record["flag"], ["flag"], complain),
    record["value"],
  );
}

function assemble<T>(
  value: T | undefined,
  source: string | undefined,
  flag: Flag | undefined,
  raw: unknown,
): Figure<T> | undefined {
  if (value === undefined || source === undefined || flag === undefined) return undefined;
  return { value, source, flag, ...workings(raw) };
}

/** What a figure keeps of the formula that gave its value. */
export function workings(raw: unknown): Pick<Figure, "formula" | "steps"> {
  if (!(raw instanceof Computed)) return {};
  return { formula: raw.text, ...(raw.steps.length > 1 && { steps: raw.steps }) };
}

export function readSource(raw: unknown, at: readonly (string | number)[], complain: Complain): string | undefined {
  if (typeof raw === "string" && raw !== "") return raw;
  const message = raw === undefined ? "figure without source" : `a source is a key under sources, got ${show(raw)}`;
  complain({
    kind: "figure-without-source",
    message,
    expected: "a key under sources",
    todo: "name where the figure comes from",
    at,
  });
  return undefined;
}

export function readFlag(raw: unknown, at: readonly (string | number)[], complain: Complain): Flag | undefined {
  if (typeof raw === "string" && Object.hasOwn(flags, raw)) return raw as Flag;
  const meaning = Object.entries(flags)
    .map(([flag, text]) => `${flag} (${text})`)
    .join(", ");
  const message = raw === undefined ? "figure without flag" : `unknown flag ${show(raw)}`;
  complain({ kind: "figure-without-source", message, expected: `one of ${meaning}`, at });
  return undefined;
}

export function refuseOthers(record: Record<string, unknown>, known: readonly string[], complain: Complain): void {
  for (const key of Object.keys(record)) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    complain({
      kind: "unknown-key",
      message: `unknown key "${key}"`,
      expected: `one of ${known.join(", ")}`,
      at: [key],
      ...(near && { nearest: near }),
    });
  }
}
