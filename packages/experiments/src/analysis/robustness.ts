import { correctSelection, regrets, robustness as robustnessOf } from "@truce/statistics";
import type { Experiment } from "../types.ts";
import { type Cube, directed, pointMeans } from "./cube.ts";
import type { Means } from "./inference.ts";
import type { RobustnessTable } from "./types.ts";

/** Robustness over the points that all arms of a country met, for every outcome with a direction. */
export function robustness(experiment: Experiment, cube: Cube, means: Means): RobustnessTable[] {
  if (cube.arms.length < 2) return [];
  return directed(experiment).flatMap((place) => {
    const { id: outcome, direction, threshold, effectOfInterest } = experiment.outcomes[place];
    if (direction === "none") return [];
    const tables = cube.arms.map((_, arm) => cube.table(arm, place));
    const all = tables.map(pointMeans);
    const whole = cube.points.flatMap((_, p) => (all.every((row) => Number.isFinite(row[p])) ? [p] : []));
    if (whole.length < 2) return [];
    const values = all.map((row) => whole.map((p) => row[p]));
    const units = means.units(tables);
    const selection = units[0].length < 2 ? null : correctSelection(units, direction, effectOfInterest ?? 0);
    return [
      {
        outcome,
        threshold,
        points: whole.map((p) => cube.points[p].id),
        ...robustnessOf(values, { direction, threshold }),
        regrets: regrets(values, direction),
        best: selection === null ? "" : cube.arms[selection.best].id,
        probabilityOfBest: selection?.probability ?? NaN,
      },
    ];
  });
}
