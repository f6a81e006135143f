import { availableParallelism } from "node:os";
import type { CountrySpec } from "@truce/core";
import type { Arm, Recording } from "./engine.ts";
import { defaultEngine, openPool, runAll } from "./executor.ts";
import type { Batch, FailedRun, FinishedRun, Job, RunRow } from "./job.ts";
import { progressMeter, type Progress } from "./progress.ts";

export interface RunPairsOptions {
  readonly spec: CountrySpec;
  /** The same country without the mission (see `withoutMission`); null runs the mission's arm only. */
  readonly twin: CountrySpec | null;
  /** One pair per seed; both arms of a pair share their luck. */
  readonly seeds: readonly string[];
  readonly weeks?: number;
  readonly record?: Recording;
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

/** Both arms on one seed; `none` is null without a twin. */
export interface PairOfRuns {
  readonly seed: string;
  readonly mission: FinishedRun;
  readonly none: FinishedRun | null;
}

export interface BatchResult {
  /** Complete pairs, in the order of `seeds`. */
  readonly pairs: readonly PairOfRuns[];
  readonly failures: readonly FailedRun[];
  /** True if the signal stopped the batch before its end. */
  readonly stopped: boolean;
}

/**
 * Runs pairs of simulations on the same luck. The result does not depend on the number of threads or on which run ends
 * first. A run that fails becomes a row in `failures` and its pair is left out; nothing is thrown for it.
 */
export async function runPairs(options: RunPairsOptions): Promise<BatchResult> {
  const {
    spec,
    twin,
    seeds,
    signal,
    weeks,
    record = {},
    engine = defaultEngine(),
    threads = availableParallelism(),
  } = options;
  // The clock tells the time left and touches no result.
  // oxlint-disable-next-line no-restricted-properties
  const { now = () => performance.now() } = options;
  const batch: Batch = { spec, twin, record, ...(weeks !== undefined && { weeks }) };
  const arms: readonly Arm[] = twin === null ? ["mission"] : ["mission", "none"];
  const jobs = seeds.flatMap((seed) => arms.map((arm): Job => ({ seed, arm })));
  const meter = progressMeter(jobs.length, now);
  options.onProgress?.(meter.read());
  if (jobs.length === 0) return { pairs: [], failures: [], stopped: false };
  const pool = await openPool(engine, Math.min(threads, jobs.length));
  const executor = { lanes: pool.lanes, run: (job: Job) => pool.run(batch, job) };
  try {
    const rows = await runAll(executor, jobs, signal, (row) => options.onProgress?.(meter.tick(row.status === "done")));
    return collect(seeds, arms, rows, signal?.aborted ?? false);
  } finally {
    await pool.close();
  }
}

function collect(
  seeds: readonly string[],
  arms: readonly Arm[],
  rows: readonly (RunRow | undefined)[],
  stopped: boolean,
): BatchResult {
  const pairs = seeds.flatMap((seed, index): PairOfRuns[] => {
    const [mission, none] = arms.map((_, arm) => rows[index * arms.length + arm]);
    if (mission?.status !== "done") return [];
    if (arms.length === 1) return [{ seed, mission, none: null }];
    return none?.status === "done" ? [{ seed, mission, none }] : [];
  });
  const failures = rows.filter((row): row is FailedRun => row?.status === "failed");
  return { pairs, failures, stopped };
}

/** The seeds of a batch: pair number i of root seed s is always `s#i`, however many pairs are asked for. */
export function seedsOf(root: string | number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${root}#${index + 1}`);
}
