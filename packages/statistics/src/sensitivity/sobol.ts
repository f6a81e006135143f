import type { SaltelliLayout } from "../design/saltelli.ts";
import { type SensitivityIndex, percentileInterval, resampled, type ResamplingOptions } from "./resampling.ts";
import { saltelliOutcomes } from "./saltelli-outcomes.ts";
import { sobolEstimates } from "./sobol-estimators.ts";

export interface SobolIndices {
  readonly factor: number;
  /** S1: share of the variance that would go if the factor were known, all others not. */
  readonly first: SensitivityIndex;
  /** ST: share that would stay if all others were known; ST − S1 is its part in interactions. */
  readonly total: SensitivityIndex;
  /** Whether the total index lies above that of the dummy, interval above interval. */
  readonly aboveNoise: boolean;
}

export interface SobolAnalysis {
  readonly factors: readonly SobolIndices[];
  /** S2 of two factors: what they explain together beyond their first-order indices; empty without second order. */
  readonly pairs: readonly { readonly factors: readonly [number, number]; readonly second: SensitivityIndex }[];
  /** What a factor without any influence gets: the floor of noise. */
  readonly dummy: {
    readonly first: SensitivityIndex;
    readonly total: SensitivityIndex;
    /** Where it comes from: rows of the design, the same points on other luck, or the two samples A and B. */
    readonly from: "design" | "otherLuck" | "samples";
  };
  /** Variance of the outcome over the base samples. */
  readonly variance: number;
  /** Near 1 for a model without interactions; well above 1, or ST below S1, means too few samples. */
  readonly sumFirst: number;
  /** Width of the widest interval of S1 and ST; `converged` if it is at most 0.05 (Sarrazin, Pianosi and Wagener 2016). */
  readonly widest: number;
  readonly converged: boolean;
  /** Base samples that count, and those left out because an outcome of theirs is missing. */
  readonly samples: number;
  readonly leftOut: number;
}

/** Widest interval with which indices pass for converged. */
const widestConverged = 0.05;

/**
 * Sobol' indices with percentile intervals from a bootstrap of base samples, all indices on the same draw. Samples from Sobol's sequence
 * are more even than the bootstrap assumes, so the intervals are rather too wide. Outcomes that do not vary give NaN.
 * @param layout of the design; a `SaltelliDesign` is one.
 * @param outcomes one number per row of the design's points.
 * @param options.otherLuck outcomes of the rows of A once more, on other luck: its indices are then those of a factor that changes
 *   nothing but the luck. Where all points share their luck, take another replication for it.
 * @throws RangeError if there is another number of outcomes than rows, or of `otherLuck` than base samples.
 */
export function sobolIndices(
  layout: SaltelliLayout,
  outcomes: readonly number[],
  options: ResamplingOptions & { readonly otherLuck?: readonly number[] } = {},
): SobolAnalysis {
  const { factors } = layout;
  const { otherLuck } = options;
  if (otherLuck && otherLuck.length !== layout.samples)
    throw new RangeError(
      `Sobol' indices: ${otherLuck.length} outcomes on other luck for ${layout.samples} base samples`,
    );
  const sorted = saltelliOutcomes(layout, outcomes);
  const { kept } = sorted;
  const other = otherLuck && Float64Array.from(kept, (sample) => otherLuck[sample]!);
  const dummy = other ?? (layout.dummy ? sorted.ab[factors]! : null);
  const estimates = (drawn: ArrayLike<number>) => sobolEstimates(sorted, dummy, factors, drawn);
  const point = estimates(kept.map((_, index) => index));
  const draws =
    kept.length < 2
      ? []
      : resampled(
          kept.length,
          (drawn) => {
            const { first, total, second, dummyFirst, dummyTotal } = estimates(drawn);
            return [dummyFirst, dummyTotal, ...first, ...total, ...second];
          },
          options,
        );
  const index = (value: number, at: number): SensitivityIndex => ({
    value: Number.isFinite(value) ? value : NaN,
    ci95: percentileInterval(draws[at] ?? []),
  });
  const floor = index(point.dummyTotal, 1);
  const indices = point.first.map((first, factor) => {
    const total = index(point.total[factor]!, 2 + factors + factor);
    return { factor, first: index(first, 2 + factor), total, aboveNoise: total.ci95[0] > floor.ci95[1] };
  });
  const pairs: [number, number][] = [];
  for (let i = 0; i < factors; i++) for (let j = i + 1; j < factors; j++) pairs.push([i, j]);
  const widths = indices.flatMap(({ first, total }) => [first, total].map(({ ci95 }) => ci95[1] - ci95[0]));
  const widest = Math.max(...widths);
  return {
    factors: indices,
    pairs: point.second.map((second, at) => ({ factors: pairs[at]!, second: index(second, 2 + 2 * factors + at) })),
    dummy: {
      first: index(point.dummyFirst, 0),
      total: floor,
      from: other ? "otherLuck" : dummy ? "design" : "samples",
    },
    variance: point.variance,
    sumFirst: indices.reduce((sum, { first }) => sum + first.value, 0),
    widest,
    converged: widest <= widestConverged,
    samples: kept.length,
    leftOut: layout.samples - kept.length,
  };
}
