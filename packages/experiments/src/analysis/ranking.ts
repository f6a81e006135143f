import { rankShares, regrets } from "@truce/statistics";
import type { Experiment } from "../types.ts";
import { type Cube, directed, pointMeans } from "./cube.ts";
import type { RankingTable } from "./types.ts";

/** How often each arm of a country is best, second and so on, for every outcome with a direction. */
export function ranking(experiment: Experiment, cube: Cube): RankingTable[] {
  if (cube.arms.length < 2) return [];
  return directed(experiment).flatMap((place): RankingTable[] => {
    const { id: outcome, direction, effectOfInterest } = experiment.outcomes[place];
    if (direction === "none") return [];
    const tables = cube.arms.map((_, arm) => cube.table(arm, place));
    const runs = whole(tables.map((table) => table.flat()));
    const points = whole(tables.map(pointMeans));
    // Of a single point the replications are all that differs.
    const over = points[0].length > 1 ? "point" : "replication";
    const values = over === "point" ? points : runs;
    if (values[0].length < 2) return [];
    const behind = effectOfInterest === null ? null : regrets(values, direction);
    const firstOfRuns = rankShares(runs, direction);
    const rows = rankShares(values, direction).map((row, arm) => ({
      ...row,
      firstInRuns: firstOfRuns[arm].shares[0],
      closeToBest:
        behind === null
          ? null
          : behind[arm].filter((regret) => regret <= effectOfInterest!).length / behind[arm].length,
    }));
    return [{ outcome, over, cases: values[0].length, runs: runs[0].length, rows }];
  });
}

/** Columns in which every row has a number. */
function whole(rows: readonly (readonly number[])[]): number[][] {
  const places = rows[0].flatMap((_, at) => (rows.every((row) => Number.isFinite(row[at])) ? [at] : []));
  return rows.map((row) => places.map((at) => row[at]));
}
