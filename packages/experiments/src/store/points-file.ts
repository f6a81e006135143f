import { csvText, parseCsv, tableOf, type Table } from "../table/index.ts";
import type { Experiment, Point } from "../types.ts";
import { StoreError } from "./problem.ts";

/** The points of a design: one row per point, one column per factor. */
export function pointTable({ factors }: Experiment, points: readonly Point[]): Table {
  const columns = factors.map(({ id, label, unit, distribution }) => ({
    name: id,
    type: isText(distribution) ? ("text" as const) : ("number" as const),
    meaning: `${label} (${unit})`,
  }));
  return tableOf(
    "points",
    "one row per point of the design: the values of the factors",
    [{ name: "point", type: "integer", meaning: "number of the point" }, ...columns],
    () =>
      points.map(({ id, values }) => ({ ...Object.fromEntries(factors.map((f, i) => [f.id, values[i]])), point: id })),
  );
}

/** The same as the text of `points.csv`. */
export function pointText(experiment: Experiment, points: readonly Point[]): string {
  return [...csvText(pointTable(experiment, points))].join("");
}

/** Reads `points.csv` back to the last bit. @throws StoreError if it is not of this experiment */
export function readPoints({ factors }: Experiment, text: string, file: string): Point[] {
  const [head = [], ...rows] = parseCsv(text);
  const wanted = ["point", ...factors.map(({ id }) => id)];
  if (head.join("\n") !== wanted.join("\n"))
    throw new StoreError(`${file} has the columns ${head.join(", ")}; expected ${wanted.join(", ")}`, true);
  return rows.map((cells, row) => {
    const values = factors.map(({ distribution }, i) => {
      const cell = cells[i + 1] ?? "";
      if (distribution.kind === "values") return distribution.values.find((value) => String(value) === cell);
      return cell === "" ? undefined : Number(cell);
    });
    const id = Number(cells[0]);
    if (!Number.isInteger(id) || values.some((value) => value === undefined || Number.isNaN(value)))
      throw new StoreError(`${file}:${row + 2}: this is not a point of the experiment`, true);
    return { id, values: values as Point["values"] };
  });
}

function isText(distribution: Experiment["factors"][number]["distribution"]): boolean {
  return distribution.kind === "values" && distribution.values.some((value) => typeof value === "string");
}
