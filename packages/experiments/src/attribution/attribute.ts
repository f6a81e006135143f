import {
  type CrossedMean,
  crossedMean,
  errorInterval,
  type MeanError,
  shapley,
  standardDeviation,
} from "@truce/statistics";
import { cubesOf, less } from "../analysis/cube.ts";
import { meansOf } from "../analysis/inference.ts";
import type { Known } from "../search/types.ts";
import type { Experiment, Outcome, Point, RunResult } from "../types.ts";
import { type Coalitions, subsetId } from "./coalitions.ts";
import { noneId } from "./input.ts";

/** What one component bought of an outcome. */
export interface AttributedRow extends Known {
  readonly component: string;
  /** Share of the whole effect; NaN if the whole cannot be told from none. */
  readonly share: number;
}

/** What the components of a mission bought of an outcome; rows and presence add up to the whole. */
export interface AttributedOutcome {
  readonly outcome: Pick<Outcome, "id" | "label" | "unit" | "direction" | "effectOfInterest">;
  /** The mission with everything, less no mission. */
  readonly whole: Known;
  /** What the mission does with none of these components, less no mission. */
  readonly presence: Known;
  /** Largest first. */
  readonly rows: readonly AttributedRow[];
  /** Pairs of point and seed in which every run is done; the others are left out. */
  readonly cells: number;
}

export interface AttributionResult {
  readonly experiment: string;
  readonly title: string;
  readonly kind: Coalitions["kind"];
  /** Antithetic pairs of orders; 0 of all subsets. */
  readonly pairs: number;
  readonly points: number;
  readonly seeds: number;
  readonly runs: number;
  readonly failed: number;
  readonly outcomes: readonly AttributedOutcome[];
}

/**
 * Shapley values (Shapley 1953) of the components of a mission, by outcome: what each adds where it comes in, averaged over all orders or over sampled
 * ones in antithetic pairs. All subsets share points and seeds, so that values are taken point by point and seed by seed, and intervals are those of a mean
 * over crossed points and seeds; the choice of orders counts too. What a component bought depends on the others that are there: to take
 * it away alone may cost more or less (`truce why`).
 * @throws RangeError if a result is none of the experiment
 */
export function attribute(
  experiment: Experiment,
  points: readonly Point[],
  results: readonly RunResult[],
  coalitions: Coalitions,
): AttributionResult {
  const [cube] = cubesOf(experiment, points, results);
  const means = meansOf(experiment, points);
  const armAt = (id: string): number => cube.arms.findIndex((arm) => arm.id === id);
  const { components, subsets, paths, kind } = coalitions;
  const every = subsets.at(-1)!;
  const outcomes = experiment.outcomes.map(
    ({ id, label, unit, direction, effectOfInterest }, place): AttributedOutcome => {
      const none = cube.table(armAt(noneId), place);
      const tables = new Map(subsets.map((subset) => [subset, cube.table(armAt(subsetId(subset)), place)]));
      // Where a run is missing the parts would not add up, so that point and seed are left out of all.
      const whole = none.map((row, p) =>
        row.map(
          (value, s) => Number.isFinite(value) && subsets.every((subset) => Number.isFinite(tables.get(subset)![p][s])),
        ),
      );
      const kept = (table: readonly (readonly number[])[]): number[][] =>
        table.map((row, p) => row.map((value, s) => (whole[p][s] ? value : NaN)));
      const at = (subset: number, p: number, s: number): number => (whole[p][s] ? tables.get(subset)![p][s] : NaN);
      const map = (of: (p: number, s: number) => number): number[][] =>
        none.map((row, p) => row.map((_, s) => of(p, s)));
      const known = (crossed: CrossedMean, error: MeanError = crossed[means.by]): Known => ({
        mean: crossed.mean,
        ci95: errorInterval(crossed.mean, error),
      });
      const parts = kind === "all subsets" ? exact(components.length, subsets, at, map) : undefined;
      const total = means.mean(kept(less(tables.get(every)!, none)));
      const largest = Math.max(0, ...[...tables.values()].flat(2).filter(Number.isFinite).map(Math.abs));
      const rows = components.map((component, c): AttributedRow => {
        const one = parts !== undefined ? known(means.mean(parts[c])) : sampled(c);
        // What is left of sums that cancel is nothing.
        if (Math.abs(one.mean) <= 1e-12 * largest) return { component, mean: 0, ci95: [0, 0], share: 0 };
        return { component, ...one, share: resolved(known(total)) ? one.mean / total.mean : NaN };
      });
      /** Over sampled orders: `[pair]` tables of what the component adds, averaged within a pair. */
      function sampled(component: number): Known {
        const pairs = Array.from({ length: paths.length / 2 }, (_, k) =>
          map((p, s) => (added(paths[2 * k], component, p, s) + added(paths[2 * k + 1], component, p, s)) / 2),
        );
        if (none.length === 1) {
          const crossed = crossedMean(pairs.map(([row]) => row));
          return known(crossed, crossed.overBoth);
        }
        const crossed = means.mean(map((p, s) => mean(pairs.map((table) => table[p][s]))));
        const spread = standardDeviation(pairs.map((table) => crossedMean(table).mean)) / Math.sqrt(pairs.length);
        const { error, freedom } = crossed[means.by];
        return known(crossed, {
          error: Math.sqrt(error * error + spread * spread),
          freedom: Math.min(freedom, pairs.length - 1),
        });
      }
      function added(
        { order, subsets: passed }: Coalitions["paths"][number],
        component: number,
        p: number,
        s: number,
      ): number {
        const entry = order.indexOf(component);
        return at(passed[entry + 1], p, s) - at(passed[entry], p, s);
      }
      return {
        outcome: { id, label, unit, direction, effectOfInterest },
        whole: known(total),
        presence: known(means.mean(kept(less(tables.get(0)!, none)))),
        rows: rows.toSorted(
          (a, b) =>
            Math.abs(b.mean) - Math.abs(a.mean) || components.indexOf(a.component) - components.indexOf(b.component),
        ),
        cells: total.cells,
      };
    },
  );
  return {
    experiment: experiment.id,
    title: experiment.title,
    kind,
    pairs: paths.length / 2,
    points: points.length,
    seeds: cube.replications,
    runs: results.length,
    failed: results.filter(({ status }) => status === "failed").length,
    outcomes,
  };
}

/** `[component][point][seed]`. */
function exact(
  n: number,
  subsets: readonly number[],
  at: (subset: number, p: number, s: number) => number,
  map: (of: (p: number, s: number) => number) => number[][],
): number[][][] {
  const byCell = new Map<string, number[]>();
  const cell = (p: number, s: number): number[] => {
    const key = `${p} ${s}`;
    const found = byCell.get(key) ?? shapley(subsets.map((subset) => at(subset, p, s)));
    byCell.set(key, found);
    return found;
  };
  return Array.from({ length: n }, (_, component) => map((p, s) => cell(p, s)[component]));
}

const resolved = ({ ci95: [low, high] }: Known): boolean => low > 0 || high < 0;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
