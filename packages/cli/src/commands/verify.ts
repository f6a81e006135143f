import { exit } from "../exit.ts";
import type { Io } from "../io.ts";
import type { Model } from "../model.ts";
import { plural } from "../output/format.ts";
import { replayLine } from "../sweep/lines.ts";
import { checkWorkOptions, type RawWorkOptions } from "../sweep/options.ts";
import { executorOf } from "../sweep/work.ts";

/** `truce verify <folder>`: checks checksums and does a sample of runs again. */
export async function verify(
  folder: string,
  raw: RawWorkOptions,
  io: Io,
  model: Model,
  engine?: string,
): Promise<number> {
  const { sample, workers } = checkWorkOptions(raw);
  const { checkModel, conflictLine, findSources, readStore, verify: check } = await import("@truce/experiments/run");
  const store = readStore(folder);
  try {
    checkModel(store.lock, model, folder);
    const sources =
      sample === 0 ? "." : findSources(store.lock, raw.experiment, { model, catalogue: model.catalogue }, folder);
    const runs = Math.min(sample, store.index.counts.done);
    const more = { ...(workers !== undefined && { workers }), ...(engine !== undefined && { engine }) };
    const executor = await executorOf(store, { sources, runSeconds: null, runs, ...more });
    try {
      const found = await check(store, sample, executor, (one) => {
        if (raw.quiet !== true && raw.json !== true) io.err(`${replayLine(one)}\n`);
      });
      const differ = found.replays.filter(({ same }) => !same);
      const bad = differ.length + (found.files?.length ?? 0) + found.conflicts + found.foreign;
      if (raw.json === true) io.out(`${JSON.stringify({ folder, ok: bad === 0, ...found })}\n`);
      else {
        for (const { file, problem } of found.files ?? []) io.out(`${file} ${problem}\n`);
        for (const conflict of store.index.conflicts)
          io.out(`two results of one run differ\n${conflictLine(conflict)}\n`);
        const files = found.files === null ? "no tables yet" : `${plural(found.files.length, "file")} changed`;
        const torn = found.torn === 0 ? "" : `; ${plural(found.torn, "torn line")} passed over, which is harmless`;
        io.out(
          `${bad === 0 ? "In order" : "NOT IN ORDER"}: ${files}, ${found.replays.length - differ.length} of ` +
            `${plural(found.replays.length, "run")} done again the same to the last bit${torn}\n`,
        );
      }
      return bad === 0 ? exit.ok : exit.corrupt;
    } finally {
      await executor.close();
    }
  } finally {
    store.close();
  }
}
