import { basename, extname, join } from "node:path";
import type { Store } from "@truce/experiments/run";
import type { Io } from "../io.ts";
import type { Model } from "../model.ts";
import { announce } from "../sweep/lines.ts";
import { checkWorkOptions, type RawWorkOptions } from "../sweep/options.ts";
import { work, type Means } from "../sweep/work.ts";

/** `truce sweep <experiment>`: does the runs of an experiment that have no result yet, in threads or where `elsewhere` does them. */
export async function sweep(
  file: string,
  raw: RawWorkOptions,
  io: Io,
  model: Model,
  engine?: string,
  elsewhere?: Means["elsewhere"],
): Promise<number> {
  const options = checkWorkOptions(raw);
  const { beginStore, prepare, sweep: doRuns } = await import("@truce/experiments/run");
  const { lock, lockText, points, folder: sources } = prepare(file, { model, catalogue: model.catalogue });
  const { execution } = lock;
  const folder = folderFor(file, lock, raw.out);
  const store = beginStore(folder, lockText, points, model);
  try {
    const { done, failed } = store.index.counts;
    announce(lock, points, folder, done + failed, raw.quiet === true, io);
    const workers = options.workers ?? execution.workers;
    const means = {
      sources,
      runSeconds: options.runSeconds ?? execution.secondsPerRun,
      runs: Math.min(store.index.counts.missing, options.limit ?? Infinity),
      ...(workers !== null && { workers }),
      ...(engine !== undefined && { engine }),
      ...(elsewhere !== undefined && { elsewhere }),
    };
    return await work(store, doRuns, means, options, raw, io);
  } finally {
    store.close();
  }
}

/** Where results of an experiment go: where somebody said, or the experiment, or a folder of its name and id. */
export function folderFor(file: string, { execution, id }: Store["lock"], out?: string): string {
  const name = basename(file, extname(file)).replace(/[^\w-]+/g, "_");
  return out ?? execution.folder ?? join("results", `${name}-${id.slice(0, 8)}`);
}
