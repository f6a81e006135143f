import { type Box, boxOf } from "./box.ts";
import { cart, type CartOptions } from "./cart.ts";
import { categories, type Column, type Limit } from "./column.ts";
import { randomPlaces } from "./split.ts";
import type { TreeNode } from "./tree.ts";

export interface TreeDiscoveryOptions extends CartOptions {
  /** Share of the rows that is kept apart to judge the leaves. */
  readonly holdOut?: number;
}

/** A leaf of a tree as a box of the space of factors: on the rows that the tree was grown with, which flatter it, and on those kept apart. */
export interface Leaf {
  readonly box: Box;
  /** Null without rows kept apart. */
  readonly heldOut: Box | null;
}

export interface TreeDiscovery {
  /** The leaf with the largest share of cases of interest first; one leaf, the whole space, if nothing parts them. */
  readonly leaves: readonly Leaf[];
  /** Squared error on rows that a tree has not seen, as a share of that of the mean alone: 0 is perfect, 1 is worthless. */
  readonly error: number;
}

/**
 * Scenario discovery by a classification tree (Lempert, Bryant and Bankes 2008, RAND WR-557, beside patient rule induction; Breiman et al. 1984): leaves part the whole space, each with
 * its coverage and density, and all are judged on rows kept apart.
 * @param target 1 for a case of interest, 0 for another
 * @throws RangeError if the input does not fit, or a share is not between 0 and 1.
 */
export function discoverTree(columns: readonly Column[], target: readonly number[], options: TreeDiscoveryOptions = {}): TreeDiscovery {
  const { holdOut = 0.3, groups = null, seed = "tree", ...growing } = options;
  if (!(holdOut >= 0 && holdOut < 1)) throw new RangeError(`the part kept apart is a share below 1, got ${holdOut}`);
  const { places, count } = randomPlaces(target.length, seed, groups);
  const kept = Math.round(holdOut * count);
  const all = target.map((_, row) => row);
  const apart = all.filter((row) => places[row] < kept);
  const rows = all.filter((row) => places[row] >= kept);
  const of = <T>(values: readonly T[]): T[] => rows.map((row) => values[row]);
  const { tree, steps } = cart(columns.map(({ id, values }) => ({ id, values: of<number | string>(values) })), of(target), {
    ...growing,
    seed,
    groups: groups === null ? null : of(groups),
  });
  const chosen = steps.find((step) => step.tree === tree)!;
  const found = limitsOfLeaves(tree, columns).map((limits): Leaf => ({
    box: boxOf(columns, target, limits, rows),
    heldOut: apart.length > 0 ? boxOf(columns, target, limits, apart) : null,
  }));
  return { leaves: found.toSorted((a, b) => b.box.density - a.box.density), error: chosen.error };
}

/** The limits that hold in each leaf, those of one factor in one. */
function limitsOfLeaves(node: TreeNode, columns: readonly Column[], held: readonly Limit[] = []): (readonly Limit[])[] {
  if (node.split === null) return [held];
  const { limit, left, right } = node.split;
  // No value lies on a split, which is halfway between two of them.
  const other: Limit =
    limit.kind === "range"
      ? { id: limit.id, kind: "range", min: limit.max, max: Infinity }
      : { id: limit.id, kind: "among", values: categories(columns.find(({ id }) => id === limit.id)!).filter((word) => !limit.values.includes(word)) };
  return [...limitsOfLeaves(left, columns, both(held, limit)), ...limitsOfLeaves(right, columns, both(held, other))];
}

function both(held: readonly Limit[], limit: Limit): Limit[] {
  const rest = held.filter(({ id }) => id !== limit.id);
  const before = held.find(({ id }) => id === limit.id);
  if (before === undefined) return [...rest, limit];
  if (before.kind === "range" && limit.kind === "range")
    return [...rest, { id: limit.id, kind: "range", min: Math.max(before.min, limit.min), max: Math.min(before.max, limit.max) }];
  if (before.kind === "among" && limit.kind === "among") return [...rest, { ...limit, values: limit.values.filter((word) => before.values.includes(word)) }];
  return [...rest, limit];
}
