import type { CountrySpec } from "@truce/core";
import type { Experiment, PlannedRun, RunResult } from "@truce/experiments";

/** Runs of one arm in one point as they travel: with their country, so that a worker needs the model and nothing else. */
export interface RedisJob {
  readonly experiment: Pick<Experiment, "outcomes" | "weeks" | "parameters">;
  readonly spec: CountrySpec;
  readonly runs: readonly PlannedRun[];
  /** Seconds that a run may take; null is no limit. */
  readonly runSeconds: number | null;
}

/** Runs of an experiment as they travel; the sets that they draw from are the worker's, whose queue says which they are. */
export function jobOf({ outcomes, weeks, parameters }: Experiment, job: Omit<RedisJob, "experiment">): RedisJob {
  return { experiment: { outcomes, weeks, parameters }, ...job };
}

/** What comes back, in the order of the runs. */
export type RedisAnswer = readonly { readonly result: RunResult; readonly ms: number }[];
