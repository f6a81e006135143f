import type { Analysis, Experiment, ExperimentLock, Point } from "@truce/experiments";
import { exit, UserError } from "../exit.ts";
import type { Io } from "../io.ts";
import { plural } from "../output/format.ts";

/** Results of a folder with what they say. */
export interface Analysed {
  readonly lock: ExperimentLock;
  readonly experiment: Experiment;
  readonly points: readonly Point[];
  readonly analysis: Analysis;
}

/**
 * Reads a folder of results, complete or not, and analyses it; says what is missing.
 * @throws StoreError if it is none, UserError if nothing is done yet or two results of one run differ
 */
export async function readAnalysed(folder: string, io: Io): Promise<Analysed> {
  const { conflictLine, readStore, resultsOf } = await import("@truce/experiments/run");
  const { analyse } = await import("@truce/experiments");
  const store = readStore(folder);
  try {
    const { lock, plan, index } = store;
    const [conflict] = index.conflicts;
    if (conflict !== undefined)
      throw new UserError(
        `${plural(index.conflicts.length, "run")} with two results that differ, so nothing is analysed:\n${conflictLine(conflict)}`,
        exit.corrupt,
      );
    if (index.counts.done === 0)
      throw new UserError(`no run in ${folder} is done yet; truce status ${folder} says how far it is`);
    const { experiment, points } = plan;
    const analysis = analyse(experiment, points, resultsOf(store));
    const { missing, failed } = analysis.runs;
    if (missing > 0) io.err(`truce: ${plural(missing, "run")} still to be done; this is about what there is\n`);
    if (failed > 0) io.err(`truce: ${plural(failed, "run")} failed; pairs without them are left out\n`);
    return { lock, experiment, points, analysis };
  } finally {
    store.close();
  }
}
