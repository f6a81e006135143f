import { mean, standardDeviation } from "@truce/statistics";
import { designOf } from "../design/index.ts";
import type { Experiment } from "../types.ts";
import { type Cube, pointMeans } from "./cube.ts";
import { partsOf } from "./parts.ts";
import type { FactorTable } from "./types.ts";

/** Parts of a factor's range at most, and points for each of them at least. */
const [mostParts, fewestPoints] = [5, 4];

/**
 * Mean outcome of every arm where a factor is low, middling or high, whatever the other factors are. Only of points that cover the space of
 * factors: where points belong together (trajectories, base samples, one at a time) such means would be of other places for each factor.
 */
export function byFactor(experiment: Experiment, cube: Cube): FactorTable[] {
  const { points, arms } = cube;
  const most = Math.min(mostParts, Math.floor(points.length / fewestPoints));
  if (most < 2 || !coversSpace(experiment)) return [];
  return experiment.outcomes.flatMap(({ id: outcome }, place) => {
    const means = arms.map((_, arm) => pointMeans(cube.table(arm, place)));
    return experiment.factors.flatMap(({ id: factor }, k): FactorTable[] => {
      const parts = partsOf(
        points.map(({ values }) => values[k]),
        most,
      );
      if (parts.length < 2) return [];
      return [
        {
          outcome,
          factor,
          parts: parts.map(({ rows, ...part }) => {
            const own = means.map((row) => rows.map((p) => row[p]).filter(Number.isFinite));
            return {
              ...part,
              points: rows.length,
              means: own.map((values) => (values.length === 0 ? NaN : mean(values))),
              errors: own.map((values) =>
                values.length < 2 ? NaN : standardDeviation(values) / Math.sqrt(values.length),
              ),
            };
          }),
        },
      ];
    });
  });
}

/** True for designs whose points are each anywhere in the space of factors. */
export function coversSpace(experiment: Experiment): boolean {
  const { kind } = designOf(experiment).structure;
  return kind !== "morris" && kind !== "saltelli" && kind !== "oneAtATime";
}
