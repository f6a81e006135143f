import type { Command } from "commander";
import { UserError } from "../exit.ts";
import type { RawSlurmOptions } from "../slurm/options.ts";
import type { RawWorkOptions } from "../sweep/options.ts";
import type { Around } from "./around.ts";
import { options } from "./options.ts";
import type { RawRedisOptions, RawWorkerOptions } from "./redis.ts";
import type { RawTaskOptions } from "./slurm.ts";

const redis = [
  "--redis <address>",
  "a Redis or Valkey, e.g. redis://localhost:6379",
  "redis://localhost:6379",
] as const;

const slurm = {
  partition: ["--partition <name>", "Slurm: where the tasks run (the cluster's)"],
  time: ["--time <limit>", "Slurm: time limit of a task, e.g. 30 or 2:00:00 (three times the minutes, and ten)"],
  minutes: ["--minutes <count>", "Slurm: minutes of work in a task (10)"],
  taskRuns: ["--task-runs <count>", "Slurm: runs in a task (as many as take the minutes)"],
  maxTasks: ["--max-tasks <count>", "Slurm: tasks that run at once (as many as there is room for)"],
  more: [
    "--sbatch-option <option>",
    "Slurm: a further option of sbatch, e.g. --sbatch-option=--account=peace; may be repeated",
  ],
  wait: ["--wait", "Slurm: stay until nothing is missing and the tables are written"],
} as const;

const gather = (value: string, before: readonly string[]) => [...before, value];

/** Options that only one engine understands. */
const only = {
  redis: { lanes: "--lanes", maxTime: "--max-time", limit: "--limit" },
  slurm: {
    partition: "--partition",
    time: "--time",
    minutes: "--minutes",
    taskRuns: "--task-runs",
    maxTasks: "--max-tasks",
    wait: "--wait",
  },
} as const;

type RawSubmit = RawWorkOptions & RawRedisOptions & RawSlurmOptions;

/** @throws UserError if there is no such engine, or an option is another engine's */
function engineOf(raw: RawSubmit): "redis" | "slurm" {
  const { engine } = raw;
  if (engine !== "redis" && engine !== "slurm") throw new UserError(`--engine ${engine}: expected redis or slurm`);
  const other = engine === "redis" ? "slurm" : "redis";
  const given = Object.entries(only[other]).filter(([key]) => raw[key as keyof RawSubmit] !== undefined);
  const names = [
    ...given.map(([, name]) => name),
    ...(engine === "redis" && (raw.sbatchOption ?? []).length > 0 ? ["--sbatch-option"] : []),
  ];
  if (names.length > 0)
    throw new UserError(names.map((name) => `${name}: this is for --engine ${other} only`).join("\n"));
  return engine;
}

/** Declares the commands that do runs past one machine. */
export function registerCluster(program: Command, { io, model, engine, leave }: Around): void {
  program
    .command("submit")
    .description(
      "Do the runs of an experiment elsewhere: in job arrays of Slurm, or on workers that take them from Redis",
    )
    .argument("<experiment>", "the path of an experiment file")
    .requiredOption("--engine <name>", "slurm or redis")
    .option(...slurm.partition)
    .option(...slurm.time)
    .option(...slurm.minutes)
    .option(...slurm.taskRuns)
    .option(...slurm.maxTasks)
    .option(...slurm.more, gather, [])
    .option(...slurm.wait)
    .option(...redis)
    .option("--lanes <count>", "Redis: groups of runs that wait for workers at once (64)")
    .option("--out <folder>", "where results go (results/<name>-<hash>)")
    .option(...options.maxTime)
    .option(...options.runTime)
    .option(...options.limit)
    .option(...options.events)
    .option(...options.quiet)
    .option(...options.noReport)
    .addHelpText(
      "after",
      "\nExamples:\n  truce submit examples/experiments/first.yaml --engine slurm\n  truce submit examples/experiments/first.yaml --engine redis\n  truce worker   # on as many machines as you like",
    )
    .action(async (file: string, raw: RawSubmit) => {
      if (engineOf(raw) === "slurm") {
        const { submitSlurm } = await import("./slurm.ts");
        leave(await submitSlurm(file, raw, io, await model()));
      } else {
        const { submitRedis } = await import("./redis.ts");
        leave(await submitRedis(file, raw, io, await model()));
      }
    });
  program
    .command("reconcile")
    .description(
      "Look what came of an experiment on Slurm: submit what is missing and nobody does, and write the tables when nothing is",
    )
    .argument("<folder>", "the folder of results of a submitted experiment")
    .option(...slurm.partition)
    .option(...slurm.time)
    .option(...slurm.minutes)
    .option(...slurm.taskRuns)
    .option(...slurm.maxTasks)
    .option(...slurm.more, gather, [])
    .option(...slurm.wait)
    .option(...options.runTime)
    .option(...options.experiment)
    .option(...options.events)
    .option(...options.quiet)
    .option(...options.noReport)
    .addHelpText(
      "after",
      "\nWhat is not said is as it was submitted. Exit status: 0 complete, 3 complete with failed runs, 4 runs are missing still.",
    )
    .action(async (of: string, raw: RawWorkOptions & RawSlurmOptions) => {
      const { reconcile } = await import("./slurm.ts");
      leave(await reconcile(of, raw, io, await model()));
    });
  program
    .command("work")
    .description("Do one task of a job array; Slurm calls this")
    .argument("<folder>", "the folder of results of a submitted experiment")
    .requiredOption("--array <number>", "which array, from 1")
    .requiredOption("--task <number>", "which task of it, from 0")
    .action(async (of: string, raw: RawTaskOptions) => {
      const { workTask } = await import("./slurm.ts");
      leave(await workTask(of, raw, io, await model(), engine));
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
