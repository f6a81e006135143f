import { multimodality, spreadOf } from "@truce/statistics";
import type { Experiment } from "../types.ts";
import type { Cube } from "./cube.ts";
import { known, type Means, unbounded } from "./inference.ts";
import type { SummaryRow } from "./types.ts";

/** How the runs of each arm spread, and how well their mean is known. */
export function summaries(experiment: Experiment, cube: Cube, means: Means): SummaryRow[] {
  return cube.arms.flatMap(({ id }, arm) =>
    experiment.outcomes.map(({ id: outcome, direction, threshold }, place) => {
      const table = cube.table(arm, place);
      const values = table
        .flat()
        .filter(Number.isFinite)
        .sort((a, b) => a - b);
      const yesNo = isFlag(values);
      const crossed = means.mean(table);
      const spread = spreadOf(values);
      // Runs of one point, or on one seed, are alike: for the spread of runs they are worth as many as for the mean.
      const worth = crossed[means.by].error > 0 ? (spread.sd / crossed[means.by].error) ** 2 : 0;
      return {
        arm: id,
        outcome,
        ...cube.counts[arm],
        ...known(means, crossed, yesNo ? [0, 1] : unbounded),
        yesNo,
        ...spread,
        severalModes: !yesNo && multimodality(values, { samples: 199, worth }).several,
        reach:
          threshold === null || direction === "none"
            ? null
            : values.filter((value) => reaches(value, threshold, direction)).length / values.length,
      };
    }),
  );
}

/** A yes or no has two modes by its nature. */
export const isFlag = (values: readonly number[]): boolean => values.every((value) => value === 0 || value === 1);

/** True if a value is good enough; the threshold itself is. */
export function reaches(value: number, threshold: number, direction: "lower" | "higher"): boolean {
  return direction === "higher" ? value >= threshold : value <= threshold;
}
