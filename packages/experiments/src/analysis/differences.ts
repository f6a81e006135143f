import {
  commonLuck,
  crossedVerdict,
  errorInterval,
  errorP,
  holm,
  standardDeviation,
  wilsonInterval,
  type CrossedMean,
} from "@truce/statistics";
import type { Experiment, Outcome } from "../types.ts";
import { type Cube, less, pointMeans } from "./cube.ts";
import { known, type Means, unbounded, within } from "./inference.ts";
import { isFlag } from "./summaries.ts";
import type { DifferenceRow } from "./types.ts";

/** Paired differences of all arms to their baselines: `[country][row]`. Holm's correction and the verdicts are over all of them. */
export function differences(experiment: Experiment, cubes: readonly Cube[], means: Means): DifferenceRow[][] {
  const all = cubes.map((cube) =>
    cube.arms.slice(1).flatMap((_, i) =>
      experiment.outcomes.map((outcome, place) => {
        const table = less(cube.table(i + 1, place), cube.table(0, place));
        const crossed = means.mean(table);
        return { cube, arm: i + 1, outcome, place, table, crossed, p: errorP(crossed.mean, crossed[means.by]) };
      }),
    ),
  );
  const corrected = holm(all.flat().map(({ p }) => p));
  let next = 0;
  return all.map((rows) =>
    rows.map(({ cube, arm, outcome, place, table, crossed, p }) => {
      const { p: pHolm, level } = corrected[next++];
      const {
        word,
        text,
        interval: _,
        ...more
      } = crossedVerdict(crossed, means.by, {
        direction: outcome.direction,
        effectOfInterest: outcome.effectOfInterest,
        level,
      });
      const flags = [cube.table(arm, place), cube.table(0, place)].every((one) =>
        isFlag(one.flat().filter(Number.isFinite)),
      );
      const bounds = flags ? ([-1, 1] as const) : unbounded;
      return {
        arm: cube.arms[arm].id,
        outcome: outcome.id,
        baseline: cube.arms[0].id,
        direction: outcome.direction,
        effectOfInterest: outcome.effectOfInterest,
        ...known(means, crossed, bounds),
        ...pairs(cube, arm, table, crossed),
        p,
        pHolm,
        ciHolm: within(errorInterval(crossed.mean, crossed[means.by], level), bounds),
        verdict: word,
        verdictText: text,
        ...more,
        ...sides(outcome, table, means),
        ...luck(cube.table(arm, place), cube.table(0, place)),
      };
    }),
  );
}

function pairs(cube: Cube, arm: number, table: readonly (readonly number[])[], { mean }: CrossedMean) {
  const found = table.flat().filter(Number.isFinite);
  const planned = Math.max(cube.counts[arm].planned, cube.counts[0].planned);
  const sd = standardDeviation(found);
  return { pairs: found.length, leftOut: planned - found.length, standardised: sd > 0 ? mean / sd : NaN };
}

/** On which side of the baseline pairs and units fall. */
function sides({ direction }: Outcome, table: readonly (readonly number[])[], means: Means) {
  const found = table.flat().filter(Number.isFinite);
  const lower = found.filter((value) => value < 0).length;
  const higher = found.filter((value) => value > 0).length;
  const equal = found.length - lower - higher;
  const counts = { lower, equal, higher };
  if (direction === "none" || found.length === 0)
    return { ...counts, shareBetter: null, unitsBetter: null, unitsBetterCi95: null };
  const [[units]] = means.units([[table]]).values;
  const better = units.filter((value) => (direction === "lower" ? value < 0 : value > 0)).length;
  return {
    ...counts,
    shareBetter: (direction === "lower" ? lower : higher) / found.length,
    unitsBetter: units.length === 0 ? null : better / units.length,
    unitsBetterCi95: units.length === 0 ? null : wilsonInterval(better, units.length),
  };
}

/** What common luck did: both sides less their point's mean, so that what the points share does not pass for luck. */
function luck(first: readonly (readonly number[])[], second: readonly (readonly number[])[]) {
  const both = (p: number, r: number): boolean => Number.isFinite(first[p][r] + second[p][r]);
  const keep = (table: readonly (readonly number[])[]): number[][] =>
    table.map((row, p) => row.filter((_, r) => both(p, r)));
  const [a, b] = [keep(first), keep(second)];
  const within = (table: number[][]): number[] => {
    const centres = pointMeans(table);
    return table.flatMap((row, p) => (row.length < 2 ? [] : row.map((value) => value - centres[p])));
  };
  const [x, y] = [within(a), within(b)];
  const resamples = Math.max(50, Math.min(300, Math.round(3e5 / Math.max(1, x.length))));
  const { correlation, factor, factorCi95 } = commonLuck(x, y, { resamples });
  return { correlation, varianceReduction: factor, varianceReductionCi95: factorCi95 };
}
