import { ensemble, quarter, runsOf } from "../../study/periods.ts";
import { quantiles } from "../../study/quantile.ts";
import type { Arm, MeasureInfo, Study } from "../../study/study.ts";

/** Quantiles of the runs of one arm, one number per period. */
export interface Bands {
  readonly arm: Arm;
  /** 5, 25, 50, 75, 95 % of the runs; of an event, all five are the share of runs in which it has happened. */
  readonly quantiles: readonly (readonly number[])[];
}

export const shares = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

export function bandsOf(study: Study, arm: Arm, measure: MeasureInfo, weeks = quarter): Bands {
  const periods = ensemble(runsOf(study, arm), measure, study.step, weeks, weeks === quarter);
  const rows = periods.map((values) => {
    if (measure.kind !== "event") return quantiles(values, shares);
    return shares.map(() => values.reduce((sum, value) => sum + value, 0) / values.length);
  });
  return { arm, quantiles: shares.map((_, q) => rows.map((row) => row[q]!)) };
}

/** Both arms, or the one that there is. */
export function bothArms(study: Study, measure: MeasureInfo, weeks = quarter): Bands[] {
  const arms: Arm[] = study.twin ? ["mission", "none"] : ["mission"];
  return arms.map((arm) => bandsOf(study, arm, measure, weeks));
}

/** Middles of the periods in weeks. */
export function middles(count: number, weeks: number): number[] {
  return Array.from({ length: count }, (_, i) => (i + 0.5) * weeks);
}
