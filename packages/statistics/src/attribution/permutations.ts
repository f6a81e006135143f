import { rootKey, Stream } from "@truce/core/kernel";
import { type Attribution, attributionOf } from "./shapley.ts";

/**
 * Random orders in which components are put together, keyed by `seed`, and the subsets that each passes through from nothing to the
 * whole: what has to be run for `shapleyByPermutations`.
 * @throws RangeError unless there are 1 to 30 components.
 */
export function permutationPaths(
  components: number,
  permutations: number,
  seed: string,
): { order: number[]; subsets: number[] }[] {
  if (!(Number.isInteger(components) && components >= 1 && components <= 30))
    throw new RangeError(`a whole number of 1 to 30 components is needed, got ${components}`);
  const stream = new Stream(rootKey(seed), "permutations");
  return Array.from({ length: permutations }, (_, permutation) => {
    const order = Array.from({ length: components }, (_, component) => component);
    stream.shuffle(order, components, permutation);
    const subsets = [0];
    for (const component of order) subsets.push(subsets[subsets.length - 1] | (1 << component));
    return { order, subsets };
  });
}

/**
 * The same in antithetic pairs, each order followed by its reverse: a component that comes early in one comes late in the other, so that what
 * hangs on the place cancels within a pair (Mitchell, Cooper, Frank and Holmes 2022). A pair is one independent unit.
 * @throws RangeError unless there are 1 to 30 components.
 */
export function antitheticPaths(components: number, pairs: number, seed: string): ReturnType<typeof permutationPaths> {
  return permutationPaths(components, pairs, seed).flatMap((path) => {
    const order = path.order.toReversed();
    const subsets = [0];
    for (const component of order) subsets.push(subsets[subsets.length - 1] | (1 << component));
    return [path, { order, subsets }];
  });
}

/**
 * Shapley values of many components by sampling orders (Castro, Gómez and Tejada 2009): what each component adds where it comes in,
 * averaged over orders. Without bias; in every order the parts add up to the whole. If each order is run on a seed of its own, the
 * intervals hold both the luck and the choice of orders. Runs: permutations × (components + 1).
 * @param value outcome of a subset (bit i for component i), in the given order's seed
 * @throws RangeError unless there are 1 to 30 components and at least one order.
 */
export function shapleyByPermutations(
  components: number,
  value: (subset: number, permutation: number) => number,
  { permutations = 100, seed = "shapley" }: { permutations?: number; seed?: string } = {},
): Attribution {
  if (!(permutations >= 1)) throw new RangeError(`at least one order is needed, got ${permutations}`);
  const totals: number[] = [];
  const bySeed = permutationPaths(components, permutations, seed).map(({ order, subsets }, permutation) => {
    const values = subsets.map((subset) => value(subset, permutation));
    const added = new Array<number>(components).fill(0);
    for (const [place, component] of order.entries()) added[component] = values[place + 1] - values[place];
    totals.push(values[components] - values[0]);
    return added;
  });
  return attributionOf(bySeed, totals);
}
