import { extname } from "node:path";
import { UserError } from "../exit.ts";
import type { Model } from "../model.ts";
import { parametersOf } from "../study/parameters.ts";
import type { ParameterSource } from "../study/study.ts";
import { wholeNumber } from "../whole-number.ts";

/** Options of `truce run` after checking. */
export interface RunOptions {
  readonly seed: string;
  readonly seeds: number;
  readonly weeks?: number;
  readonly parameters: ParameterSource;
  readonly set: readonly string[];
  readonly mandates: readonly string[];
  /** Day on which the two arms part; without it they differ from the start. */
  readonly branchAt?: string;
  /** What the branch does otherwise from that day on. */
  readonly branchSet: readonly string[];
  readonly out?: string;
  readonly events?: string;
  readonly series?: string;
  readonly json: boolean;
  readonly twin: boolean;
  readonly threads?: number;
  readonly quiet: boolean;
}

/** Options as they come from the command line. */
export type RawRunOptions = Readonly<
  Record<"seed" | "seeds" | "weeks" | "parameters" | "out" | "events" | "series" | "threads", string | undefined>
> & {
  readonly set?: readonly string[];
  readonly mandate?: readonly string[];
  readonly branchAt?: string;
  readonly branchSet?: readonly string[];
  readonly with?: readonly string[];
  readonly json?: boolean;
  readonly twin: boolean;
  readonly quiet?: boolean;
};

export const defaultSeeds = 20;

/** Checks all options at once. @throws UserError that names every one that is wrong. */
export function checkRunOptions(raw: RawRunOptions, model: Model): RunOptions {
  const problems: string[] = [];
  const integer = (name: "seeds" | "weeks" | "threads", low: number, high: number): number | undefined =>
    wholeNumber(`--${name}`, raw[name], low, high, problems);
  const file = (name: "events" | "series", endings: readonly string[]): string | undefined => {
    const path = raw[name];
    if (path !== undefined && !endings.includes(extname(path).toLowerCase()))
      problems.push(`--${name} ${path}: the name must end in ${endings.join(" or ")}, which says how to write it`);
    return path;
  };
  const seeds = integer("seeds", 1, 100_000) ?? defaultSeeds;
  const weeks = integer("weeks", 1, 5200);
  const threads = integer("threads", 0, 1024);
  const events = file("events", [".csv", ".ndjson"]);
  const series = file("series", [".csv", ".parquet"]);
  const seed = raw.seed ?? "1";
  if (seed.trim() === "" || seed.includes("#"))
    problems.push(`--seed ${JSON.stringify(seed)}: expected a number or a word without #`);
  if (raw.out?.trim() === "") problems.push("--out: expected the name of a folder");
  if (events !== undefined && events === series) problems.push(`--events and --series both write ${events}`);
  const { branchAt, branchSet = [] } = raw;
  if (branchAt !== undefined && !isDay(branchAt))
    problems.push(`--branch-at ${branchAt}: expected a day that exists, as year-month-day, e.g. 2009-06-01`);
  if (branchAt === undefined && branchSet.length > 0)
    problems.push(`--branch-set ${branchSet[0]}: say with --branch-at from which day on; --set holds from the start`);
  if (branchAt !== undefined && branchSet.length === 0 && (raw.mandate ?? []).length === 0)
    problems.push(`--branch-at ${branchAt}: say with --mandate or --branch-set what is different from that day on`);
  const parameters = parametersOf(raw.parameters, model, problems);
  if (problems.length > 0) throw new UserError(problems.join("\n"));
  return {
    seed,
    seeds,
    parameters,
    set: raw.set ?? [],
    mandates: raw.mandate ?? [],
    branchSet,
    ...(branchAt !== undefined && { branchAt }),
    json: raw.json ?? false,
    twin: raw.twin,
    quiet: raw.quiet ?? false,
    ...(weeks !== undefined && { weeks }),
    ...(threads !== undefined && { threads }),
    ...(raw.out !== undefined && { out: raw.out }),
    ...(events !== undefined && { events }),
    ...(series !== undefined && { series }),
  };
}

function isDay(text: string): boolean {
  const days = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(days) && new Date(days).toISOString().slice(0, 10) === text;
}
