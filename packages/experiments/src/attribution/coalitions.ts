import { antitheticPaths } from "@truce/statistics";

/** Missions with some of the components: bit i of a subset says that component i is at work. */
export interface Coalitions {
  /** All subsets, or orders in antithetic pairs where there are too many. */
  readonly kind: "all subsets" | "sampled orders";
  readonly components: readonly string[];
  /** Subsets to be run, from nothing to everything. */
  readonly subsets: readonly number[];
  /** Of sampled orders: the order, and the subsets that it passes through. */
  readonly paths: readonly { readonly order: readonly number[]; readonly subsets: readonly number[] }[];
}

/**
 * What has to be run to say what each component bought: all subsets if they are no more than `pairs` antithetic pairs of orders would take, else
 * the subsets on the way of these.
 * @throws RangeError unless there are 1 to 30 components and at least 2 pairs
 */
export function coalitionsOf(components: readonly string[], pairs: number, seed: string): Coalitions {
  if (!(components.length >= 1 && components.length <= 30))
    throw new RangeError(`1 to 30 components can be told apart, got ${components.length}; name some with --component`);
  if (!(Number.isInteger(pairs) && pairs >= 2))
    throw new RangeError(`at least 2 pairs of orders are needed, got ${pairs}`);
  const paths = antitheticPaths(components.length, pairs, `${seed}/orders`);
  const passed = new Set(paths.flatMap(({ subsets }) => subsets));
  if (components.length <= 10 && 1 << components.length <= passed.size) {
    const subsets = Array.from({ length: 1 << components.length }, (_, subset) => subset);
    return { kind: "all subsets", components, subsets, paths: [] };
  }
  return { kind: "sampled orders", components, subsets: [...passed].sort((a, b) => a - b), paths };
}

/** Id of the arm that has a subset of the components. */
export const subsetId = (subset: number): string => `s${subset.toString(36)}`;
