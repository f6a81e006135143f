import type { Box } from "@truce/statistics";
import type { DiscoveryTable } from "../types.ts";
import type { Column } from "./column.ts";
import { insideColumns } from "./trade-off.ts";

/** A leaf of the tree of an arm and outcome. */
export interface LeafRow extends Omit<DiscoveryTable, "found" | "tree"> {
  readonly leaf: number;
  readonly error: number;
  readonly box: Box;
  readonly heldOut: Box | null;
}

export const leafColumns: readonly Column<LeafRow>[] = [
  ["outcome", "text", "id of the outcome", (row) => row.outcome],
  ["arm", "text", "id of the arm", (row) => row.arm],
  ["leaf", "integer", "leaf of the tree, from 1, the one in which most runs fail first", (row) => row.leaf],
  ...insideColumns,
  ["held_out_coverage", "number", "the same share of failures, on runs kept apart", (row) => row.heldOut?.coverage ?? NaN],
  ["held_out_density", "number", "the same share of runs inside, on runs kept apart", (row) => row.heldOut?.density ?? NaN],
  ["error", "number", "squared error of the tree on runs that it has not seen, as a share of that of the mean: 1 is worthless", (row) => row.error],
];

/** Every leaf of the tree of one arm and outcome. */
export function leafRows({ tree, found: _, ...one }: DiscoveryTable): LeafRow[] {
  return tree === null ? [] : tree.leaves.map(({ box, heldOut }, at) => ({ ...one, leaf: at + 1, error: tree.error, box, heldOut }));
}
