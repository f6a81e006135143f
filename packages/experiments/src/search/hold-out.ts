import { crossedMean, errorInterval, type MeanError, regret } from "@truce/statistics";
import { analyse } from "../analysis/analyse.ts";
import { cubesOf, less, pointMeans } from "../analysis/cube.ts";
import type { Experiment, Point, RunResult } from "../types.ts";
import { costPlace } from "./parts.ts";
import { affordable, knownMean, signOf, type Standing } from "./training.ts";
import type { FinalistRow, Known } from "./types.ts";

/**
 * Finalists and the baseline on points and seeds that had no part in the choice: the verdict against the baseline is that of `analyse` on
 * this stage, corrected for all its comparisons; regret is taken in each point against the best of those that keep to the budget.
 */
export function holdOutRows(
  experiment: Experiment,
  points: readonly Point[],
  results: readonly RunResult[],
  training: readonly Standing[],
  { outcome, budget }: { readonly outcome: string; readonly budget: number | null },
): FinalistRow[] {
  const [cube] = cubesOf(experiment, points, results);
  const { differences } = analyse(experiment, points, results).countries[0];
  const place = experiment.outcomes.findIndex(({ id }) => id === outcome);
  const direction = experiment.outcomes[place].direction === "higher" ? "higher" : "lower";
  const [cost, sign] = [costPlace(experiment), signOf(direction)];
  const rows = cube.arms.map(({ id, label }, arm): FinalistRow => {
    const crossed = crossedMean(less(cube.table(arm, place), cube.table(0, place)));
    const before = training.find((one) => one.id === id)!.difference;
    const verdict = differences.find((row) => row.arm === id && row.outcome === outcome);
    const price = cost < 0 ? null : knownMean(crossedMean(cube.table(arm, cost)));
    return {
      id,
      label,
      training: knownMean(before),
      holdOut: knownMean(crossed),
      optimism: between(sign * before.mean, before.overBoth, sign * crossed.mean, crossed.overBoth),
      verdict: verdict?.verdict ?? "practically the same",
      verdictText: verdict?.verdictText ?? "the baseline",
      cost: price,
      affordable: affordable(price, budget),
      regret: null,
    };
  });
  const means = cube.arms.map((_, arm) => pointMeans(cube.table(arm, place)));
  const kept = rows.flatMap(({ cost: price }, arm) =>
    budget === null || (price !== null && price.mean <= budget) ? [arm] : [],
  );
  const whole = points.flatMap((_, p) => (kept.every((arm) => Number.isFinite(means[arm][p])) ? [p] : []));
  if (kept.length === 0 || whole.length === 0) return order(rows);
  const found = regret(
    kept.map((arm) => whole.map((p) => means[arm][p])),
    direction,
  );
  for (const [i, arm] of kept.entries())
    rows[arm] = { ...rows[arm], regret: { mean: found[i].mean, max: found[i].max } };
  return order(rows);
}

/** As chosen in training; the baseline, which is the first arm, at the end. */
const order = ([baseline, ...others]: readonly FinalistRow[]): FinalistRow[] => [...others, baseline];

/** Difference of two means that are known apart, with Welch's interval. */
function between(first: number, one: MeanError, second: number, other: MeanError): Known {
  const mean = first - second;
  const [a, b] = [one.error * one.error, other.error * other.error];
  if (one.freedom === 0 || other.freedom === 0) return { mean, ci95: [NaN, NaN] };
  const freedom = a + b === 0 ? one.freedom : ((a + b) * (a + b)) / ((a * a) / one.freedom + (b * b) / other.freedom);
  return { mean, ci95: errorInterval(mean, { error: Math.sqrt(a + b), freedom: Math.max(1, Math.floor(freedom)) }) };
}
