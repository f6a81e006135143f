import { rankEffects } from "@truce/statistics";
import type { Experiment } from "../../types.ts";
import { type Cube, pointMeans } from "../cube.ts";
import type { SensitivityRow } from "../types.ts";
import { type Found, noSecond, type Table } from "./table.ts";

/** Rank correlations, for points of any design. */
export function ranked({ factors }: Experiment, { points }: Cube, table: Table): Found {
  const columns = factors.map(({ id }, k) => ({ id, values: points.map(({ values }) => values[k]) }));
  const outcomes = pointMeans(table);
  const rows = rankEffects(columns, outcomes).map(({ id, value, ci95, floor, aboveNoise }): SensitivityRow => ({
    factor: id,
    value,
    ci95,
    ...noSecond,
    floor,
    aboveNoise,
  }));
  return {
    method: "ranks",
    n: outcomes.filter(Number.isFinite).length,
    rows,
    note:
      "Rank correlation of factor and outcome over points (correlation ratio for words): from a sample of points, blind to interactions " +
      "and to effects that turn round. Inside the floor lies what idle factors reach by chance (in one panel of twenty a factor passes it by luck).",
  };
}
