import type { RankingRow, RankingTable } from "../types.ts";
import type { Column } from "./column.ts";

/** One place of one arm. */
export interface RankRow {
  readonly table: RankingTable;
  readonly arm: string;
  readonly row: RankingRow;
  /** From 0. */
  readonly place: number;
}

export const rankingColumns: readonly Column<RankRow>[] = [
  ["outcome", "text", "id of the outcome", ({ table }) => table.outcome],
  ["arm", "text", "id of the arm", ({ arm }) => arm],
  ["over", "text", "what arms are ranked in: each point, by means, or each replication", ({ table }) => table.over],
  ["cases", "integer", "points or replications that all arms met", ({ table }) => table.cases],
  ["place", "integer", "place among the arms, 1 is best", ({ place }) => place + 1],
  ["share", "number", "share of the cases in which the arm has it", ({ row, place }) => row.shares[place]],
  ["mean_place", "number", "mean of the arm's places", ({ row }) => row.meanRank],
  ["first_in_runs", "number", "share of single runs in which the arm is best", ({ row }) => row.firstInRuns],
  [
    "close_to_best",
    "number",
    "share of the cases in which it is behind the best by no more than the effect of interest",
    ({ row }) => row.closeToBest,
  ],
];

/** All places of all arms. */
export function rankRows(tables: readonly RankingTable[], arms: readonly string[]): RankRow[] {
  return tables.flatMap((table) =>
    table.rows.flatMap((row, i) => row.shares.map((_, place) => ({ table, arm: arms[i], row, place }))),
  );
}
