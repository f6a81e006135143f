import { stoppingRule } from "@truce/statistics";
import type { Experiment } from "../types.ts";

/**
 * Whether an arm needs more replications in a point.
 *
 * @param differences arm less baseline on the same luck, in the order of replications, NaN where a run failed; without a baseline, the
 * arm's own numbers
 */
export type StoppingRule = (differences: readonly number[]) => "go on" | "enough";

/** The stopping rule that an experiment asks for: a half-width that holds over further batches, as `stoppingRule` of the statistics says. */
export function ruleOf({ replications }: Pick<Experiment, "replications">): StoppingRule {
  return replications.kind === "sequential" ? stoppingRule(replications) : () => "enough";
}
