import { plannedRun, replicationRange } from "../file/planned-runs.ts";
import type { Experiment, PlannedRun, Point } from "../types.ts";

/**
 * Every run that an experiment may need, in the order of its tables: point, arm, replication. Runs are made when they are asked for, so a
 * plan of a billion runs takes no more room than its points.
 */
export interface RunPlan {
  readonly experiment: Experiment;
  readonly points: readonly Point[];
  /** Replications of each arm in each point: all of a fixed number, the largest of a sequential one. */
  readonly replications: number;
  readonly size: number;
  /** @throws RangeError if the index is not below `size` */
  run(index: number): PlannedRun;
  /** Index of a run by the positions of its point and arm, and its replication (from 1). */
  indexOf(point: number, arm: number, replication: number): number;
  /** The same by its ids; -1 if the plan has no such run. */
  find(run: Pick<PlannedRun, "point" | "arm" | "replication">): number;
}

/** The plan of an experiment over its points, in their order. */
export function runPlanOf(experiment: Experiment, points: readonly Point[]): RunPlan {
  const { arms } = experiment;
  const replications = replicationRange(experiment).max;
  const size = points.length * arms.length * replications;
  const pointAt = new Map(points.map(({ id }, at) => [id, at]));
  const armAt = new Map(arms.map(({ id }, at) => [id, at]));
  const indexOf = (point: number, arm: number, replication: number) =>
    (point * arms.length + arm) * replications + replication - 1;
  return {
    experiment,
    points,
    replications,
    size,
    indexOf,
    run(index) {
      if (!(index >= 0 && index < size)) throw new RangeError(`the plan has ${size} runs, and none at ${index}`);
      const of = Math.floor(index / replications);
      const point = points[Math.floor(of / arms.length)]!.id;
      return plannedRun(experiment, point, arms[of % arms.length]!.id, (index % replications) + 1);
    },
    find({ point, arm, replication }) {
      const [p, a] = [pointAt.get(point), armAt.get(arm)];
      const known = p !== undefined && a !== undefined && Number.isInteger(replication);
      return known && replication >= 1 && replication <= replications ? indexOf(p, a, replication) : -1;
    },
  };
}
