import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ExperimentInput, LoadedExperiment, RunResult } from "@truce/experiments";
import type { Derived } from "@truce/experiments/run";
import { exit } from "../exit.ts";
import type { Io } from "../io.ts";
import type { Model } from "../model.ts";
import { plural } from "../output/format.ts";
import type { RawWorkOptions, WorkOptions } from "./options.ts";
import { work } from "./work.ts";

/** What the stages of a command share. */
export interface StageSetting {
  readonly loaded: LoadedExperiment;
  readonly folder: string;
  readonly raw: RawWorkOptions;
  readonly options: WorkOptions;
  readonly io: Io;
  readonly model: Model;
  readonly engine: string | undefined;
}

export interface Stages {
  /** Does the runs of an experiment that the command made, in a folder of its own below the command's; null if it was stopped. */
  run(
    name: string,
    input: ExperimentInput,
  ): Promise<{ readonly derived: Derived; readonly results: readonly RunResult[] } | null>;
  /** Exit status of the worst stage so far. */
  status(): number;
}

/** Stages of a command: each an experiment with its lock and its tables, so that what was stopped or killed goes on where it was. */
export function stagesOf({ loaded, folder, raw, options, io, model, engine }: StageSetting): Stages {
  let status: number = exit.ok;
  let { limit } = options;
  const began = performance.now();
  return {
    status: () => status,
    async run(name, input) {
      const { beginStore, derive, names, resultsOf, sweep, writeWhole } = await import("@truce/experiments/run");
      const { folder: sources, execution, lock } = loaded;
      const derived = derive(input, { file: lock.file, folder: sources }, { model, catalogue: model.catalogue });
      const own = join(folder, name);
      const store = beginStore(own, derived.lockText, derived.points, model);
      try {
        const file = join(own, names.input);
        if (!existsSync(file)) writeWhole(file, `${JSON.stringify(input, null, 2)}\n`);
        const before = store.index.counts.done + store.index.counts.failed;
        const { arms } = derived.lock.experiment;
        if (raw.quiet !== true)
          io.err(
            `${name}: ${plural(arms.length, "arm")}, ${plural(derived.points.length, "point")}${before > 0 ? `; ${plural(before, "run")} done before` : ""}\n`,
          );
        const { maxSeconds } = options;
        const seconds = maxSeconds === undefined ? undefined : maxSeconds - (performance.now() - began) / 1000;
        if (limit === 0 || (seconds !== undefined && seconds <= 0)) {
          status = exit.stoppedEarly;
          return null;
        }
        const workers = options.workers ?? execution.workers;
        const means = {
          sources,
          runSeconds: options.runSeconds ?? execution.secondsPerRun,
          runs: Math.min(store.index.counts.missing, limit ?? Infinity),
          ...(workers !== null && { workers }),
          ...(engine !== undefined && { engine }),
        };
        const now = {
          sample: options.sample,
          ...(limit !== undefined && { limit }),
          ...(seconds !== undefined && { maxSeconds: seconds }),
        };
        const ended = await work(store, sweep, means, now, raw, io);
        if (limit !== undefined) limit -= store.index.counts.done + store.index.counts.failed - before;
        if (ended !== exit.ok) status = ended;
        return ended === exit.ok || ended === exit.failedRuns ? { derived, results: [...resultsOf(store)] } : null;
      } finally {
        store.close();
      }
    },
  };
}
