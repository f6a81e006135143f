import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { StoreError, writeWhole } from "@truce/experiments/run";
import type { Chunk } from "./chunks.ts";

/** How tasks are to be submitted; what is not said is left to Slurm. */
export interface TaskOptions {
  readonly partition: string | null;
  /** Time limit of a task, as Slurm writes it. */
  readonly time: string | null;
  /** Minutes of work that a chunk has, about. */
  readonly minutes: number;
  /** Runs of a chunk, if somebody said how many; null takes as many as the minutes. */
  readonly taskRuns: number | null;
  /** Tasks that may run at once; null is no limit. */
  readonly maxTasks: number | null;
  /** Further options of sbatch, as they are. */
  readonly more: readonly string[];
}

/** One job array of an experiment: which runs its tasks do. */
export interface Submission {
  /** Number of the array in its folder of results, from 1. */
  readonly number: number;
  /** Name of the job, which no other has: by it the queue is asked, whatever became of the program that submitted it. */
  readonly job: string;
  /** Path of the experiment file. */
  readonly experiment: string;
  /** Seconds that a run may take; null is no limit. */
  readonly runSeconds: number | null;
  /** Seconds that a run takes, as it was measured; null if nobody needed to know. */
  readonly secondsPerRun: number | null;
  readonly options: TaskOptions;
  /** One for each task, in the order of the array. */
  readonly chunks: readonly Chunk[];
}

/** Where all this is in a folder of results. */
const places = {
  folder: "slurm",
  logs: "logs",
} as const;

const file = /^(\d+)\.json$/;

/** Where the files of an array are, without their endings. */
export function placeOf(folder: string, number: number): string {
  return join(folder, places.folder, nameOf(number));
}

/** Name of a part of an experiment, by which its results are kept: the array and the task. */
export function partOf({ number }: Pick<Submission, "number">, task: number): string {
  return `${nameOf(number)}-${task}`;
}

function nameOf(number: number): string {
  return String(number).padStart(6, "0");
}

/** All arrays of a folder of results, in their order; none if nothing of it was submitted. @throws StoreError if one cannot be read */
export function readSubmissions(folder: string): Submission[] {
  const place = join(folder, places.folder);
  if (!existsSync(place)) return [];
  const numbers = readdirSync(place).flatMap((name) => file.exec(name)?.[1] ?? []);
  return numbers
    .map(Number)
    .sort((a, b) => a - b)
    .map((number) => readSubmission(folder, number));
}

/** @throws StoreError if it is not there, or not what was written */
export function readSubmission(folder: string, number: number): Submission {
  const path = `${placeOf(folder, number)}.json`;
  if (!existsSync(path)) throw new StoreError(`no array ${number} of ${folder} was submitted: there is no ${path}`);
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Submission;
  } catch (error) {
    throw new StoreError(`${path} cannot be read: ${(error as Error).message}`, true);
  }
}

/** Notes an array before it is submitted, so that nothing is in the queue of which the folder does not know. */
export function noteSubmission(folder: string, rest: Omit<Submission, "number" | "job">): Submission {
  const place = join(folder, places.folder);
  mkdirSync(join(place, places.logs), { recursive: true });
  const number = (readSubmissions(folder).at(-1)?.number ?? 0) + 1;
  const submission = { number, job: `truce-${randomBytes(6).toString("hex")}`, ...rest };
  writeWhole(`${placeOf(folder, number)}.json`, `${JSON.stringify(submission)}\n`);
  return submission;
}

/** Forgets an array that Slurm refused. */
export function dropSubmission(folder: string, { number }: Submission): void {
  for (const ending of [".json", ".sh"]) rmSync(`${placeOf(folder, number)}${ending}`, { force: true });
}

/** Where a task writes what it says. */
export function logOf(folder: string, number: number, task: number | "%a"): string {
  return join(folder, places.folder, places.logs, `${nameOf(number)}-${task}.txt`);
}
