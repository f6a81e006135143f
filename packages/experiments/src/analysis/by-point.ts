import type { Experiment } from "../types.ts";
import { type Cube, pointMeans } from "./cube.ts";
import { quartersOf } from "./quarters.ts";
import type { PointTable } from "./types.ts";

/** Mean outcome of every arm in every point, over its replications, and the points in which the baseline has the least and the most of it. */
export function byPoint(experiment: Experiment, cube: Cube): PointTable[] {
  const points = cube.points.map(({ id }) => id);
  return experiment.outcomes.map(({ id: outcome }, place) => {
    const means = cube.arms.map((_, arm) => pointMeans(cube.table(arm, place)));
    const { lowest, highest } = quartersOf(means[0]);
    const ids = (places: readonly number[]): number[] => places.map((at) => points[at]);
    return { outcome, points, means, lowest: ids(lowest), highest: ids(highest) };
  });
}
