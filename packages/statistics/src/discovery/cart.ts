import { mean, standardDeviation } from "../mean.ts";
import type { Column } from "./column.ts";
import { type Pruned, pruningSequence, treeFor } from "./prune.ts";
import { randomPlaces } from "./split.ts";
import { growTree, leaves, predict, type TreeNode, type TreeOptions } from "./tree.ts";

export interface CartOptions extends Omit<TreeOptions, "rows"> {
  readonly folds?: number;
  /** Group of each row (its point); a group is in one fold. */
  readonly groups?: readonly number[] | null;
  readonly seed?: string;
}

/** One step of the pruning and how well its trees foretell rows they have not seen. */
export interface CartStep extends Pruned {
  readonly leaves: number;
  /** Mean squared error over the folds, as a share of that of the mean alone: 0 is perfect, 1 is worthless. */
  readonly error: number;
  readonly standardError: number;
}

export interface Cart {
  /** The smallest tree whose error is within one standard error of the least. */
  readonly tree: TreeNode;
  readonly steps: readonly CartStep[];
  /** By factor: share of the root's squared deviations that the chosen tree's splits by it explain. */
  readonly importance: readonly (readonly [id: string, share: number])[];
}

/**
 * A classification or regression tree, pruned by cross-validation with the one-standard-error rule (Breiman, Friedman, Olshen and Stone
 * 1984, 3.4). A target of 0 and 1 makes it a classification tree whose leaves hold shares, and its error the Brier score's.
 * @throws RangeError if columns and target do not fit, or there are fewer groups of rows than folds.
 */
export function cart(columns: readonly Column[], target: readonly number[], options: CartOptions = {}): Cart {
  const { folds = 10, groups = null, seed = "cart" } = options;
  const full = growTree(columns, target, options);
  const sequence = pruningSequence(full);
  const { places, count } = randomPlaces(target.length, seed, groups);
  if (!(Number.isInteger(folds) && folds >= 2 && folds <= count))
    throw new RangeError(`folds are a whole number from 2 to the ${count} groups of rows, got ${folds}`);
  const prices = sequence.map(({ alpha }, i) => Math.sqrt(alpha * (sequence[i + 1]?.alpha ?? Infinity)));
  const errors: number[][] = sequence.map(() => []);
  for (let fold = 0; fold < folds; fold++) {
    const rows = target.map((_, row) => row);
    const seen = rows.filter((row) => places[row] % folds !== fold);
    const trees = pruningSequence(growTree(columns, target, { ...options, rows: seen }));
    for (const [step, price] of prices.entries()) {
      const tree = treeFor(trees, Number.isNaN(price) ? Infinity : price);
      for (const row of rows.filter((each) => places[each] % folds === fold)) {
        const miss = target[row] - predict(tree, (id) => columns.find((column) => column.id === id)!.values[row]);
        errors[step].push(miss * miss);
      }
    }
  }
  const scale = full.risk > 0 ? full.rows / full.risk : 1;
  const steps = sequence.map((step, i) => ({
    ...step,
    leaves: leaves(step.tree).length,
    error: mean(errors[i]) * scale,
    standardError: (standardDeviation(errors[i]) / Math.sqrt(errors[i].length)) * scale,
  }));
  const least = steps.reduce((best, step) => (step.error < best.error ? step : best));
  const { tree } = steps.findLast((step) => step.error <= least.error + least.standardError)!;
  return { tree, steps, importance: columns.map(({ id }) => [id, tree.risk > 0 ? gained(tree, id) / tree.risk : 0]) };
}

function gained(node: TreeNode, id: string): number {
  if (!node.split) return 0;
  const { limit, left, right } = node.split;
  const own = limit.id === id ? node.risk - left.risk - right.risk : 0;
  return own + gained(left, id) + gained(right, id);
}
