import { estimate, type Estimate } from "../interval.ts";

/** More components than this are too many for all subsets: 2¹⁰ runs for each seed. */
export const MOST_EXACT = 10;

/** What each component of a whole bought, with intervals over seeds. */
export interface Attribution {
  /** Shapley value of each component, in the outcome's unit: mean over seeds with its interval. */
  readonly components: readonly Estimate[];
  /** What the whole bought over nothing; the components add up to it. */
  readonly total: Estimate;
  /** `bySeed[seed][component]`. */
  readonly bySeed: readonly (readonly number[])[];
}

/**
 * Shapley values (Shapley 1953): the mean of what a component adds over all orders in which the whole could be put together. They add up to
 * `values[all] − values[none]`; equal components get equal parts, idle ones nothing.
 * @param values outcome of every subset; bit i of the index says that component i is in it. Length 2ⁿ, n ≤ 10.
 * @throws RangeError if the length is not 2ⁿ with n from 1 to 10.
 */
export function shapley(values: ArrayLike<number>): number[] {
  const n = 31 - Math.clz32(values.length);
  if (n < 1 || n > MOST_EXACT || 1 << n !== values.length)
    throw new RangeError(
      `outcomes of all subsets of 1 to ${MOST_EXACT} components are 2 to ${1 << MOST_EXACT} values, a power of two; got ${values.length}`,
    );
  // Weight of a subset of size s without i: s! (n − s − 1)! / n! = 1 / (n · C(n − 1, s)).
  const weights: number[] = [];
  for (let size = 0, choices = 1; size < n; size++) {
    weights.push(1 / (n * choices));
    choices = (choices * (n - 1 - size)) / (size + 1);
  }
  return Array.from({ length: n }, (_, component) => {
    const bit = 1 << component;
    let sum = 0;
    for (let subset = 0; subset < values.length; subset++)
      if (!(subset & bit)) sum += weights[sizeOf(subset)] * (values[subset | bit] - values[subset]);
    return sum;
  });
}

/**
 * Shapley values with intervals by replication: all subsets are run on the same seeds, each seed gives its own values, and these are
 * averaged (Student's t or the bootstrap, as `estimate` decides). Common luck makes the intervals narrow.
 * @param valuesBySeed `[seed][subset]`, as `shapley` takes them; seeds with a failed run are left out by the caller
 * @throws RangeError if there is no seed, or seeds differ in length.
 */
export function attribution(valuesBySeed: readonly ArrayLike<number>[]): Attribution {
  const subsets = valuesBySeed[0]?.length ?? 0;
  for (const [seed, values] of valuesBySeed.entries())
    if (values.length !== subsets)
      throw new RangeError(`every seed needs all subsets: seed ${seed} has ${values.length}, not ${subsets}`);
  if (subsets === 0) throw new RangeError("an attribution needs at least one seed with all subsets");
  return attributionOf(
    valuesBySeed.map((values) => shapley(values)),
    valuesBySeed.map((values) => values[subsets - 1] - values[0]),
  );
}

/** Puts values by seed and totals by seed together. */
export function attributionOf(bySeed: readonly (readonly number[])[], totals: readonly number[]): Attribution {
  return {
    components: bySeed[0].map((_, component) => estimate(bySeed.map((values) => values[component]))),
    total: estimate(totals),
    bySeed,
  };
}

function sizeOf(subset: number): number {
  let size = 0;
  for (let rest = subset; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}
