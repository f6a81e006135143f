import { exit, UserError } from "../exit.ts";
import type { Io } from "../io.ts";
import type { Model } from "../model.ts";
import { replayLine } from "../sweep/lines.ts";
import { checkWorkOptions, type RawWorkOptions } from "../sweep/options.ts";
import { executorOf } from "../sweep/work.ts";

/** `truce replay <folder> <key>`: does one run again and says whether it is the same. */
export async function replay(
  folder: string,
  key: string,
  raw: RawWorkOptions,
  io: Io,
  model: Model,
  engine?: string,
): Promise<number> {
  checkWorkOptions(raw);
  const { checkModel, findKey, findSources, readStore, replay: again } = await import("@truce/experiments/run");
  const store = readStore(folder);
  try {
    checkModel(store.lock, model, folder);
    const found = key === "" ? [] : findKey(store, key);
    if (found.length !== 1)
      throw new UserError(
        found.length === 0
          ? `${folder} has no result of a run ${key}; the column key of tables/runs.csv has them all`
          : `${found.length} runs begin with ${key}; give more of the key`,
      );
    const sources = findSources(store.lock, raw.experiment, { model, catalogue: model.catalogue }, folder);
    const more = engine === undefined ? {} : { engine };
    const executor = await executorOf(store, { sources, workers: 0, runSeconds: null, runs: 1, ...more });
    const done = await again(store, found[0]!, executor);
    io.out(raw.json === true ? `${JSON.stringify(done)}\n` : `${replayLine(done)}\n`);
    return done.same ? exit.ok : exit.corrupt;
  } finally {
    store.close();
  }
}
