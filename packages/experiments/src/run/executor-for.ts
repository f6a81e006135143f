import { availableParallelism } from "node:os";
import type { Experiment } from "../types.ts";
import type { Executor } from "./executor.ts";
import { inlineExecutor } from "./inline.ts";
import { threadExecutor } from "./threads.ts";

/** Who does runs on this machine. */
export interface LocalMeans {
  /** Folder from which paths of scenarios and mandates count. */
  readonly sources: string;
  /** URL of the module whose default export is the engine; the model's own if left out. */
  readonly engine?: string;
  /** Threads; 0 does everything in this one. As many as the machine has if left out. */
  readonly workers?: number;
  /** Seconds that a run may take; null is no limit. */
  readonly runSeconds: number | null;
  /** Runs that are to be done, about: more threads are not started. */
  readonly runs: number;
}

/** Threads of this machine, or this thread, for the runs of an experiment. Whoever asks for it closes it. */
export async function executorFor(
  experiment: Experiment,
  { sources, engine, workers, runSeconds, runs }: LocalMeans,
): Promise<Executor> {
  const { defaultEngine } = await import("@truce/scenarios/run");
  const setup = { experiment, engine: engine ?? defaultEngine(), folder: sources, runSeconds };
  if (workers === 0) return inlineExecutor(setup);
  return threadExecutor(setup, Math.min(workers ?? availableParallelism(), Math.max(1, runs)));
}
