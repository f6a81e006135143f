import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { CountrySpec } from "@truce/core";
import type { Arm, Recording } from "./engine.ts";
import { failed, runJob, type Batch, type FailedRun, type FinishedRun, type Job, type RunRow } from "./job.ts";
import { progressMeter, type Progress } from "./progress.ts";
import { loadEngine, type Task } from "./worker.ts";

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
  const executor = await (threads === 0
    ? inThisThread(engine, batch)
    : onThreads(engine, batch, Math.min(threads, jobs.length)));
  try {
    const rows = await runAll(executor, jobs, signal, (row) => options.onProgress?.(meter.tick(row.status === "done")));
    return collect(seeds, arms, rows, signal?.aborted ?? false);
  } finally {
    await executor.close();
  }
}

/** Runs one job; `lanes` jobs may be under way at once. */
interface Executor {
  readonly lanes: number;
  run(job: Job): Promise<RunRow>;
  close(): Promise<void>;
}

async function inThisThread(engine: string, batch: Batch): Promise<Executor> {
  const loaded = await loadEngine(engine);
  return {
    lanes: 1,
    async run(job) {
      // Lets timers and signals in between two runs.
      await new Promise((resolve) => setImmediate(resolve));
      return runJob(loaded, batch, job);
    },
    close: () => Promise.resolve(),
  };
}

function onThreads(engine: string, batch: Batch, threads: number): Executor {
  const pool = new Piscina({ filename: workerFile(), minThreads: threads, maxThreads: threads });
  return {
    lanes: threads,
    async run(job) {
      const task: Task = { engine, batch, job };
      try {
        return (await pool.run(task)) as RunRow;
      } catch (error) {
        return failed(job, error, null);
      }
    },
    close: () => pool.destroy(),
  };
}

/**
 * Rows in the order of jobs, undefined where the batch was stopped. Each lane takes the next job when it has done one. A
 * signal ends the wait at once; runs under way are dropped when the executor closes.
 */
async function runAll(
  executor: Executor,
  jobs: readonly Job[],
  signal: AbortSignal | undefined,
  onRow: (row: RunRow) => void,
): Promise<(RunRow | undefined)[]> {
  const rows = Array.from<RunRow | undefined>({ length: jobs.length });
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < jobs.length && !signal?.aborted) {
      const at = next++;
      const row = await executor.run(jobs[at]!);
      if (signal?.aborted) return;
      rows[at] = row;
      onRow(row);
    }
  };
  const aborted = new Promise<void>((resolve) => signal?.addEventListener("abort", () => resolve(), { once: true }));
  await Promise.race([Promise.all(Array.from({ length: executor.lanes }, lane)), aborted]);
  return [...rows];
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

/** Sources need a bootstrap that understands TypeScript; the built package does not. */
const fromSource = import.meta.url.endsWith(".ts");

function workerFile(): string {
  return new URL(fromSource ? "../../boot-worker.mjs" : "./worker.js", import.meta.url).href;
}

function defaultEngine(): string {
  return new URL(fromSource ? "./core-engine.ts" : "./core-engine.js", import.meta.url).href;
}

/** The seeds of a batch: pair number i of root seed s is always `s#i`, however many pairs are asked for. */
export function seedsOf(root: string | number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${root}#${index + 1}`);
}
