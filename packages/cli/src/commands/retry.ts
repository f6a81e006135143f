import type { Io } from "../io.ts";
import type { Model } from "../model.ts";
import { checkWorkOptions, type RawWorkOptions } from "../sweep/options.ts";
import { work } from "../sweep/work.ts";

/** `truce retry <folder>`: does failed runs again on the same seeds, then whatever is missing. */
export async function retry(
  folder: string,
  raw: RawWorkOptions,
  io: Io,
  model: Model,
  engine?: string,
): Promise<number> {
  const options = checkWorkOptions(raw);
  const { findSources, openStore, retry: again, sweep } = await import("@truce/experiments/run");
  const store = openStore(folder, model);
  try {
    const sources = findSources(store.lock, raw.experiment, { model, catalogue: model.catalogue }, folder);
    const { failed, missing } = store.index.counts;
    const { execution } = store.lock;
    const workers = options.workers ?? execution.workers;
    const means = {
      sources,
      runSeconds: options.runSeconds ?? execution.secondsPerRun,
      runs: failed + missing,
      ...(workers !== null && { workers }),
      ...(engine !== undefined && { engine }),
    };
    const both: typeof sweep = async (of, how) => {
      await again(of, how);
      return sweep(of, how);
    };
    return await work(store, both, means, options, raw, io);
  } finally {
    store.close();
  }
}
