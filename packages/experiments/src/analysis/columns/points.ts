import type { FactorTable, PointTable } from "../types.ts";
import type { Column } from "./column.ts";

/** The mean of one arm in one point. */
export interface PointRow {
  readonly outcome: string;
  readonly arm: string;
  readonly point: number;
  readonly mean: number;
  readonly quarter: "lowest" | "highest" | null;
}

export const pointColumns: readonly Column<PointRow>[] = [
  ["outcome", "text", "id of the outcome", (row) => row.outcome],
  ["arm", "text", "id of the arm", (row) => row.arm],
  ["point", "integer", "id of the point", (row) => row.point],
  ["mean", "number", "mean of its replications, in the outcome's unit", (row) => row.mean],
  ["quarter", "text", "lowest or highest quarter of the baseline's means, or neither", (row) => row.quarter],
];

export function pointRows(tables: readonly PointTable[], arms: readonly string[]): PointRow[] {
  return tables.flatMap(({ outcome, points, means, lowest, highest }) => {
    const [low, high] = [new Set(lowest), new Set(highest)];
    return means.flatMap((row, i) =>
      row.map((mean, p): PointRow => {
        const point = points[p];
        const quarter = low.has(point) ? "lowest" : high.has(point) ? "highest" : null;
        return { outcome, arm: arms[i], point, mean, quarter };
      }),
    );
  });
}

/** One arm in one part of the range of a factor. */
export interface PartRow {
  readonly table: FactorTable;
  readonly part: FactorTable["parts"][number];
  readonly arm: string;
  readonly i: number;
}

export const partColumns: readonly Column<PartRow>[] = [
  ["outcome", "text", "id of the outcome", ({ table }) => table.outcome],
  ["factor", "text", "id of the factor", ({ table }) => table.factor],
  ["low", "text", "least value of the factor in this part of its range, or a word", ({ part }) => String(part.low)],
  ["high", "text", "greatest value, or the same word", ({ part }) => String(part.high)],
  ["points", "integer", "points in it", ({ part }) => part.points],
  ["arm", "text", "id of the arm", ({ arm }) => arm],
  ["mean", "number", "mean of the points' means, in the outcome's unit", ({ part, i }) => part.means[i]],
  ["error", "number", "its standard error over these points", ({ part, i }) => part.errors[i]],
];

export function partRows(tables: readonly FactorTable[], arms: readonly string[]): PartRow[] {
  return tables.flatMap((table) => table.parts.flatMap((part) => arms.map((arm, i) => ({ table, part, arm, i }))));
}
