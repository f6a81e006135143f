import {
  type CrossedMean,
  crossedMean,
  errorInterval,
  errorP,
  nextReplications,
  standardDeviation,
} from "@truce/statistics";
import { less, pointMeans } from "../analysis/cube.ts";
import type { Experiment } from "../types.ts";
import { costPlace } from "./parts.ts";
import { joined, type Stage } from "./stage.ts";
import type { Affordable, Known } from "./types.ts";

/** What the rounds so far say of a candidate. */
export interface Standing {
  readonly id: string;
  readonly value: Known;
  readonly difference: CrossedMean;
  readonly cost: Known | null;
  readonly affordable: Affordable;
  /** Less the baseline, `[point][seed]` over all rounds. */
  readonly table: readonly (readonly number[])[];
}

/** Who stands where after some rounds. */
export function standings(
  experiment: Experiment,
  stages: readonly Stage[],
  ids: readonly string[],
  { outcome, budget }: { readonly outcome: string; readonly budget: number | null },
): Standing[] {
  const place = experiment.outcomes.findIndex(({ id }) => id === outcome);
  const cost = costPlace(experiment);
  const baseline = joined(stages, experiment.arms[0].id, place);
  return ids.map((id) => {
    const own = joined(stages, id, place);
    const table = less(own, baseline);
    const price = cost < 0 ? null : knownMean(crossedMean(joined(stages, id, cost)));
    return {
      id,
      value: knownMean(crossedMean(own)),
      difference: crossedMean(table),
      cost: price,
      affordable: affordable(price, budget),
      table,
    };
  });
}

/** A mean over points and luck; where only one of the two varies, over that. */
export function knownMean(crossed: CrossedMean): Known {
  return { mean: crossed.mean, ci95: errorInterval(crossed.mean, crossed.overBoth) };
}

export function affordable(cost: Known | null, budget: number | null): Affordable {
  if (cost === null || budget === null) return null;
  const {
    ci95: [low, high],
    mean,
  } = cost;
  // A cost that does not vary, or was seen once, is what it is.
  if (Number.isNaN(low)) return mean <= budget ? "within" : "over";
  return high <= budget ? "within" : low > budget ? "over" : "not resolved";
}

/** Whether the mean cost keeps to the budget, for certain or not. */
export const keeps = ({ cost }: Pick<Standing, "cost">, budget: number | null): boolean =>
  budget === null || (cost !== null && cost.mean <= budget);

/** The good direction as a sign. */
export const signOf = (direction: "lower" | "higher"): 1 | -1 => (direction === "higher" ? 1 : -1);

/** Best first: those that keep to the budget by what they promise, then the others. */
export function ranked(all: readonly Standing[], direction: "lower" | "higher", budget: number | null): Standing[] {
  const sign = signOf(direction);
  return all.toSorted(
    (a, b) =>
      Number(keeps(b, budget)) - Number(keeps(a, budget)) ||
      sign * (b.difference.mean - a.difference.mean) ||
      all.indexOf(a) - all.indexOf(b),
  );
}

/**
 * Candidates that go on to the next round: those to which optimal computing budget allocation (Chen, Lin, Yücesan and Chick 2000) gives at
 * least half of an equal share of it, and the better half in any case (sequential halving, Karnin, Koren and Somekh 2013). Candidates whose cost is over the budget for certain do not. The spread
 * that counts is that of what a candidate does against the others in the same point: common luck takes the rest away. Who is left
 * does not come back, so that all who are in have met the same points and seeds.
 * @param increment pairs of candidate and point of the next round
 */
export function goOn(
  all: readonly Standing[],
  increment: number,
  {
    direction,
    budget,
    finalists,
    indifference,
  }: {
    readonly direction: "lower" | "higher";
    readonly budget: number | null;
    readonly finalists: number;
    readonly indifference: number;
  },
): string[] {
  const open = ranked(
    all.filter(({ affordable: state, difference }) => state !== "over" && Number.isFinite(difference.mean)),
    direction,
    budget,
  );
  if (open.length <= finalists) return open.map(({ id }) => id);
  const rows = open.map(({ table }) => pointMeans(table));
  const centre = rows[0].map((_, point) => rows.reduce((sum, row) => sum + row[point], 0) / rows.length);
  const records = open.map(({ difference }, i) => {
    const residuals = rows[i].map((value, point) => value - centre[point]).filter(Number.isFinite);
    const spread = standardDeviation(residuals);
    return { replications: difference.points, mean: difference.mean, sd: Number.isFinite(spread) ? spread : 0 };
  });
  const least = Math.max(finalists, Math.ceil(open.length / 2));
  const given = nextReplications(records, increment, { good: direction, indifference });
  return open.filter((_, i) => i < least || given[i] >= increment / open.length / 2).map(({ id }) => id);
}

/** Lower bound of the probability that the first of some is no more than `indifference` worse than any other (Bonferroni). */
export function probabilityOfBest(
  all: readonly Standing[],
  direction: "lower" | "higher",
  indifference: number,
): number {
  const [best, ...others] = all;
  if (best === undefined) return NaN;
  const sign = signOf(direction);
  const chances = others.map(({ table }) => {
    const lead = crossedMean(less(best.table, table));
    return errorP(sign * lead.mean, lead.overBoth, -indifference) / 2;
  });
  return Math.max(0, 1 - chances.reduce((sum, p) => sum + p, 0));
}
