import { Piscina } from "piscina";
import { failed, runJob, type Batch, type Job, type RunRow } from "./job.ts";
import { loadEngine, type Task } from "./worker.ts";

/** Runs one job; `lanes` jobs may be under way at once. */
export interface Executor<J = Job, R = RunRow> {
  readonly lanes: number;
  run(job: J): Promise<R>;
}

/** Runs jobs of any batch. */
export interface Pool {
  readonly lanes: number;
  run(batch: Batch, job: Job): Promise<RunRow>;
  close(): Promise<void>;
}

/** Threads that load the engine once; 0 threads run everything here. A thread that dies costs its job and nothing else. */
export async function openPool(engine: string, threads: number): Promise<Pool> {
  if (threads === 0) {
    return {
      lanes: 1,
      async run(batch, job) {
        // Lets timers and signals in between two runs.
        await new Promise((resolve) => setImmediate(resolve));
        return runJob(await loadEngine(engine, batch.extensions), batch, job);
      },
      close: () => Promise.resolve(),
    };
  }
  const pool = new Piscina({ filename: workerFile(), minThreads: threads, maxThreads: threads });
  // An answer that arrives while the pool closes has nobody who waits for it.
  let closing = false;
  pool.on("error", (error) => {
    if (!closing) throw error;
  });
  return {
    lanes: threads,
    async run(batch, job) {
      const task: Task = { engine, batch, job };
      try {
        return (await pool.run(task)) as RunRow;
      } catch (error) {
        return failed(job, error, null);
      }
    },
    close() {
      closing = true;
      return pool.destroy();
    },
  };
}

/**
 * Rows in the order of jobs, undefined where the batch was stopped. Each lane takes the next job when it has done one. A
 * signal ends the wait at once; runs under way are dropped when the executor closes.
 */
export async function runAll<J, R>(
  executor: Executor<J, R>,
  jobs: readonly J[],
  signal: AbortSignal | undefined,
  onRow: (row: R) => void,
): Promise<(R | undefined)[]> {
  const rows = Array.from<R | undefined>({ length: jobs.length });
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

/** Sources need a bootstrap that understands TypeScript; the built package does not. */
const fromSource = import.meta.url.endsWith(".ts");

function workerFile(): string {
  return new URL(fromSource ? "../../boot-worker.mjs" : "./worker.js", import.meta.url).href;
}

/** URL of the engine for the country model. */
export function defaultEngine(): string {
  return new URL(fromSource ? "./core-engine.ts" : "./core-engine.js", import.meta.url).href;
}
