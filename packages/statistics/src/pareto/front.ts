import { mean } from "../mean.ts";
import { resampler } from "../resample.ts";

/** `samples[design][objective][pair]`: replications on the same luck have the same place in all lists. */
export type ObjectiveSamples = readonly (readonly (readonly number[])[])[];

/** Place of one design beside the front. */
export interface FrontMember {
  /** Mean of each objective, in its unit. */
  readonly means: readonly number[];
  /** True if no other design's means are as good in all objectives and better in one. */
  readonly onFront: boolean;
  /** Share of bootstrap samples of the luck in which it is on the front. */
  readonly probability: number;
  /** Designs whose means dominate it. */
  readonly dominatedBy: readonly number[];
}

/** True if the first is as good as the second in everything and better in something. */
export function dominates(
  first: readonly number[],
  second: readonly number[],
  good: readonly ("higher" | "lower")[],
): boolean {
  let better = false;
  for (const [objective, way] of good.entries()) {
    const gain = way === "higher" ? first[objective] - second[objective] : second[objective] - first[objective];
    if (gain < 0) return false;
    if (gain > 0) better = true;
  }
  return better;
}

/**
 * Pareto front under noise: which designs are on it by their means, and how often they would be on other luck, by the bootstrap over pairs
 * (Efron 1979; all designs and objectives of a pair are drawn together, so that common luck stays common). A probability far from 0 and
 * 1 says that the front is not known yet.
 * @throws RangeError if designs do not have the same objectives and pairs, or a value is not finite.
 */
export function paretoFront(
  samples: ObjectiveSamples,
  good: readonly ("higher" | "lower")[],
  { resamples = 1000, seed = "front" }: { resamples?: number; seed?: string } = {},
): FrontMember[] {
  const pairs = checkSamples(samples, good.length);
  const means = samples.map((objectives) => objectives.map((values) => mean(values)));
  const counts = samples.map(() => 0);
  const rowsOf = resampler(pairs, seed);
  for (let resample = 0; resample < resamples; resample++) {
    const rows = rowsOf(resample);
    const again = samples.map((objectives) =>
      objectives.map((values) => {
        let sum = 0;
        for (const row of rows) sum += values[row];
        return sum / pairs;
      }),
    );
    for (const [design, own] of again.entries())
      if (!again.some((other) => dominates(other, own, good))) counts[design]++;
  }
  return means.map((own, design) => {
    const dominatedBy = means.flatMap((other, i) => (dominates(other, own, good) ? [i] : []));
    return { means: own, onFront: dominatedBy.length === 0, probability: counts[design] / resamples, dominatedBy };
  });
}

function checkSamples(samples: ObjectiveSamples, objectives: number): number {
  const pairs = samples[0]?.[0]?.length ?? 0;
  if (pairs === 0) throw new RangeError("a front needs at least one design, one objective and one pair");
  for (const [design, lists] of samples.entries()) {
    if (lists.length !== objectives)
      throw new RangeError(`design ${design} has ${lists.length} objectives, not the ${objectives} with a direction`);
    for (const [objective, values] of lists.entries()) {
      if (values.length !== pairs)
        throw new RangeError(`design ${design}, objective ${objective}: ${values.length} pairs, not ${pairs}`);
      if (!values.every(Number.isFinite))
        throw new RangeError(
          `design ${design}, objective ${objective} has a value that is not finite; leave that pair out`,
        );
    }
  }
  return pairs;
}
