import { availableParallelism } from "node:os";
import { ensemble } from "@truce/core";
import type { Recording } from "./engine.ts";
import { defaultEngine, openPool, runAll } from "./executor.ts";
import { nothingToDraw, type ArmSpec, type Batch, type FailedRun, type FinishedRun, type Job, type ParameterChoice, type RunRow } from "./job.ts";
import { progressMeter, type Progress } from "./progress.ts";

/** How designs are run, whichever they are. */
export interface RunOptions {
  /** All designs run on each seed, so that they share their luck. */
  readonly seeds: readonly string[];
  readonly weeks?: number;
  /** `ensemble` gives each seed a set of the calibrated ensemble, all designs the same; the defaults of the model unless given. */
  readonly parameters?: ParameterChoice;
  readonly record?: Recording;
  /** Paths of files that add to the model. */
  readonly extensions?: readonly string[];
  readonly onProgress?: (progress: Progress) => void;
  /** Stops the batch: what is done is kept, what runs is dropped. */
  readonly signal?: AbortSignal;
  /** Threads; as many as the machine has by default. 0 runs everything in this thread. */
  readonly threads?: number;
  /** URL of a module whose default export is an `Engine`; the country model by default. */
  readonly engine?: string;
  /** Milliseconds, for the time left. */
  readonly now?: () => number;
}

export interface RunArmsOptions extends RunOptions {
  /** Designs of one country by name; all of them run on each seed. */
  readonly arms: Readonly<Record<string, ArmSpec>>;
}

export interface ArmsResult {
  /** Seeds on which every arm has finished, in the order of `seeds`. */
  readonly groups: readonly { readonly seed: string; readonly runs: Readonly<Record<string, FinishedRun>> }[];
  readonly failures: readonly FailedRun[];
  /** True if the signal stopped the batch before its end. */
  readonly stopped: boolean;
}

/**
 * Runs several designs of one country on the same luck. The result does not depend on the number of threads or on which run
 * ends first. A run that fails becomes a row in `failures` and its seed is left out; nothing is thrown for it.
 * @throws RangeError if parameters are to be drawn and the model has no sets to draw from
 */
export async function runArms(options: RunArmsOptions): Promise<ArmsResult> {
  const { arms, seeds, signal, weeks, parameters = "defaults", record = {}, extensions = [], engine = defaultEngine() } = options;
  // The clock tells the time left and touches no result.
  // oxlint-disable-next-line no-restricted-properties
  const { now = () => performance.now(), threads = availableParallelism() } = options;
  if (parameters === "ensemble" && ensemble.sets.length === 0) throw new RangeError(nothingToDraw);
  const batch: Batch = { arms, extensions, parameters, record, ...(weeks !== undefined && { weeks }) };
  const names = Object.keys(arms);
  const jobs = seeds.flatMap((seed) => names.map((arm): Job => ({ seed, arm })));
  const meter = progressMeter(jobs.length, now);
  options.onProgress?.(meter.read());
  if (jobs.length === 0) return { groups: [], failures: [], stopped: false };
  const pool = await openPool(engine, Math.min(threads, jobs.length));
  const executor = { lanes: pool.lanes, run: (job: Job) => pool.run(batch, job) };
  try {
    const rows = await runAll(executor, jobs, signal, (row) => options.onProgress?.(meter.tick(row.status === "done")));
    return collect(seeds, names, rows, signal?.aborted ?? false);
  } finally {
    await pool.close();
  }
}

function collect(
  seeds: readonly string[],
  names: readonly string[],
  rows: readonly (RunRow | undefined)[],
  stopped: boolean,
): ArmsResult {
  const groups = seeds.flatMap((seed, index) => {
    const own = rows.slice(index * names.length, (index + 1) * names.length);
    const runs = own.filter((row): row is FinishedRun => row?.status === "done");
    return runs.length < names.length ? [] : [{ seed, runs: Object.fromEntries(runs.map((run) => [run.arm, run])) }];
  });
  return { groups, failures: rows.filter((row): row is FailedRun => row?.status === "failed"), stopped };
}
