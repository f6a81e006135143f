import type { MeasureInfo, Run, Study } from "./study.ts";

/** How weekly numbers become numbers per period: flows add up, levels are averaged, events have happened or not. */
export type Kind = MeasureInfo["kind"];

/** Weeks in a quarter of a year, the period of the charts. */
export const quarter = 13;
/** Weeks in a year, the period of maps and of the last level. */
export const year = 52;

/**
 * Numbers per period of `weeks` weeks. The last period may be shorter than the others.
 * @param ticks one number per tick
 * @param step weeks per tick
 */
export function byPeriod(ticks: ArrayLike<number>, kind: Kind, step: number, weeks: number): number[] {
  const length = Math.max(1, Math.round(weeks / step));
  const out: number[] = [];
  for (let from = 0; from < ticks.length; from += length) {
    const to = Math.min(from + length, ticks.length);
    let sum = 0;
    for (let t = from; t < to; t++) sum += ticks[t]!;
    out.push(kind === "flow" ? sum : kind === "stock" ? sum / (to - from) : ticks[to - 1]!);
  }
  return out;
}

/** One district's numbers per tick, out of ticks × districts. */
export function districtSeries(values: Float64Array, district: number, districts: number): Float64Array {
  const out = new Float64Array(values.length / districts);
  for (let t = 0; t < out.length; t++) out[t] = values[t * districts + district]!;
  return out;
}

/** The runs of one arm that finished, in the order of the seeds. */
export function runsOf(study: Study, arm: Run["arm"]): Run[] {
  return study.pairs.map((pair) => pair[arm]).filter((run) => run !== null);
}

/**
 * Per period, the numbers of all runs of an arm: `[period][run]`. With `whole`, a shorter last period is left out (if it is
 * not the only one), because its sum would look like a fall.
 */
export function ensemble(
  runs: readonly Run[],
  measure: MeasureInfo,
  step: number,
  weeks: number,
  whole = false,
): number[][] {
  const each = runs.map((run) => byPeriod(run.series[measure.id]!, measure.kind, step, weeks));
  const ticks = runs[0]?.series[measure.id]!.length ?? 0;
  const count = each[0]?.length ?? 0;
  const full = whole && count > 1 ? Math.floor((ticks * step) / weeks + 1e-9) : count;
  return Array.from({ length: full }, (_, period) => each.map((values) => values[period]!));
}
