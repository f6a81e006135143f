import { type MorrisDesign, morrisEffects } from "@truce/statistics";
import type { Experiment } from "../../types.ts";
import { pointMeans } from "../cube.ts";
import type { SensitivityRow } from "../types.ts";
import { type Found, halves, type Table } from "./table.ts";

/** Elementary effects, with the floor that luck alone would reach. The table has the rows of the design. */
export function morris(
  { factors }: Experiment,
  design: Pick<MorrisDesign, "factors" | "trajectories" | "steps" | "delta">,
  table: Table,
): Found {
  const { effects, trajectories } = morrisEffects(design, pointMeans(table));
  const [first, second] = halves(table).map(pointMeans);
  const gaps = first.map((value, p) => Math.abs(value - second[p]) / design.delta).filter(Number.isFinite);
  const floor = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const rows = effects.map(({ factor, muStar, sigma }): SensitivityRow => ({
    factor: factors[factor].id,
    value: muStar.value,
    ci95: muStar.ci95,
    second: sigma.value,
    secondCi95: sigma.ci95,
    floor,
    aboveNoise: Number.isNaN(floor) ? null : muStar.ci95[0] > floor,
  }));
  return {
    method: "morris",
    n: trajectories,
    rows,
    note:
      "Elementary effects (Morris): μ* is the mean size of the change in the outcome as a factor goes through its range, σ how much it depends " +
      "on the other factors; intervals by drawing whole trajectories again. The floor is what a change of luck alone would get, taken from two halves of the replications; points that share their luck stay below it more easily.",
  };
}
