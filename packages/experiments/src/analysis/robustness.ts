import { errorP, regrets, robustness as robustnessOf } from "@truce/statistics";
import type { Experiment } from "../types.ts";
import { type Cube, directed, less, pointMeans } from "./cube.ts";
import type { Means, Table } from "./inference.ts";
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
    const [best, probability] = bestOf(tables, direction, effectOfInterest ?? 0, means);
    return [
      {
        outcome,
        threshold,
        points: whole.map((p) => cube.points[p].id),
        ...robustnessOf(values, { direction, threshold }),
        regrets: regrets(values, direction),
        best: cube.arms[best].id,
        probabilityOfBest: probability,
      },
    ];
  });
}

/**
 * The arm with the best mean, and a lower bound of the probability that no other is better by more than what matters: one less the sum of
 * the chances of each (Bonferroni, as in Chen, Lin, Yücesan and Chick 2000), from paired differences.
 */
function bestOf(
  tables: readonly Table[],
  direction: "lower" | "higher",
  indifference: number,
  means: Means,
): [number, number] {
  const sign = direction === "higher" ? 1 : -1;
  const centres = tables.map((table) => sign * means.mean(table).mean);
  const best = centres.indexOf(Math.max(...centres));
  const chances = tables.map((table, arm) => {
    if (arm === best) return 0;
    const lead = means.mean(less(tables[best], table));
    return errorP(sign * lead.mean, lead[means.by], -indifference) / 2;
  });
  return [best, Math.max(0, 1 - chances.reduce((sum, p) => sum + p, 0))];
}
