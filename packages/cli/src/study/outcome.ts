import type { MeasureInfo } from "./study.ts";

/** Weeks at the end of a run over which a level is averaged. */
export const lastWeeks = 52;

/** The rule by which weekly numbers become one number per run, in words. */
export const outcomeRule =
  "Counts (flows) are summed over the run; levels (stocks) are averaged over the last 52 weeks; " +
  "an event counts 1 if it happened and 0 if not, so its mean is the share of runs in which it happened.";

/** The number by which runs are compared. */
export function outcomeOf(ticks: ArrayLike<number>, kind: MeasureInfo["kind"], step: number): number {
  const n = ticks.length;
  if (n === 0) return NaN;
  if (kind === "event") return ticks[n - 1]! > 0 ? 1 : 0;
  const from = kind === "flow" ? 0 : Math.max(0, n - Math.max(1, Math.round(lastWeeks / step)));
  let sum = 0;
  for (let t = from; t < n; t++) sum += ticks[t]!;
  return kind === "flow" ? sum : sum / (n - from);
}
