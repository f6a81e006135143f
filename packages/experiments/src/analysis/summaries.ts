import { multimodality, quantileOfSorted, standardDeviation } from "@truce/statistics";
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
      const at = (p: number): number => quantileOfSorted(values, p);
      const yesNo = isFlag(values);
      const crossed = means.mean(table);
      const sd = standardDeviation(values);
      // Runs of one point, or on one seed, are alike: for the spread of runs they are worth as many as for the mean.
      const worth = crossed[means.by].error > 0 ? (sd / crossed[means.by].error) ** 2 : 0;
      return {
        arm: id,
        outcome,
        ...cube.counts[arm],
        ...known(means, crossed, yesNo ? [0, 1] : unbounded),
        yesNo,
        sd,
        min: at(0),
        p5: at(0.05),
        p25: at(0.25),
        median: at(0.5),
        p75: at(0.75),
        p95: at(0.95),
        max: at(1),
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
