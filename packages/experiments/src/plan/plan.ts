import { replicationRange } from "../file/planned-runs.ts";
import type { Experiment, Point } from "../types.ts";

/** How much an experiment is. */
export interface Plan {
  readonly factors: number;
  /** Points of the design, and how many of them the constraints leave out. */
  readonly points: number;
  readonly excluded: number;
  readonly arms: number;
  readonly outcomes: number;
  /** Replications of each arm in each point that is kept; as many of both if they are fixed. */
  readonly replications: { readonly min: number; readonly max: number };
  readonly runs: { readonly min: number; readonly max: number };
}

/**
 * Counts an experiment.
 * @param points those of the design
 * @param kept those that the constraints admit
 */
export function planOf(experiment: Experiment, points: readonly Point[], kept: readonly Point[]): Plan {
  const { min, max } = replicationRange(experiment);
  const each = kept.length * experiment.arms.length;
  return {
    factors: experiment.factors.length,
    points: points.length,
    excluded: points.length - kept.length,
    arms: experiment.arms.length,
    outcomes: experiment.outcomes.length,
    replications: { min, max },
    runs: { min: each * min, max: each * max },
  };
}
