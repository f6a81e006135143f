import type { Command } from "commander";
import type { RawWorkOptions } from "../sweep/options.ts";
import type { Around } from "./experiments.ts";
import type { RawRedisOptions, RawWorkerOptions } from "./redis.ts";

const redis = ["--redis <address>", "a Redis or Valkey, e.g. redis://localhost:6379", "redis://localhost:6379"] as const;

/** Declares the commands that do runs past one machine. */
export function registerCluster(program: Command, { io, model, leave }: Around): void {
  program
    .command("submit")
    .description("Do the runs of an experiment elsewhere: on workers that take them from Redis")
    .argument("<experiment>", "the path of an experiment file")
    .requiredOption("--engine <name>", "redis")
    .option(...redis)
    .option("--lanes <count>", "groups of runs that wait for workers at once", "64")
    .option("--out <folder>", "where results go (results/<name>-<hash>)")
    .option("--max-time <time>", "stop after a time, e.g. 30m or 2h")
    .option("--run-time <time>", "end a run that takes longer, e.g. 90s or 10m (the experiment's)")
    .option("--limit <count>", "do so many runs at most")
    .option("--json", "print one JSON object a line for every event, everything else on standard error")
    .option("--quiet", "no progress")
    .option("--no-report", "write the tables and no report")
    .addHelpText("after", "\nExample:\n  truce submit examples/experiments/first.yaml --engine redis\n  truce worker   # on as many machines as you like")
    .action(async (file: string, options: RawWorkOptions & RawRedisOptions) => {
      const { submitRedis } = await import("./redis.ts");
      leave(await submitRedis(file, options, io, await model()));
    });
  program
    .command("worker")
    .description("Take runs of experiments from Redis and do them, until Ctrl-C")
    .option(...redis)
    .option("--workers <count>", "threads (as many as the machine has)")
    .option("--until-empty", "stop when nothing has been left to do for ten seconds")
    .option("--stalled <seconds>", "after how long the runs of a worker that died go to another", "30")
    .action(async (options: RawWorkerOptions) => {
      const { worker } = await import("./redis.ts");
      leave(await worker(options, io, await model()));
    });
}
