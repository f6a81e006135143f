import { type VarianceSplit, varianceSplit } from "@truce/statistics";
import type { Experiment } from "../types.ts";
import type { Cube } from "./cube.ts";

/** How much of the variance of each outcome is due to factors, arms and luck. Only replications that every point was meant to have count. */
export function variance(experiment: Experiment, cube: Cube): (VarianceSplit & { readonly outcome: string })[] {
  if (cube.points.length < 2) return [];
  const { replications } = experiment;
  const common = replications.kind === "fixed" ? replications.count : replications.min;
  return experiment.outcomes.map(({ id }, place) => {
    const tables = cube.arms.map((_, arm) => cube.table(arm, place));
    const cells = cube.points.map((_, p) => tables.map((table) => table[p].slice(0, common)));
    return { outcome: id, ...varianceSplit(cells) };
  });
}
