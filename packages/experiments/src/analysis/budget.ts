import { equalBudget } from "@truce/statistics";
import type { Experiment } from "../types.ts";
import { type Cube, directed } from "./cube.ts";
import type { Means } from "./inference.ts";
import type { BudgetTable } from "./types.ts";

/** Comparison at equal cost of every outcome with a direction; nothing without an outcome that is the cost of the mission. */
export function budget(experiment: Experiment, cube: Cube, means: Means): BudgetTable[] {
  const { outcomes } = experiment;
  const cost = outcomes.findIndex(({ measure }) => measure === "cost");
  if (cost < 0 || cube.arms.length < 2) return [];
  return directed(experiment).flatMap((place) => {
    const { id: outcome, direction } = outcomes[place];
    if (place === cost || direction === "none") return [];
    const arms = cube.arms.map((_, arm) => [cube.table(arm, cost), cube.table(arm, place)]);
    const { unit, count, values } = means.units(arms);
    if (count < 2) return [];
    const designs = cube.arms.map(({ id }, arm) => ({ id, costs: values[arm][0], effects: values[arm][1] }));
    const sameCost = outcomes[cost].effectOfInterest;
    return [{ outcome, cost: outcomes[cost].id, unit, units: count, ...equalBudget(designs, { direction, sameCost }) }];
  });
}
