import type { Experiment } from "../types.ts";
import { type Cube, less } from "./cube.ts";
import { known, type Means } from "./inference.ts";
import type { ConvergenceRow } from "./types.ts";

/** Steps at most, evenly over the replications. */
const steps = 24;

/** Every difference as it was known after fewer replications, from two on: in the same way as the last one, which is that of the table. */
export function convergence(experiment: Experiment, cube: Cube, means: Means): ConvergenceRow[] {
  const counts = [
    ...new Set(Array.from({ length: steps }, (_, i) => Math.ceil((cube.replications * (i + 1)) / steps))),
  ];
  return cube.arms.slice(1).flatMap(({ id: arm }, i) =>
    experiment.outcomes.flatMap(({ id: outcome }, place) => {
      const table = less(cube.table(i + 1, place), cube.table(0, place));
      // Where replications go on until enough is known, some points end before others.
      const reached = counts.filter((count) => count >= 2 && table.some((row) => Number.isFinite(row[count - 1])));
      return reached.map((replications): ConvergenceRow => {
        const first = table.map((row) => row.slice(0, replications));
        return { arm, outcome, replications, ...known(means, means.mean(first)) };
      });
    }),
  );
}
