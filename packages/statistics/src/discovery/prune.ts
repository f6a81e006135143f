import { leaves, type TreeNode } from "./tree.ts";

/** The best tree for every price of a leaf from `alpha` on, up to the next one's. */
export interface Pruned {
  /** Price of one more leaf, as a share of the root's squared deviations. */
  readonly alpha: number;
  readonly tree: TreeNode;
}

/**
 * Cost-complexity pruning (Breiman, Friedman, Olshen and Stone 1984, 3.3): the weakest link is cut again and again, from the whole tree to
 * its root, which gives the nested best trees for every price of a leaf.
 */
export function pruningSequence(tree: TreeNode): Pruned[] {
  const whole = tree.risk > 0 ? tree.risk : 1;
  const sequence: Pruned[] = [{ alpha: 0, tree }];
  let now = tree;
  while (now.split) {
    const weakest = weakestLink(now);
    now = cut(now, weakest * (1 + 1e-12));
    const alpha = weakest / whole;
    // A link of the same strength belongs to the same step, and one without any gain to the first.
    if (alpha <= sequence[sequence.length - 1].alpha) sequence.pop();
    sequence.push({ alpha, tree: now });
  }
  return sequence;
}

/** The tree of a sequence for a price. */
export function treeFor(sequence: readonly Pruned[], alpha: number): TreeNode {
  return (sequence.findLast((step) => step.alpha <= alpha) ?? sequence[0]).tree;
}

/** What a leaf of the branch saves: (risk of the node − risk of its leaves) / (leaves − 1). */
function strength(node: TreeNode): number {
  const ends = leaves(node);
  return (node.risk - ends.reduce((sum, leaf) => sum + leaf.risk, 0)) / (ends.length - 1);
}

function weakestLink(node: TreeNode): number {
  if (!node.split) return Infinity;
  return Math.min(strength(node), weakestLink(node.split.left), weakestLink(node.split.right));
}

function cut(node: TreeNode, bound: number): TreeNode {
  if (!node.split || strength(node) <= bound) return { ...node, split: null };
  const { limit, left, right } = node.split;
  return { ...node, split: { limit, left: cut(left, bound), right: cut(right, bound) } };
}
