import type { Experiment } from "../types.ts";
import { type Cube, pointMeans } from "./cube.ts";
import type { PointTable } from "./types.ts";

/** Mean outcome of every arm in every point, over its replications. */
export function byPoint(experiment: Experiment, cube: Cube): PointTable[] {
  return experiment.outcomes.map(({ id: outcome }, place) => ({
    outcome,
    points: cube.points.map(({ id }) => id),
    means: cube.arms.map((_, arm) => pointMeans(cube.table(arm, place))),
  }));
}
