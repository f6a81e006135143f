import { availableParallelism } from "node:os";
import { exit } from "../exit.ts";
import { catchInterrupt } from "../interrupt.ts";
import type { Io } from "../io.ts";
import type { Model } from "../model.ts";
import { plural } from "../output/format.ts";
import type { RawWorkOptions } from "../sweep/options.ts";
import { sweep } from "./sweep.ts";
import { wholeNumber } from "../whole-number.ts";

/** Options of `truce submit --engine redis`. */
export interface RawRedisOptions {
  readonly engine: string;
  readonly redis: string;
  readonly lanes?: string;
}

/** Options of `truce worker`. */
export interface RawWorkerOptions {
  readonly redis: string;
  readonly workers?: string;
  readonly untilEmpty?: boolean;
  readonly stalled?: string;
}

const usualLanes = 64;
const mostLanes = 10_000;
const mostThreads = 1024;
const usualStalled = 30;
const longestStalled = 86_400;
const idle = 10_000;

/** `truce submit <experiment> --engine redis`: a sweep whose runs are done by workers on Redis. */
export async function submitRedis(
  file: string,
  raw: RawWorkOptions & RawRedisOptions,
  io: Io,
  model: Model,
): Promise<number> {
  const lanes = wholeNumber("--lanes", raw.lanes, 1, mostLanes) ?? usualLanes;
  return sweep(file, raw, io, model, undefined, async (setup) => {
    const { redisExecutor } = await import("@truce/cluster");
    return redisExecutor({ setup, model, url: raw.redis, lanes, onNotice: (text) => io.err(`truce: ${text}\n`) });
  });
}

/** `truce worker`: does runs that wait on Redis. */
export async function worker(raw: RawWorkerOptions, io: Io, model: Model): Promise<number> {
  const threads = wholeNumber("--workers", raw.workers, 1, mostThreads) ?? availableParallelism();
  const stalled = 1000 * (wholeNumber("--stalled", raw.stalled, 1, longestStalled) ?? usualStalled);
  const { redisWorker } = await import("@truce/cluster");
  const interrupt = catchInterrupt(() => io.err("truce: stopping when the runs under way are done; once more stops at once\n"));
  let [done, failed] = [0, 0];
  try {
    io.err(`truce: ${plural(threads, "thread")} of model ${model.version} (sources ${model.sourceSha256.slice(0, 8)}${model.ensemble === null ? "" : `, ensemble ${model.ensemble.hash.slice(0, 8)}`}) at work\n`);
    await redisWorker({
      url: raw.redis,
      model,
      threads,
      signal: interrupt.signal,
      stalled,
      ...(raw.untilEmpty === true && { idle }),
      onRuns(more, broken) {
        done += more;
        failed += broken;
      },
      onNotice: (text) => io.err(`truce: ${text}\n`),
    });
    io.err(`truce: ${plural(done, "run")} done, ${failed} of them failed\n`);
    return interrupt.status() ?? exit.ok;
  } finally {
    interrupt.release();
  }
}
