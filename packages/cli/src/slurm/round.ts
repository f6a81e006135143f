import { closeSync, existsSync, fstatSync, openSync, readSync } from "node:fs";
import { resolve } from "node:path";
import type { Submission, Task, TaskOptions } from "@truce/cluster/slurm";
import type { OpenStore } from "@truce/experiments/run";
import type { Io } from "../io.ts";
import { plural } from "../output/format.ts";
import { probe } from "../plan/probe.ts";

/** What holds for all arrays of an experiment. */
export interface SlurmSetting {
  /** Path of the experiment file. */
  readonly experiment: string;
  /** Folder from which paths of scenarios and mandates count. */
  readonly sources: string;
  /** Seconds that a run may take; null is no limit. */
  readonly runSeconds: number | null;
  readonly options: TaskOptions;
}

/** How far an experiment is. */
export interface Round {
  /** Runs that have no result yet. */
  readonly missing: number;
  /** Those of them that somebody does. */
  readonly underWay: number;
  /** Those that were submitted just now, with the number of the job and its tasks; null if there were none. */
  readonly submitted: { readonly runs: number; readonly tasks: number; readonly job: string } | null;
}

/**
 * Submits the runs that have no result yet and that no task is doing. Of sequential replications those are the ones that are wanted by
 * what is known so far.
 *
 * @param earlier arrays that were submitted before
 * @param alive tasks in the queue, asked for before the store was read: one that ended in between has written all that it did
 */
export async function submitMissing(
  store: OpenStore,
  earlier: readonly Submission[],
  alive: readonly Task[],
  setting: SlurmSetting,
): Promise<Round> {
  const { knownOf, ruleOf, wantedRuns } = await import("@truce/experiments/run");
  const { countRuns, largestArray, noteSubmission, packChunks, runsOf, submitArray } =
    await import("@truce/cluster/slurm");
  const { folder, plan, index } = store;
  const busy = new Set<number>();
  const arrays = new Map(earlier.map((array) => [array.job, array]));
  for (const { job, task } of alive) for (const run of runsOf(arrays.get(job)?.chunks[task] ?? [])) busy.add(run);
  let missing = 0;
  const idle: number[] = [];
  for (const run of wantedRuns(plan, knownOf(store), ruleOf(plan.experiment))) {
    if (index.status(run) !== "missing") continue;
    missing++;
    if (!busy.has(run)) idle.push(run);
  }
  const underWay = missing - idle.length;
  if (idle.length === 0) return { missing, underWay, submitted: null };
  const { experiment, runSeconds, options } = setting;
  const secondsPerRun = options.taskRuns === null ? await timeOf(store, earlier, setting) : null;
  const size =
    secondsPerRun === null ? options.taskRuns! : Math.max(1, Math.floor((60 * options.minutes) / secondsPerRun));
  const chunks = packChunks(idle, size, largestArray());
  const array = noteSubmission(folder, { experiment: resolve(experiment), runSeconds, secondsPerRun, options, chunks });
  const job = submitArray(folder, array, [process.execPath, ...process.execArgv, resolve(process.argv[1]!)]);
  const runs = chunks.reduce((sum, chunk) => sum + countRuns(chunk), 0);
  return { missing, underWay, submitted: { runs, tasks: chunks.length, job } };
}

/** Seconds of a run: of those that are done, or as it was measured before, or of some that are tried now. */
async function timeOf(
  { plan, index }: OpenStore,
  earlier: readonly Submission[],
  { sources }: SlurmSetting,
): Promise<number> {
  const { done, failed } = index.counts;
  if (done > 0) return index.ms / 1000 / (done + failed);
  const before = earlier.at(-1)?.secondsPerRun;
  if (typeof before === "number") return before;
  return (await probe({ experiment: plan.experiment, folder: sources }, plan.points))?.secondsPerRun ?? 1;
}

/** A round in words. */
export function roundLine(folder: string, { missing, underWay, submitted }: Round): string {
  const left = missing - underWay - (submitted?.runs ?? 0);
  return [
    ...(underWay > 0 ? [`${plural(underWay, "run")} under way`] : []),
    ...(submitted === null
      ? []
      : [`${plural(submitted.runs, "run")} submitted in ${plural(submitted.tasks, "task")}, job ${submitted.job}`]),
    ...(left > 0 ? [`${plural(left, "run")} left for the next array`] : []),
  ]
    .join("; ")
    .concat(`\n  how far they are: truce status ${folder}\n  when they have ended: truce reconcile ${folder}\n`);
}

/** Bytes of a log that are shown. */
const shown = 600;

/** Says why an array that has ended gave no result: the end of the log of its first task. */
export async function warnOfFruitless(
  { folder, index }: OpenStore,
  last: Submission | undefined,
  alive: readonly Task[],
  io: Io,
): Promise<void> {
  if (last === undefined || alive.length > 0) return;
  const { logOf, runsOf } = await import("@truce/cluster/slurm");
  for (const chunk of last.chunks) for (const run of runsOf(chunk)) if (index.status(run) !== "missing") return;
  const log = logOf(folder, last.number, 0);
  const words = existsSync(log) ? endOf(log) : "";
  io.err(
    `truce: array ${last.number} ended without a result; ` +
      (words === ""
        ? "its tasks said nothing, or were never started\n"
        : `the end of ${log}:\n${words.replace(/^/gm, "  ")}\n`),
  );
}

function endOf(file: string): string {
  const descriptor = openSync(file, "r");
  try {
    const bytes = Buffer.alloc(shown);
    const n = readSync(descriptor, bytes, 0, shown, Math.max(0, fstatSync(descriptor).size - shown));
    return bytes.toString("utf8", 0, n).trim();
  } finally {
    closeSync(descriptor);
  }
}
