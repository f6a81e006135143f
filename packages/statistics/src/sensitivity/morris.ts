import type { MorrisDesign } from "../design/morris.ts";
import { mean, standardDeviation } from "../mean.ts";
import type { Interval } from "../types.ts";
import { type SensitivityIndex, percentileInterval, ranksOf, resampled, type ResamplingOptions } from "./resampling.ts";

/** Elementary effects of a factor, in the unit of the outcome per whole range of the factor. */
export interface MorrisEffect {
  readonly factor: number;
  /** Mean effect: with its sign, but opposite effects cancel. */
  readonly mu: SensitivityIndex;
  /** Mean size of the effects: how much the factor matters. */
  readonly muStar: SensitivityIndex;
  /** Standard deviation of the effects: how much they depend on where one stands (interactions, curves, luck). */
  readonly sigma: SensitivityIndex;
  /** Place by μ*, 1 for the largest, and where it lay in the central 95 % of the resamples. */
  readonly rank: number;
  readonly rankCi95: Interval;
}

export interface MorrisAnalysis {
  readonly effects: readonly MorrisEffect[];
  /** Trajectories that count, and those left out because an outcome on them is missing. */
  readonly trajectories: number;
  readonly leftOut: number;
}

/**
 * Elementary effects (Morris 1991) with μ* (Campolongo, Cariboni and Saltelli 2007). Intervals are percentiles of a bootstrap that draws
 * whole trajectories, for all factors together. A trajectory with an outcome that is no finite number is left out.
 * With few trajectories they are too narrow: with ten, those of μ held the truth in 92 % and those of σ in 87 % of 800 trials (x₁ x₂).
 * @param outcomes one number per row of the design's points.
 * @throws RangeError if there is another number of outcomes than points.
 */
export function morrisEffects(
  design: Pick<MorrisDesign, "factors" | "trajectories" | "steps">,
  outcomes: readonly number[],
  options: ResamplingOptions = {},
): MorrisAnalysis {
  const { factors, trajectories, steps } = design;
  const expected = trajectories * (factors + 1);
  if (outcomes.length !== expected)
    throw new RangeError(`Morris: ${outcomes.length} outcomes for a design of ${expected} points`);
  const all = Array.from({ length: trajectories }, () => new Array<number>(factors).fill(NaN));
  for (const { trajectory, factor, from, to, change } of steps)
    all[trajectory]![factor] = (outcomes[to]! - outcomes[from]!) / change;
  const kept = all.filter((effects) => effects.every(Number.isFinite));
  const statistics = (drawn: ArrayLike<number>): number[] => {
    const columns = Array.from({ length: factors }, (_, factor) =>
      Array.from(drawn, (trajectory) => kept[trajectory]![factor]!),
    );
    const sizes = columns.map((column) => mean(column.map(Math.abs)));
    return [...columns.map(mean), ...sizes, ...columns.map(standardDeviation), ...ranksOf(sizes)];
  };
  const values = statistics(kept.map((_, index) => index));
  const draws = kept.length < 2 ? [] : resampled(kept.length, statistics, options);
  const index = (at: number): SensitivityIndex => ({ value: values[at]!, ci95: percentileInterval(draws[at] ?? []) });
  return {
    effects: Array.from({ length: factors }, (_, factor) => ({
      factor,
      mu: index(factor),
      muStar: index(factors + factor),
      sigma: index(2 * factors + factor),
      rank: values[3 * factors + factor]!,
      rankCi95: percentileInterval(draws[3 * factors + factor] ?? []),
    })),
    trajectories: kept.length,
    leftOut: trajectories - kept.length,
  };
}
