import { canonical } from "@truce/scenarios";
import type { Experiment, PlannedRun, Point } from "../types.ts";
import { sha256 } from "./lock.ts";

/**
 * One run of an experiment. `replication` counts from 1. Its seed is that of the replication, in every arm and every point
 * (common random numbers); its key is the same wherever and whenever it is asked for.
 */
export function plannedRun(
  { id, seed: root }: Pick<Experiment, "id" | "seed">,
  point: number,
  arm: string,
  replication: number,
): PlannedRun {
  const seed = `${root}#${replication}`;
  const key = sha256(canonical([id, point, arm, seed])).slice(0, 16);
  return { key, point, arm, replication, seed };
}

/** How often each arm is run in each point, at least and at most. */
export function replicationRange({ replications }: Pick<Experiment, "replications">): {
  readonly min: number;
  readonly max: number;
} {
  return replications.kind === "fixed" ? { min: replications.count, max: replications.count } : replications;
}

/**
 * Every run of an experiment in these points; of sequential replications, as many as there may be. They come point by point,
 * and in a point replication by replication, so that the arms of a pair are done one after another.
 */
export function plannedRuns(experiment: Experiment, points: readonly Point[]): PlannedRun[] {
  const { max } = replicationRange(experiment);
  return points.flatMap((point) =>
    Array.from({ length: max }, (_, index) =>
      experiment.arms.map((arm) => plannedRun(experiment, point.id, arm.id, index + 1)),
    ).flat(),
  );
}
