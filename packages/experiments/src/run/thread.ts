import { Worker } from "node:worker_threads";
import type { PlannedRun, RunResult } from "../types.ts";
import { timeoutMessage, type Setup } from "./job.ts";
import type { WorkerJob, WorkerMessage, WorkerStart } from "./worker.ts";

/** Sources need a bootstrap that understands TypeScript; the built package does not. */
const fromSource = import.meta.url.endsWith(".ts");
const workerFile = new URL(fromSource ? "../../boot-worker.mjs" : "./worker.js", import.meta.url);

/** What came of a job: its result, how its thread died, or "stopped". */
export type ThreadAnswer = RunResult | Died | "stopped";

export interface Died {
  readonly died: string;
  readonly week: number | null;
  /** False if it died before it could do anything at all. */
  readonly ready: boolean;
}

/**
 * One thread that does one run at a time. It is started when it is first needed, and again after it died or was ended, which costs the
 * run that it had and nothing else.
 */
export class Thread {
  readonly #setup: Setup;
  readonly #week = new SharedArrayBuffer(4);
  #worker: Worker | undefined;

  constructor(setup: Setup) {
    this.#setup = setup;
  }

  /** Does one run. Its time counts from when the thread is ready; a run over it is ended with its thread. */
  async do(job: WorkerJob, signal: AbortSignal): Promise<ThreadAnswer> {
    if (signal.aborted) return "stopped";
    let ready = this.#worker !== undefined;
    new Int32Array(this.#week)[0] = -1;
    const worker = (this.#worker ??= new Worker(workerFile, {
      workerData: { setup: this.#setup, week: this.#week } satisfies WorkerStart,
    }));
    const { runSeconds } = this.#setup;
    let timer: NodeJS.Timeout | undefined;
    const { promise, resolve } = withResolvers<ThreadAnswer>();
    const died = (why: string) => resolve({ died: why, week: this.#weekNow(), ready });
    const begin = (): void => {
      ready = true;
      worker.postMessage(job);
      if (runSeconds === null) return;
      timer = setTimeout(() => resolve(overtime(job.run, runSeconds, this.#weekNow())), 1000 * runSeconds);
    };
    const onMessage = (message: WorkerMessage): void => (message === "ready" ? begin() : resolve(message));
    const onError = (error: unknown): void => died(error instanceof Error ? error.message : String(error));
    const onExit = (code: number): void => died(`it ended by itself with status ${code}`);
    const onAbort = (): void => resolve("stopped");
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    signal.addEventListener("abort", onAbort, { once: true });
    if (ready) begin();
    const answer = await promise;
    clearTimeout(timer);
    worker.off("message", onMessage).off("error", onError).off("exit", onExit);
    signal.removeEventListener("abort", onAbort);
    const alive = typeof answer === "object" && "status" in answer && !isOvertime(answer);
    if (!alive) await this.end();
    return answer;
  }

  /** Ends the thread, whatever it does. */
  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    // What it says while it dies is of no interest any more.
    worker?.on("error", () => {});
    await worker?.terminate();
  }

  #weekNow(): number | null {
    const week = new Int32Array(this.#week)[0]!;
    return week < 0 ? null : week;
  }
}

function overtime(run: PlannedRun, seconds: number, week: number | null): RunResult {
  return { ...run, status: "failed", kind: "timeout", week, message: timeoutMessage(seconds) };
}

const isOvertime = (result: RunResult): boolean => result.status === "failed" && result.kind === "timeout";

function withResolvers<T>() {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((give) => {
    resolve = give;
  });
  return { promise, resolve };
}
