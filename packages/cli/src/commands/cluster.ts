import type { Command } from "commander";
import type { RawWorkOptions } from "../sweep/options.ts";
import type { Around } from "./around.ts";
import { options } from "./options.ts";
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
    .option("--lanes <count>", "groups of runs that wait for workers at once (64)")
    .option("--out <folder>", "where results go (results/<name>-<hash>)")
    .option(...options.maxTime)
    .option(...options.runTime)
    .option(...options.limit)
    .option(...options.events)
    .option(...options.quiet)
    .option(...options.noReport)
    .addHelpText("after", "\nExample:\n  truce submit examples/experiments/first.yaml --engine redis\n  truce worker   # on as many machines as you like")
    .action(async (file: string, raw: RawWorkOptions & RawRedisOptions) => {
      const { submitRedis } = await import("./redis.ts");
      leave(await submitRedis(file, raw, io, await model()));
    });
  program
    .command("worker")
    .description("Take runs of experiments from Redis and do them, until Ctrl-C")
    .option(...redis)
    .option("--workers <count>", "threads (as many as the machine has)")
    .option("--until-empty", "stop when nothing has been left to do for ten seconds")
    .option("--stalled <seconds>", "after how long the runs of a worker that died go to another (30)")
    .action(async (raw: RawWorkerOptions) => {
      const { worker } = await import("./redis.ts");
      leave(await worker(raw, io, await model()));
    });
}
