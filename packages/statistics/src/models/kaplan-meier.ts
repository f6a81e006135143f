import { exp, log } from "@truce/core/kernel";
import { z975 } from "../student.ts";
import type { Interval } from "../types.ts";
import { checkSpells, type Spells } from "./spells.ts";

/** What is known at one time at which an event happened. */
export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  /** Share that gets past this time without the event. */
  readonly survival: number;
  /** Greenwood's variance on the scale of ln(−ln S), which keeps it within 0 and 1 (Kalbfleisch and Prentice 1980). */
  readonly ci95: Interval;
}

/**
 * Share without the event by time (Kaplan and Meier 1958), with Greenwood's (1926) interval. Rows may come in late.
 * @returns a step per time of an event, in order of time
 * @throws RangeError if columns do not fit, a row ends before it starts, or nothing ever happens.
 */
export function kaplanMeier(spells: Spells): SurvivalStep[] {
  const starts = Float64Array.from(checkSpells(spells)).sort();
  const { time, event } = spells;
  const order = Array.from(time, (_, i) => i).sort((a, b) => time[a] - time[b]);
  const steps: SurvivalStep[] = [];
  let [survival, variance, entered] = [1, 0, 0];
  for (let first = 0, next = 0; first < order.length; first = next) {
    const now = time[order[first]];
    let events = 0;
    for (; next < order.length && time[order[next]] === now; next++) events += event[order[next]];
    if (events === 0) continue;
    while (entered < starts.length && starts[entered] < now) entered++;
    const atRisk = entered - first;
    survival *= 1 - events / atRisk;
    variance += events / (atRisk * (atRisk - events));
    steps.push({ time: now, atRisk, events, survival, ci95: interval(survival, variance) });
  }
  return steps;
}

/** The step that holds at a time; before the first event all survive. */
export function survivalAt(steps: readonly SurvivalStep[], time: number): Pick<SurvivalStep, "survival" | "ci95"> {
  return steps.findLast((step) => step.time <= time) ?? { survival: 1, ci95: [1, 1] };
}

/** The first time by which at least half have had the event; null if that never happens. */
export function medianSurvival(steps: readonly SurvivalStep[]): number | null {
  return steps.find(({ survival }) => survival <= 0.5)?.time ?? null;
}

function interval(survival: number, variance: number): Interval {
  if (!(survival > 0 && survival < 1)) return [survival, survival];
  const logarithm = log(survival);
  const spread = exp((z975 * Math.sqrt(variance)) / -logarithm);
  return [exp(logarithm * spread), exp(logarithm / spread)];
}
