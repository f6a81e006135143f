import { equivalence } from "../equivalence.ts";
import { estimate, type Estimate } from "../interval.ts";
import { mean } from "../mean.ts";
import { percentileInterval, resampler, type Resampling } from "../resample.ts";
import type { Interval } from "../types.ts";
import { type CostGain, frontier, type FrontierStatus, frontierStatus, gainAtCost } from "./frontier.ts";
import { fiellerRatio, type Ratio } from "./ratio.ts";

/** A design with its price: what each replication cost and brought, on luck that all designs share. */
export interface PricedDesign {
  readonly id: string;
  readonly costs: readonly number[];
  readonly effects: readonly number[];
}

export interface BudgetRow {
  readonly id: string;
  readonly cost: Estimate;
  readonly effect: Estimate;
  readonly status: FrontierStatus;
  /** Share of bootstrap samples in which it is efficient. */
  readonly efficient: number;
  /** Against the first design, pair by pair: the cost-effectiveness plane. Gain is in the good direction. */
  readonly costDifference: Estimate;
  readonly gain: Estimate;
  /** True if a difference of cost of `sameCost` is ruled out (two one-sided tests at 5 %); null if nobody said what is the same. */
  readonly sameCost: boolean | null;
  /** Gain over the best that the others, or a mixture of two, bring for the same cost; NaN if all are dearer. */
  readonly gainAtSameCost: number;
  readonly gainAtSameCostCi95: Interval;
}

export interface EqualBudget {
  readonly rows: readonly BudgetRow[];
  /** Steps up the efficient frontier: what one more unit of gain costs, with Fieller's interval. */
  readonly steps: readonly { readonly from: string; readonly to: string; readonly costPerGain: Ratio }[];
}

/**
 * Compares designs at equal cost. Designs that cost the same are compared by their gain alone; others by the efficient frontier, the
 * incremental ratios along it, and by what each gains over the others' best for its own money (Drummond et al. 2015). Intervals are over
 * pairs on common luck.
 * @param sameCost largest difference of cost that counts as none, in the unit of cost; null if nobody has said
 * @throws RangeError if designs do not have the same replications, or a value is not finite.
 */
export function equalBudget(
  designs: readonly PricedDesign[],
  {
    direction,
    sameCost = null,
    ...resampling
  }: Resampling & { direction: "higher" | "lower"; sameCost?: number | null },
): EqualBudget {
  const n = checkPriced(designs);
  const sign = direction === "higher" ? 1 : -1;
  const gains = designs.map(({ effects }) => effects.map((value) => sign * value));
  const points: CostGain[] = designs.map(({ costs }, i) => ({ cost: mean(costs), gain: mean(gains[i]) }));
  const pointsOf = (rows: Int32Array): CostGain[] => {
    const over = (values: readonly number[]): number => rows.reduce((sum, row) => sum + values[row], 0) / n;
    return designs.map(({ costs }, i) => ({ cost: over(costs), gain: over(gains[i]) }));
  };
  const lead = (all: readonly CostGain[], own: number): number =>
    all[own].gain -
    gainAtCost(
      all.filter((_, other) => other !== own),
      all[own].cost,
    );
  const { resamples = 1000, seed = "budget" } = resampling;
  const statuses = frontierStatus(points);
  const efficient = designs.map(() => 0);
  const rowsOf = resampler(n, seed);
  for (let resample = 0; resample < resamples; resample++)
    for (const [i, status] of frontierStatus(pointsOf(rowsOf(resample))).entries())
      if (status === "efficient") efficient[i]++;
  const less = (first: readonly number[], second: readonly number[]): number[] => first.map((x, i) => x - second[i]);
  const on = frontier(points);
  return {
    rows: designs.map(({ id, costs, effects }, i) => {
      const dearer = less(costs, designs[0].costs);
      return {
        id,
        cost: estimate(costs),
        effect: estimate(effects),
        status: statuses[i],
        efficient: efficient[i] / resamples,
        costDifference: estimate(dearer),
        gain: estimate(less(gains[i], gains[0])),
        sameCost: sameCost === null ? null : equivalence(dearer, sameCost) < 0.05,
        gainAtSameCost: lead(points, i),
        gainAtSameCostCi95: Number.isNaN(lead(points, i))
          ? [NaN, NaN]
          : percentileInterval(n, (rows) => lead(pointsOf(rows), i), { ...resampling, resamples, seed }),
      };
    }),
    steps: on.slice(1).map((to, step) => ({
      from: designs[on[step]].id,
      to: designs[to].id,
      costPerGain: fiellerRatio(less(designs[to].costs, designs[on[step]].costs), less(gains[to], gains[on[step]])),
    })),
  };
}

function checkPriced(designs: readonly PricedDesign[]): number {
  const n = designs[0]?.costs.length ?? 0;
  if (n === 0) throw new RangeError("an equal-budget comparison needs at least one design and one replication");
  for (const { id, costs, effects } of designs) {
    if (costs.length !== n || effects.length !== n)
      throw new RangeError(
        `design ${id} has ${costs.length} costs and ${effects.length} effects; ${n} of each are needed`,
      );
    if (![...costs, ...effects].every(Number.isFinite))
      throw new RangeError(`design ${id} has a cost or effect that is not finite; leave that replication out for all`);
  }
  return n;
}
