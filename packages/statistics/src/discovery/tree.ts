import { mean } from "../mean.ts";
import { categories, checkColumns, type Column, isCategory, type Limit, within } from "./column.ts";

/** A node of a tree: its rows, what it says of them, and where it parts them. */
export interface TreeNode {
  readonly rows: number;
  /** Mean of the target; for a target of 0 and 1 the share of cases of interest. */
  readonly mean: number;
  /** Sum of squared deviations from it, in the target's unit squared. */
  readonly risk: number;
  readonly split: Split | null;
}

export interface Split {
  /** What goes to the left. */
  readonly limit: Limit;
  readonly left: TreeNode;
  readonly right: TreeNode;
}

export interface TreeOptions {
  /** Fewest rows of a leaf. */
  readonly minLeaf?: number;
  /** Most splits on the way to a leaf. */
  readonly maxDepth?: number;
  /** Rows to look at; all by default. */
  readonly rows?: readonly number[];
}

/**
 * Grows a binary tree by the splits that lessen the squared deviations most (Breiman, Friedman, Olshen and Stone 1984). With a target of 0
 * and 1 these are half the Gini impurity, so that one method serves regression and classification. Words of a factor are put in the order
 * of their mean target, which finds the best of all their partitions (Fisher 1958).
 * @throws RangeError if columns and target do not fit, or an option is not a whole number from 1.
 */
export function growTree(columns: readonly Column[], target: readonly number[], options: TreeOptions = {}): TreeNode {
  const { minLeaf = 10, maxDepth = 4, rows = target.map((_, row) => row) } = options;
  checkColumns(columns, target);
  for (const value of [minLeaf, maxDepth])
    if (!(Number.isInteger(value) && value >= 1))
      throw new RangeError(`leaf and depth are whole numbers from 1, got ${value}`);
  const grow = (inside: readonly number[], depth: number): TreeNode => {
    const values = inside.map((row) => target[row]);
    const centre = mean(values);
    const risk = values.reduce((sum, value) => sum + (value - centre) * (value - centre), 0);
    const limit = depth < maxDepth && risk > 0 ? bestSplit(columns, target, inside, centre, minLeaf) : null;
    if (limit === null) return { rows: inside.length, mean: centre, risk, split: null };
    const { values: words } = columns.find(({ id }) => id === limit.id)!;
    const left = grow(
      inside.filter((row) => within(words[row], limit)),
      depth + 1,
    );
    const right = grow(
      inside.filter((row) => !within(words[row], limit)),
      depth + 1,
    );
    return { rows: inside.length, mean: centre, risk, split: { limit, left, right } };
  };
  return grow(rows, 0);
}

/** Mean of the leaf that a row falls into; `row` gives the value of a factor by its id. */
export function predict(tree: TreeNode, row: (id: string) => number | string): number {
  let node = tree;
  while (node.split) node = within(row(node.split.limit.id), node.split.limit) ? node.split.left : node.split.right;
  return node.mean;
}

/** Leaves from left to right. */
export function leaves(tree: TreeNode): TreeNode[] {
  return tree.split ? [...leaves(tree.split.left), ...leaves(tree.split.right)] : [tree];
}

/** The split that lessens the squared deviations most and leaves enough rows on both sides; null if none does. */
function bestSplit(
  columns: readonly Column[],
  target: readonly number[],
  inside: readonly number[],
  centre: number,
  minLeaf: number,
): Limit | null {
  const n = inside.length;
  let best: Limit | null = null;
  // Gains are sums of squares about the node's mean: deviations keep their digits. Rounding is no gain.
  let most = 1e-12 * inside.reduce((sum, row) => sum + (target[row] - centre) * (target[row] - centre), 0);
  for (const column of columns) {
    const words = isCategory(column) ? wordsByMean(column, target, inside) : null;
    const place = (row: number): number =>
      words ? words.indexOf(String(column.values[row])) : Number(column.values[row]);
    const order = inside.map((row) => [place(row), target[row] - centre] as const).sort((a, b) => a[0] - b[0]);
    let sum = 0;
    for (let left = 1; left < n; left++) {
      sum += order[left - 1][1];
      const [last, next] = [order[left - 1][0], order[left][0]];
      if (last === next || left < minLeaf || n - left < minLeaf) continue;
      const gain = (sum * sum) / left + (sum * sum) / (n - left);
      if (gain <= most) continue;
      most = gain;
      best = words
        ? { id: column.id, kind: "among", values: words.slice(0, last + 1) }
        : { id: column.id, kind: "range", min: -Infinity, max: (last + next) / 2 };
    }
  }
  return best;
}

function wordsByMean(column: Column, target: readonly number[], inside: readonly number[]): string[] {
  const words = categories({ id: column.id, values: inside.map((row) => column.values[row]) });
  const means = new Map(
    words.map((word) => [
      word,
      mean(inside.filter((row) => String(column.values[row]) === word).map((row) => target[row])),
    ]),
  );
  return words.sort((a, b) => means.get(a)! - means.get(b)!);
}
