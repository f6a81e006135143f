import { createHash } from "node:crypto";
import { setMaxListeners } from "node:events";
import { catalogue } from "@truce/core";
import { countryOf, type PlannedRun, type RunResult } from "@truce/experiments";
import type { Executor, Setup } from "@truce/experiments/run";
import { modelNames } from "@truce/scenarios";
import type { ModelMark } from "@truce/scenarios/run";
import { Queue, QueueEvents } from "bullmq";
import { type Ended, ask } from "./ask.ts";
import { connect, withoutPassword } from "./connect.ts";
import { jobOf, type RedisAnswer, type RedisJob } from "./job.ts";
import { modelWords, queueOf, wantedKey, wantedOf } from "./names.ts";

export interface RedisExecutorOptions {
  readonly setup: Setup;
  readonly model: ModelMark;
  readonly url: string;
  /** Groups of runs that may be in the queue at once. */
  readonly lanes: number;
  /** Told what a user should know, e.g. that no worker is there. */
  readonly onNotice: (text: string) => void;
}

type Outcome = Ended | "stopped";

/** Milliseconds for which the end waits for Redis. */
const patience = 2000;

/** How often jobs are asked for whose end may have been missed, and workers counted; milliseconds. */
const rounds = { ask: 2000, count: 5000 } as const;

/**
 * Puts runs into a queue on Redis or Valkey and waits for workers to do them. Nothing is lost that the store does not have: a job that Redis
 * forgot is put there again, one that a dead worker had is taken over by another, and a result that comes twice counts once.
 *
 * @throws RedisError if nobody answers there
 */
export async function redisExecutor({ setup, model, url, lanes, onNotice }: RedisExecutorOptions): Promise<Executor> {
  const connection = await connect(url);
  const name = queueOf(model);
  const queue = new Queue<RedisJob, RedisAnswer>(name, { connection });
  const events = new QueueEvents(name, { connection });
  queue.on("error", () => {});
  events.on("error", () => {});
  const waiting = new Map<string, (outcome: Outcome) => void>();
  events.on("completed", ({ jobId, returnvalue }) => waiting.get(jobId)?.({ answer: returnvalue as unknown as RedisAnswer }));
  events.on("failed", ({ jobId, failedReason }) => waiting.get(jobId)?.({ failed: failedReason }));
  await Promise.all([queue.waitUntilReady(), events.waitUntilReady()]);
  const { experiment, folder, runSeconds } = setup;
  const wanted = wantedOf(experiment.title, model);
  await connection.hset(wantedKey, name, JSON.stringify(wanted));
  const names = modelNames(catalogue());
  const count = setInterval(() => void countWorkers(), rounds.count);
  let said = false;

  async function countWorkers(): Promise<void> {
    if (said || waiting.size === 0 || connection.status !== "ready" || (await queue.getWorkersCount()) > 0) return;
    said = true;
    onNotice(
      `no worker of this model, ${modelWords(wanted)}, is at ${withoutPassword(url)}; ` +
        "start some, on any machine: truce worker --redis <address>",
    );
  }

  /** One job to its end, whatever happens to Redis in the meantime. */
  async function finish(data: RedisJob, signal: AbortSignal): Promise<Exclude<Outcome, "lost">> {
    // Every job in the queue listens to the signal; that many listeners are no leak.
    setMaxListeners(0, signal);
    const jobId = idOf(data.runs);
    for (;;) {
      const tidy: (() => void)[] = [];
      const outcome = await new Promise<Outcome>((resolve) => {
        const stop = (): void => resolve("stopped");
        signal.addEventListener("abort", stop, { once: true });
        waiting.set(jobId, resolve);
        const look = (): void => void ask(queue, jobId).then((found) => found && resolve(found), () => {});
        const looks = setInterval(look, rounds.ask);
        tidy.push(() => signal.removeEventListener("abort", stop), () => clearInterval(looks), () => waiting.delete(jobId));
        // While Redis is gone this waits for it; whoever stops does not.
        void queue.add("runs", data, { jobId, removeOnFail: true }).then(look, () => {});
      });
      for (const away of tidy) away();
      if (outcome === "lost") continue;
      // Nobody needs it there any more; if Redis is gone, neither is it.
      if (connection.status === "ready") void queue.remove(jobId).catch(() => {});
      return outcome;
    }
  }

  return {
    lanes,
    async run({ arm, point, runs }, tell, signal) {
      let spec: RedisJob["spec"];
      try {
        spec = countryOf(experiment, experiment.arms[arm]!, point.values, { folder, model: names });
      } catch (error) {
        for (const run of runs) tell({ result: broken(run, "model", error), ms: 0 });
        return;
      }
      const pieces = [runs];
      for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift()) {
        const outcome = await finish(jobOf(experiment, { spec, runs: piece, runSeconds }), signal);
        if (outcome === "stopped") return;
        if ("answer" in outcome) for (const done of outcome.answer) tell(done);
        // Of several runs, one was too much for the workers: each by itself tells which.
        else if (piece.length > 1) pieces.push(...piece.map((run) => [run]));
        else tell({ result: broken(piece[0]!, "crash", outcome.failed), ms: 0 });
      }
    },
    async close() {
      clearInterval(count);
      // Saying goodbye waits for a Redis that is gone; nothing that counts depends on it.
      const goodbye = connection.hdel(wantedKey, name).then(() => Promise.all([queue.close(), events.close()]));
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise((resolve) => (timer = setTimeout(resolve, patience)));
      await Promise.race([goodbye.catch(() => {}), late]);
      clearTimeout(timer);
      for (const one of [queue, events]) void one.disconnect().catch(() => {});
      connection.disconnect();
    },
  };
}

function broken(run: PlannedRun, kind: "model" | "crash", error: unknown): RunResult {
  const message = error instanceof Error ? error.message : String(error);
  return { ...run, status: "failed", kind, week: null, message };
}

/** The same runs are the same job, whoever asks for them. */
function idOf(runs: readonly PlannedRun[]): string {
  return createHash("sha256").update(runs.map(({ key }) => key).join(" ")).digest("hex").slice(0, 32);
}
