import type { Column } from "../../src/discovery/column.ts";
import { draws } from "../draws.ts";

/**
 * A planted box: of five uniform factors and one of words, the cases of interest are those with a < 0.4, b > 0.7 and season "dry" (8 % of
 * all), but for a share of them and of the others that is turned round.
 */
export function planted(n: number, noise: number): { columns: Column[]; target: number[]; truth: boolean[] } {
  const stream = draws("planted");
  const unit = (row: number, k: number): number => stream.unit(row, k);
  const columns: Column[] = ["a", "b", "c", "d", "e"].map((id, k) => ({
    id,
    values: Array.from({ length: n }, (_, row) => unit(row, k)),
  }));
  const seasons = ["dry", "wet", "dry"];
  columns.push({ id: "season", values: Array.from({ length: n }, (_, row) => seasons[stream.below(3, row, 5)]) });
  const truth = Array.from(
    { length: n },
    (_, row) => unit(row, 0) < 0.4 && unit(row, 1) > 0.7 && columns[5].values[row] === "dry",
  );
  return { columns, truth, target: truth.map((inside, row) => Number(unit(row, 6) < noise ? !inside : inside)) };
}
