import { discover, discoverTree } from "@truce/statistics";
import type { Experiment } from "../types.ts";
import { type Cube, pointMeans } from "./cube.ts";
import { reaches } from "./summaries.ts";
import type { DiscoveryTable } from "./types.ts";

/** Fewest points, and runs of either kind, from which a box is looked for. */
const fewestPoints = 20;
const fewestCases = 8;
/** With more runs than this the means of points are looked at. */
const mostRuns = 3000;

/** A box holds at least this share of the failures. */
export const leastCoverage = 0.6;

/** Where in the space of factors an arm fails to reach the threshold of an outcome (scenario discovery, by a box and by a tree). */
export function discovery(experiment: Experiment, cube: Cube): DiscoveryTable[] {
  const { factors, outcomes } = experiment;
  return outcomes.flatMap(({ id: outcome, direction, threshold }, place) => {
    if (threshold === null || direction === "none" || factors.length === 0) return [];
    return cube.arms.map(({ id: arm }, a): DiscoveryTable => {
      const table = cube.table(a, place);
      const whole = table.flat().length > mostRuns ? pointMeans(table).map((value) => [value]) : table;
      const cases = whole.flatMap((row, p) =>
        row.filter(Number.isFinite).map((value) => ({ p, failed: reaches(value, threshold, direction) ? 0 : 1 })),
      );
      const target: number[] = cases.map(({ failed }) => failed);
      const failures = target.reduce((sum, one) => sum + one, 0);
      const few =
        new Set(cases.map(({ p }) => p)).size < fewestPoints ||
        Math.min(failures, cases.length - failures) < fewestCases;
      const columns = factors.map(({ id }, k) => ({ id, values: cases.map(({ p }) => cube.points[p].values[k]) }));
      const found = few
        ? null
        : discover(columns, target, { groups: cases.map(({ p }) => p), minCoverage: leastCoverage });
      // As many folds as points allow: a point is in one fold.
      const tree = few ? null : discoverTree(columns, target, { groups: cases.map(({ p }) => p), folds: 5 });
      return { arm, outcome, threshold, runs: cases.length, failures, found, tree };
    });
  });
}
