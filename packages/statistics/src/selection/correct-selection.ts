import { tailBelow } from "../equivalence.ts";
import { mean } from "../mean.ts";
import { bestOf } from "./ocba.ts";

/** The design that looks best and how probable it is that it is. */
export interface Selection {
  readonly best: number;
  /** Lower bound of the probability of correct selection, not below 0. */
  readonly probability: number;
  /** By design: P of its being better than the best after all; 0 for the best itself. */
  readonly rivals: readonly number[];
}

/**
 * Approximate probability of correct selection by Bonferroni's inequality, 1 − Σ P(design i is better than the one that looks best) (Chen,
 * Lin, Yücesan and Chick 2000), each by Student's t of the paired differences, so that common luck counts (Nelson and Matejcik 1995).
 * `samples[design][replication]`: the same place is the same luck; a design with fewer replications is compared on those it has.
 * @param indifference what is no more than this much better than the best does not make the selection wrong
 * @throws RangeError if there are fewer than two designs, or one has fewer than two replications.
 */
export function correctSelection(
  samples: readonly (readonly number[])[],
  good: "higher" | "lower",
  indifference = 0,
): Selection {
  if (samples.length < 2) throw new RangeError(`a selection needs at least two designs, got ${samples.length}`);
  for (const [design, values] of samples.entries())
    if (values.length < 2) throw new RangeError(`design ${design} has ${values.length} replications; it needs two`);
  const best = bestOf(
    samples.map((values) => ({ mean: mean(values) })),
    good,
  );
  const sign = good === "higher" ? 1 : -1;
  const rivals = samples.map((values, design) => {
    if (design === best) return 0;
    const pairs = Math.min(values.length, samples[best].length);
    const lead = values.slice(0, pairs).map((value, i) => sign * (samples[best][i] - value));
    return tailBelow(lead, -indifference);
  });
  return { best, probability: Math.max(0, 1 - rivals.reduce((sum, p) => sum + p, 0)), rivals };
}
