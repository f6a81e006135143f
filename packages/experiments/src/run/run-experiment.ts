import { join } from "node:path";
import type { Analysis } from "../analysis/types.ts";
import { derive } from "../file/derive.ts";
import type { ExperimentLock } from "../file/lock.ts";
import type { ExperimentInput } from "../file/schema.ts";
import { analysisOf } from "../store/analysed.ts";
import { names, writeWhole } from "../store/files.ts";
import { writeTables } from "../store/finish.ts";
import { memoryStore } from "../store/memory.ts";
import { resultsOf } from "../store/results.ts";
import { beginStore } from "../store/store.ts";
import type { Point, RunResult } from "../types.ts";
import { executorFor } from "./executor-for.ts";
import { prepare } from "./prepare.ts";
import type { SweepProgress } from "./progress.ts";
import { sweep } from "./sweep.ts";

export interface RunExperimentOptions {
  /** Folder of results, as `truce sweep` writes it; the same call goes on in it. Results stay in memory if left out. */
  readonly out?: string;
  /** Of an experiment that is no file: folder from which paths of scenarios and mandates count; the working folder if left out. */
  readonly sources?: string;
  /** Threads; 0 does everything in this one. The experiment's, or as many as the machine has, if left out. */
  readonly workers?: number;
  /** Stops at once: what is done is kept and analysed. */
  readonly signal?: AbortSignal;
  /** Told of each result, and how far the runs are. */
  readonly onProgress?: (progress: SweepProgress, result: RunResult) => void;
  /** URL of the module whose default export is the engine; the model's own if left out. */
  readonly engine?: string;
}

export interface ExperimentRun {
  /** False if it was stopped: then runs are missing. */
  readonly complete: boolean;
  readonly lock: ExperimentLock;
  readonly points: readonly Point[];
  /** Results that count, failed ones too, in the order of the tables. */
  readonly results: readonly RunResult[];
  /** Everything that they say; null if it was stopped before a run was done. */
  readonly analysis: Analysis | null;
}

/**
 * Does an experiment in one call: reads it, does the runs that have no result yet, and analyses them. Needs Node.
 *
 * @param experiment the path of an experiment file, or what such a file says
 * @throws ScenarioError with everything that is wrong with it, before a run is done; StoreError if the folder is of something else,
 * cannot be written, or if no run could be done without failing
 */
export async function runExperiment(
  experiment: string | ExperimentInput,
  { out, sources = ".", workers, signal, onProgress, engine }: RunExperimentOptions = {},
): Promise<ExperimentRun> {
  const made = typeof experiment === "string" ? null : experiment;
  const { lock, lockText, points, folder } =
    typeof experiment === "string"
      ? prepare(experiment)
      : derive(experiment, { file: join(sources, names.input), folder: sources });
  const model = { version: lock.modelVersion, sourceSha256: lock.modelSha256, ensemble: lock.ensemble ?? null };
  const store = out === undefined ? memoryStore(lockText, points) : beginStore(out, lockText, points, model);
  try {
    // Whoever does runs again finds here what an experiment without a file says.
    if (out !== undefined && made !== null) writeWhole(join(out, names.input), `${JSON.stringify(made, null, 2)}\n`);
    const threads = workers ?? lock.execution.workers;
    const executor = await executorFor(lock.experiment, {
      sources: folder,
      runSeconds: lock.execution.secondsPerRun,
      runs: store.index.counts.missing,
      ...(threads !== null && { workers: threads }),
      ...(engine !== undefined && { engine }),
    });
    try {
      const { complete } = await sweep(store, {
        executor,
        ...(signal !== undefined && { signal }),
        onResult: (result, progress) => onProgress?.(progress, result),
      });
      if (complete && out !== undefined) await writeTables(store);
      const none = !complete && store.index.counts.done === 0;
      return { complete, lock, points, results: [...resultsOf(store)], analysis: none ? null : analysisOf(store) };
    } finally {
      await executor.close();
    }
  } finally {
    store.close();
  }
}
