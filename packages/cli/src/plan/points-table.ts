import type { Experiment, Point } from "@truce/experiments";
import type { Table } from "@truce/experiments/table";

/** The points of a design, one row each, with a column for every factor. */
export function pointsTable({ factors }: Experiment, points: readonly Point[]): Table {
  const values = factors.map((_, column) => points.map((point) => point.values[column]));
  return {
    name: "points",
    meaning: "points of the design",
    columns: [
      { name: "point", type: "integer", meaning: "number of the point" },
      ...factors.map(({ id, label, unit, distribution }) => ({
        name: id,
        type:
          distribution.kind === "values" && distribution.values.some(isText) ? ("text" as const) : ("number" as const),
        meaning: `${label} (${unit})`,
      })),
    ],
    *chunks() {
      yield { length: points.length, values: [points.map(({ id }) => id), ...values] };
    },
  };
}

const isText = (value: number | string): boolean => typeof value === "string";
