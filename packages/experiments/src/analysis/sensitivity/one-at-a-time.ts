import type { Experiment } from "../../types.ts";
import { type Cube, pointMeans } from "../cube.ts";
import type { SensitivityRow } from "../types.ts";
import { type Found, noSecond, type Table } from "./table.ts";

/** Ranges of a design that moves one factor at a time. */
export function oneAtATime(
  { factors }: Experiment,
  { points }: Cube,
  moved: readonly (number | null)[],
  table: Table,
): Found {
  const outcomes = pointMeans(table);
  const rows = factors.map(({ id }, k): SensitivityRow => {
    const own = points.flatMap((point, at) => {
      const factor = moved[point.id];
      return (factor === k || factor === null) && Number.isFinite(outcomes[at]) ? [outcomes[at]] : [];
    });
    const [low, high] = [Math.min(...own), Math.max(...own)];
    return { factor: id, value: high - low, ci95: [NaN, NaN], ...noSecond, floor: NaN, aboveNoise: null };
  });
  return {
    method: "oneAtATime",
    n: outcomes.filter(Number.isFinite).length,
    rows,
    note: "Range of the outcome as one factor moves and all others stay at their centre, in the outcome's unit: no interactions, no interval.",
  };
}
