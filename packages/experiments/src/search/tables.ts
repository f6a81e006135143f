import { type ColumnType, type Cell, type Table, tableOf } from "../table/table.ts";
import type { CandidateRow, FinalistRow, SearchResult } from "./types.ts";

type Column<R> = readonly [name: string, type: ColumnType, meaning: string, read: (row: R) => Cell];

/** Columns of a mean with its interval. */
function known<R>(
  name: string,
  meaning: string,
  read: (row: R) => { mean: number; ci95: readonly [number, number] } | null,
): Column<R>[] {
  return [
    [name, "number", meaning, (row) => read(row)?.mean],
    [`${name}_low`, "number", "its 95 % interval, low end", (row) => read(row)?.ci95[0]],
    [`${name}_high`, "number", "the same, high end", (row) => read(row)?.ci95[1]],
  ];
}

const made = <R>(name: string, meaning: string, rows: readonly R[], columns: readonly Column<R>[]): Table =>
  tableOf(
    name,
    meaning,
    columns.map(([column, type, what]) => ({ name: column, type, meaning: what })),
    () => rows.map((row) => Object.fromEntries(columns.map(([column, , , read]) => [column, read(row)]))),
  );

/** Every table of a search as rows and columns. */
export function searchTables({ candidates, finalists, rounds, holdOut }: SearchResult): Table[] {
  const levers = [...new Set(candidates.flatMap((row) => Object.keys(row.levers ?? {})))];
  const words = new Set(levers.filter((id) => candidates.some((row) => typeof row.levers?.[id] === "string")));
  return [
    made<CandidateRow>("candidates", "mandates among which was chosen, by what they promise in training", candidates, [
      ["candidate", "text", "id of the candidate", (row) => row.id],
      ["from", "text", "id of the arm on which its levers are laid", (row) => row.from],
      ...levers.map((id): Column<CandidateRow> => [
        id,
        words.has(id) ? "text" : "number",
        "value of the lever; empty if it is as in the arm",
        (row) => row.levers?.[id],
      ]),
      ["rounds", "integer", "rounds that it took part in", (row) => row.rounds],
      ["points", "integer", "points that it met", (row) => row.points],
      ...known<CandidateRow>("value", "mean of the outcome", (row) => row.value),
      ...known<CandidateRow>("difference", "less the baseline, on the same points and seeds", (row) => row.difference),
      ...known<CandidateRow>("cost", "mean cost", (row) => row.cost),
      ["affordable", "text", "within or over the budget, or not resolved", (row) => row.affordable],
      ["left", "text", "why it did not go on to what was held out", (row) => row.left],
    ]),
    made<FinalistRow>("finalists", "finalists and the baseline on points and seeds that were held out", finalists, [
      ["candidate", "text", "id of the candidate", (row) => row.id],
      ...known<FinalistRow>("training", "difference to the baseline in training", (row) => row.training),
      ...known<FinalistRow>("hold_out", "the same on what was held out", (row) => row.holdOut),
      ...known<FinalistRow>(
        "optimism",
        "how much better it looked in training, in the good direction",
        (row) => row.optimism,
      ),
      ["verdict", "text", "what the difference held out amounts to", (row) => row.verdict],
      ...known<FinalistRow>("cost", "mean cost on what was held out", (row) => row.cost),
      ["affordable", "text", "within or over the budget, or not resolved", (row) => row.affordable],
      ["regret_mean", "number", "mean regret", (row) => row.regret?.mean],
      ["regret_max", "number", "largest regret", (row) => row.regret?.max],
    ]),
    made(
      "rounds",
      "what was run",
      [...rounds, ...(holdOut === null ? [] : [holdOut])],
      [
        ["stage", "text", "name of the stage and of its folder", (row) => row.name],
        ["arms", "integer", "candidates, with the baseline", (row) => row.arms],
        ["points", "integer", "points of the uncertainties", (row) => row.points],
        ["replications", "integer", "seeds of each", (row) => row.replications],
        ["runs", "integer", "runs", (row) => row.runs],
        ["failed", "integer", "runs that failed", (row) => row.failed],
        ["on", "text", "candidates that go on", (row) => row.on.join(" ")],
      ],
    ),
  ];
}
