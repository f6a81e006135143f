import type { ExperimentInput } from "./schema.ts";

/** Gives an experiment its type, for files in TypeScript: `export default defineExperiment({ … })`. Checks nothing when run. */
export function defineExperiment(experiment: ExperimentInput): ExperimentInput {
  return experiment;
}
