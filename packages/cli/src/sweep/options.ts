import { UserError } from "../exit.ts";
import { wholeNumber } from "../whole-number.ts";

/** Options of commands that do runs of an experiment, as they come from the command line. */
export interface RawWorkOptions {
  readonly out?: string;
  readonly workers?: string;
  readonly maxTime?: string;
  readonly runTime?: string;
  readonly limit?: string;
  readonly sample?: string;
  readonly experiment?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  /** False leaves the report out. */
  readonly report?: boolean;
}

export interface WorkOptions {
  /** Threads; 0 does everything in this one. Undefined if nobody said. */
  readonly workers?: number;
  readonly maxSeconds?: number;
  readonly runSeconds?: number;
  readonly limit?: number;
  readonly sample: number;
}

const usualSample = 5;

/** Checks all options at once. @throws UserError that names every one that is wrong */
export function checkWorkOptions(raw: RawWorkOptions): WorkOptions {
  const problems: string[] = [];
  const integer = (name: "workers" | "limit" | "sample", low: number, high: number): number | undefined =>
    wholeNumber(`--${name}`, raw[name], low, high, problems);
  const duration = (option: string, text: string | undefined): number | undefined => {
    if (text === undefined) return undefined;
    const seconds = secondsOf(text);
    if (seconds === undefined) problems.push(`${option} ${text}: expected a time such as 90s, 30m or 2h`);
    return seconds;
  };
  const workers = integer("workers", 0, 1024);
  const limit = integer("limit", 1, Number.MAX_SAFE_INTEGER);
  const sample = integer("sample", 0, Number.MAX_SAFE_INTEGER) ?? usualSample;
  const maxSeconds = duration("--max-time", raw.maxTime);
  const runSeconds = duration("--run-time", raw.runTime);
  if (raw.out?.trim() === "") problems.push("--out: expected the name of a folder");
  if (problems.length > 0) throw new UserError(problems.join("\n"));
  return {
    sample,
    ...(workers !== undefined && { workers }),
    ...(limit !== undefined && { limit }),
    ...(maxSeconds !== undefined && { maxSeconds }),
    ...(runSeconds !== undefined && { runSeconds }),
  };
}

/** Longest time that a timer can wait for: 24 days. */
const longest = 2_147_000;

function secondsOf(text: string): number | undefined {
  const [, number, unit = "s"] = /^(\d+(?:\.\d+)?)(s|m|h)?$/.exec(text) ?? [];
  const seconds = Number(number) * { s: 1, m: 60, h: 3600 }[unit as "s" | "m" | "h"];
  return seconds > 0 && seconds <= longest ? seconds : undefined;
}
