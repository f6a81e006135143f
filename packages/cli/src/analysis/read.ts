import type { Analysis, Experiment, ExperimentLock, Point } from "@truce/experiments";
import type { Io } from "../io.ts";
import { plural } from "../output/format.ts";

/** Results of a folder with what they say. */
export interface Analysed {
  readonly lock: ExperimentLock;
  readonly experiment: Experiment;
  readonly points: readonly Point[];
  readonly analysis: Analysis;
  /** What is to be said where they are of another model than the one at hand. */
  readonly otherModel: string | null;
}

/**
 * Reads a folder of results, complete or not, and analyses it; says what is missing.
 * @throws StoreError if it is none, if nothing is done yet or two results of one run differ
 */
export async function readAnalysed(folder: string, io: Io): Promise<Analysed> {
  const { analysisOf, otherModel, readStore } = await import("@truce/experiments/run");
  const { modelMark } = await import("@truce/scenarios/run");
  const store = readStore(folder);
  try {
    const { lock, plan } = store;
    const { experiment, points } = plan;
    const analysis = analysisOf(store);
    const other = otherModel(lock, modelMark()) ?? null;
    if (other !== null) io.err(`truce: ${other}\n`);
    const { missing, failed } = analysis.runs;
    if (missing > 0) io.err(`truce: ${plural(missing, "run")} still to be done; this is about what there is\n`);
    if (failed > 0) io.err(`truce: ${plural(failed, "run")} failed; pairs without them are left out\n`);
    return { lock, experiment, points, analysis, otherModel: other };
  } finally {
    store.close();
  }
}
