import { paretoFront } from "@truce/statistics";
import type { Experiment } from "../types.ts";
import { type Cube, directed } from "./cube.ts";
import type { Means } from "./inference.ts";
import type { ParetoTable } from "./types.ts";

/**
 * Pareto front of a country's arms under noise: in the first two outcomes with a direction that are no costs, which can be drawn, and in
 * all outcomes with a direction.
 */
export function pareto(experiment: Experiment, cube: Cube, means: Means): ParetoTable[] {
  const all = directed(experiment);
  const two = all.filter((place) => experiment.outcomes[place].measure !== "cost").slice(0, 2);
  const sets = [...(two.length === 2 ? [two] : []), ...(all.length > 2 ? [all] : [])];
  if (cube.arms.length < 2) return [];
  return sets.flatMap((places) => {
    const arms = cube.arms.map((_, arm) => places.map((place) => cube.table(arm, place)));
    const { unit, count, values } = means.units(arms);
    if (count < 2) return [];
    const good = places.map((place) => experiment.outcomes[place].direction as "lower" | "higher");
    const objectives = places.map((place) => experiment.outcomes[place].id);
    return [{ objectives, unit, units: count, members: paretoFront(values, good) }];
  });
}
