import type { Experiment, Point, RunResult } from "../types.ts";
import { budget } from "./budget.ts";
import { byFactor } from "./by-factor.ts";
import { byPoint } from "./by-point.ts";
import { cubesOf } from "./cube.ts";
import { convergence } from "./convergence.ts";
import { differences } from "./differences.ts";
import { discovery } from "./discovery.ts";
import { meansOf } from "./inference.ts";
import { pareto } from "./pareto.ts";
import { ranking } from "./ranking.ts";
import { robustness } from "./robustness.ts";
import { sensitivity } from "./sensitivity/sensitivity.ts";
import { summaries } from "./summaries.ts";
import type { Analysis, RunCounts } from "./types.ts";
import { variance } from "./variance.ts";

/**
 * Everything that the results of an experiment say, in tables. It depends on its arguments alone: bootstraps are keyed, and the order of
 * the results does not matter. An unfinished experiment can be analysed; what is missing is counted.
 * @param points the points of the design that are run
 * @throws RangeError if a result is none of the experiment.
 */
export function analyse(experiment: Experiment, points: readonly Point[], results: Iterable<RunResult>): Analysis {
  const cubes = cubesOf(experiment, points, results);
  const means = meansOf(experiment, points);
  const rows = differences(experiment, cubes, means);
  const sum = (key: keyof RunCounts): number =>
    cubes.reduce((total, { counts }) => total + counts.reduce((part, count) => part + count[key], 0), 0);
  return {
    experiment: experiment.id,
    title: experiment.title,
    runs: { planned: sum("planned"), done: sum("done"), failed: sum("failed"), missing: sum("missing") },
    inference: means.inference,
    comparisons: rows.reduce((count, own) => count + own.length, 0),
    factors: experiment.factors.map(({ id }) => id),
    points,
    countries: cubes.map((cube, i) => ({
      scenario: cube.scenario,
      arms: cube.arms.map(({ id }) => id),
      summaries: summaries(experiment, cube, means),
      differences: rows[i],
      convergence: convergence(experiment, cube, means),
      variance: variance(experiment, cube),
      sensitivity: sensitivity(experiment, cube),
      byFactor: byFactor(experiment, cube),
      byPoint: byPoint(experiment, cube),
      robustness: robustness(experiment, cube, means),
      ranking: ranking(experiment, cube),
      discovery: discovery(experiment, cube),
      pareto: pareto(experiment, cube, means),
      budget: budget(experiment, cube, means),
    })),
  };
}
