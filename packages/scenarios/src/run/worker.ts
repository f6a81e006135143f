import type { Engine } from "./engine.ts";
import { runJob, type Batch, type Job, type RunRow } from "./job.ts";

export interface Task {
  /** URL of the module whose default export is the engine. */
  readonly engine: string;
  readonly batch: Batch;
  readonly job: Job;
}

/** What a thread does: load the engine once (modules are cached) and run one job. */
export default async function work({ engine, batch, job }: Task): Promise<RunRow> {
  return runJob(await loadEngine(engine), batch, job);
}

export async function loadEngine(url: string): Promise<Engine> {
  const module = (await import(url)) as { default: Engine };
  return module.default;
}
