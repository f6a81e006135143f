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
  return runJob(await loadEngine(engine, batch.extensions), batch, job);
}

/** The engine of a module, with what files add to it; a thread extends it once. */
export async function loadEngine(url: string, extensions: readonly string[] = []): Promise<Engine> {
  const engine = ((await import(url)) as { default: Engine }).default;
  if (extensions.length === 0) return engine;
  if (engine.extend === undefined) throw new Error("this engine takes no files that add to the model");
  const key = [url, ...extensions].join("\n");
  let extended = loaded.get(key);
  if (extended === undefined) loaded.set(key, (extended = engine.extend(extensions)));
  return extended;
}

const loaded = new Map<string, Promise<Engine>>();
