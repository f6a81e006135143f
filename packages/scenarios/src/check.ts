import { daysOf } from "./date.ts";
import type { Path } from "./document.ts";
import { Computed } from "./formula/computed.ts";
import type { Problem } from "./problem.ts";

/** What a number may be. */
export interface Limits {
  readonly unit: string;
  readonly label: string;
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  /** A formula here may follow the week. */
  readonly varies?: boolean;
}

export type Complaint = Pick<Problem, "kind" | "message" | "expected" | "todo" | "nearest"> & {
  readonly at?: readonly (string | number)[];
  /** Characters into the text of the value, where a part of it is wrong. */
  readonly offset?: number;
};
export type Complain = (complaint: Complaint) => void;
/** Takes a complaint with its place; `onKey` points at the key rather than at the value. */
export type Report = (path: Path, complaint: Complaint, onKey?: boolean) => void;

/** Checks number, unit and range. */
export function checkNumber(
  raw: unknown,
  limits: Limits,
  complain: Complain,
  at: readonly (string | number)[],
): number | undefined {
  const { min = -Infinity, max = Infinity, integer = false } = limits;
  const expected = describe(limits);
  if (raw instanceof Computed) {
    const wrong = raw.steps.find(([, value]) => value < min || value > max);
    if (wrong === undefined) return raw.first ?? 0;
    const when = raw.steps.length > 1 ? ` in week ${wrong[0]}` : "";
    complain({
      kind: "out-of-range",
      message: `${raw.text} is ${wrong[1]}${when}, which is out of range`,
      expected,
      at,
    });
    return undefined;
  }
  if (raw === undefined) {
    complain({ kind: "missing-key", message: "missing", expected, at });
    return undefined;
  }
  if (typeof raw === "string") {
    const match = /^\s*([-+−]?\d[\d\s.,_']*)\s*(.*)$/.exec(raw);
    if (match !== null) {
      const plain = Number(match[1]!.replace(/[\s,_']/g, "").replace("−", "-"));
      const share = match[2]!.startsWith("%") && max === 1;
      const write = share ? plain / 100 : plain;
      const message = match[2] === "" ? `this is text, not a number: ${show(raw)}` : `wrong unit: ${show(raw)}`;
      complain({
        kind: match[2] === "" ? "wrong-type" : "wrong-unit",
        message,
        expected,
        todo: `write the bare number in this unit, e.g. ${write}`,
        at,
      });
      return undefined;
    }
  }
  if (typeof raw !== "number" || !Number.isFinite(raw)) {
    complain({ kind: "wrong-type", message: `expected a number, got ${show(raw)}`, expected, at });
    return undefined;
  }
  if (raw < min || raw > max) {
    const percent = max === 1 && raw > 1 && raw <= 100 ? `write ${raw} % as ${raw / 100}` : undefined;
    complain({
      kind: "out-of-range",
      message: `${raw} is out of range`,
      expected,
      at,
      ...(percent !== undefined && { todo: percent }),
    });
    return undefined;
  }
  if (integer && !Number.isInteger(raw)) {
    complain({ kind: "out-of-range", message: `${raw} is not a whole number`, expected, at });
    return undefined;
  }
  return raw;
}

/** True for a text that means to be one number, with a unit or with marks between thousands; formulas are not. */
export function isNumberLike(text: string): boolean {
  return /^\s*[-+−]?\d[\d\s.,_']*(?:%|[\p{L}²³°$€£][\p{L}²³°$€£/]*(?:\s+[\p{L}²³°$€£/]+)*)?\s*$/u.test(text);
}

/** Checks that a day exists. */
export function checkDate(raw: unknown, complain: Complain, at: readonly (string | number)[]): string | undefined {
  if (typeof raw === "string" && daysOf(raw) !== undefined) return raw;
  const message = raw === undefined ? "missing" : `not a date: ${show(raw)}`;
  complain({
    kind: raw === undefined ? "missing-key" : "bad-date",
    message,
    expected: "a day that exists, as year-month-day, e.g. 2003-08-18",
    at,
  });
  return undefined;
}

/** "whole number of people, 0 or more". */
export function describe({ unit, label, min, max, integer }: Limits): string {
  const range =
    min !== undefined && max !== undefined
      ? `${min} to ${max}`
      : min !== undefined
        ? `${min} or more`
        : max !== undefined
          ? `${max} or less`
          : "any";
  return `${label} (${integer ? "whole number, " : ""}${unit}), ${range}`;
}

export function show(raw: unknown): string {
  const text = JSON.stringify(raw) ?? String(raw);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}
