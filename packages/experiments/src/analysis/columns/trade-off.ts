import type { Box, Limit } from "@truce/statistics";
import type { DiscoveryTable } from "../types.ts";
import type { Column } from "./column.ts";

/** A box on the way to the one that was chosen; step 0 is the whole space. */
export interface TradeOffRow extends Omit<DiscoveryTable, "found" | "tree"> {
  readonly step: number;
  readonly chosen: boolean;
  readonly box: Box;
}

/** What lies inside a box. */
export const insideColumns: readonly Column<{ readonly box: Box }>[] = [
  ["limits", "text", "ids of the factors that are limited, with their limits", ({ box }) => limitsOf(box.limits)],
  ["rows", "integer", "runs inside", (row) => row.box.rows],
  ["hits", "integer", "failures inside", (row) => row.box.hits],
  ["mass", "number", "share of all runs that lie inside", (row) => row.box.mass],
  ["coverage", "number", "share of all failures that lie inside", (row) => row.box.coverage],
  ["density", "number", "share of the runs inside that fail", (row) => row.box.density],
];

export const tradeOffColumns: readonly Column<TradeOffRow>[] = [
  ["outcome", "text", "id of the outcome", (row) => row.outcome],
  ["arm", "text", "id of the arm", (row) => row.arm],
  ["step", "integer", "slices cut off so far", (row) => row.step],
  ["chosen", "flag", "the densest box that covers enough, before its sides were moved out", (row) => row.chosen],
  ...insideColumns,
];

/** Every box on the way of one arm and outcome. */
export function tradeOffRows({ found, tree: _, ...one }: DiscoveryTable): TradeOffRow[] {
  return found === null
    ? []
    : found.tradeOff.map((box, step) => ({ ...one, step, chosen: step === found.chosen, box }));
}

/** "harsh >= 0.4 and funds <= 0.7 and kind among a|b"; "" of the whole space. */
function limitsOf(limits: readonly Limit[]): string {
  const ends = (limit: Limit): string[] =>
    limit.kind === "among"
      ? [`${limit.id} among ${limit.values.join("|")}`]
      : [
          ...(limit.min === -Infinity ? [] : [`${limit.id} >= ${limit.min}`]),
          ...(limit.max === Infinity ? [] : [`${limit.id} <= ${limit.max}`]),
        ];
  return limits.flatMap(ends).join(" and ");
}
