import { fileURLToPath, pathToFileURL } from "node:url";
import type { ModelMark } from "@truce/scenarios/run";
import { Queue, Worker } from "bullmq";
import { connect } from "./connect.ts";
import type { RedisAnswer, RedisJob } from "./job.ts";
import { modelWords, queueOf, wantedKey, type Wanted } from "./names.ts";

export interface RedisWorkerOptions {
  readonly url: string;
  readonly model: ModelMark;
  /** Threads, each with one group of runs at a time. */
  readonly threads: number;
  /** Ends the worker when what it has is done. */
  readonly signal: AbortSignal;
  /** Ends it when nothing has been left to do for so many milliseconds; it waits for more if left out. */
  readonly idle?: number;
  /** Milliseconds after which the runs of a worker that died are given to another. */
  readonly stalled?: number;
  /** Told of every group of runs: how many were done and how many of them failed. */
  readonly onRuns: (done: number, failed: number) => void;
  readonly onNotice: (text: string) => void;
}

/** Sources need a bootstrap that understands TypeScript; the built package does not. */
const fromSource = import.meta.url.endsWith(".ts");
const processor = new URL(fromSource ? "../../boot-processor.mjs" : "./processor.js", import.meta.url);
const usualStalled = 30_000;
/** How often the runs of one job may be lost with their worker before they count as failed. */
const mostLost = 10;

/**
 * Takes runs of this model from Redis and does them, until it is stopped.
 * @throws RedisError if nobody answers there
 */
export async function redisWorker(options: RedisWorkerOptions): Promise<void> {
  const { url, model, threads, signal, idle, stalled = usualStalled, onRuns, onNotice } = options;
  const connection = await connect(url);
  const name = queueOf(model);
  for (const text of others(await connection.hgetall(wantedKey), name)) onNotice(text);
  const worker = new Worker<RedisJob, RedisAnswer>(name, pathToFileURL(fileURLToPath(processor)), {
    connection,
    concurrency: threads,
    useWorkerThreads: true,
    lockDuration: stalled,
    stalledInterval: stalled,
    maxStalledCount: mostLost,
  });
  let busyAt = performance.now();
  worker.on("error", () => {});
  worker.on("active", () => (busyAt = performance.now()));
  worker.on("completed", (_job, answer) => {
    busyAt = performance.now();
    onRuns(answer.length, answer.filter(({ result }) => result.status === "failed").length);
  });
  worker.on("failed", (_job, error) => onNotice(error.message));
  await ended(worker, { signal, idle, busy: () => busyAt });
  await worker.close();
  connection.disconnect();
}

/** Waits for the signal, or until there has been nothing to do for a while. */
async function ended(
  worker: Worker<RedisJob, RedisAnswer>,
  { signal, idle, busy }: { readonly signal: AbortSignal; readonly idle: number | undefined; readonly busy: () => number },
): Promise<void> {
  if (signal.aborted) return;
  const queue = new Queue(worker.name, { connection: worker.opts.connection });
  queue.on("error", () => {});
  let timer: NodeJS.Timeout | undefined;
  await new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
    if (idle === undefined) return;
    timer = setInterval(() => {
      if (performance.now() - busy() < idle) return;
      void queue.getJobCounts("waiting", "active").then(({ waiting = 0, active = 0 }) => waiting + active === 0 && resolve(), () => {});
    }, 500);
  });
  clearInterval(timer);
  await queue.close();
}

/** Experiments on this Redis that ask for another model. */
function others(wanted: Readonly<Record<string, string>>, own: string): string[] {
  return Object.entries(wanted).flatMap(([queue, text]) => {
    if (queue === own) return [];
    const wants = JSON.parse(text) as Wanted;
    return [`"${wants.title}" asks for model ${modelWords(wants)}, which is not this one; its runs are left to others`];
  });
}
