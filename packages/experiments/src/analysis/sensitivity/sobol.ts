import { type SaltelliLayout, saltelliRowsPerSample, sobolIndices } from "@truce/statistics";
import type { Experiment } from "../../types.ts";
import { pointMeans } from "../cube.ts";
import type { SensitivityRow } from "../types.ts";
import { type Found, halves, type Table } from "./table.ts";

/** Sobol' indices of a Saltelli design, with the floor that luck alone would reach. The table has the rows of the design. */
export function sobol({ factors }: Experiment, layout: SaltelliLayout, table: Table): Found {
  const perSample = saltelliRowsPerSample(layout);
  const found = sobolIndices(layout, pointMeans(table));
  const [first, second] = halves(table).map(pointMeans);
  const noisy = first.some(Number.isFinite) && second.some(Number.isFinite);
  const otherLuck = Array.from({ length: layout.samples }, (_, sample) => second[sample * perSample]);
  const { dummy } = noisy ? sobolIndices(layout, first, { otherLuck }) : found;
  const floor = dummy.total.ci95[1];
  const rows = found.factors.map(({ factor, first: s1, total }): SensitivityRow => ({
    factor: factors[factor].id,
    value: total.value,
    ci95: total.ci95,
    second: s1.value,
    secondCi95: s1.ci95,
    floor,
    aboveNoise: Number.isNaN(floor) ? null : total.ci95[0] > floor,
  }));
  return {
    method: "sobol",
    n: found.samples,
    rows,
    note:
      `Sobol' indices (Saltelli): total and first-order share of the variance; first orders add up to ${found.sumFirst.toFixed(2)}. Widest interval ` +
      `${found.widest.toFixed(2)}: ${found.converged ? "converged" : "not converged (0.05 or less would be)"}. The floor is the upper end of what ` +
      (noisy ? "luck alone gets, taken from two halves of the replications." : "a factor without influence gets."),
  };
}
