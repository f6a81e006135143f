import { estimate, type Interval, shareDifference, wilsonInterval } from "@truce/statistics";
import type { Check, PatternResult } from "./types.ts";

/** What a number must be; null leaves a side open. */
export interface Demand {
  readonly low: number | null;
  readonly high: number | null;
  /**
   * `interval`: the whole 95 % interval lies inside and touches no bound, for effects whose sign is the claim: 0 is no effect.
   * `touches`: the interval reaches inside, for published ranges that a model can only be compatible with.
   */
  readonly by: "interval" | "touches";
}

export const above = (low: number): Demand => ({ low, high: null, by: "interval" });
export const below = (high: number): Demand => ({ low: null, high, by: "interval" });
export const around = (low: number, high: number): Demand => ({ low, high, by: "touches" });

/** True if the interval meets the demand; an interval that is not known never does. */
export function meets([from, to]: Interval, { low, high, by }: Demand): boolean {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return false;
  const [floor, ceiling] = [low ?? -Infinity, high ?? Infinity];
  return by === "interval" ? from > floor && to < ceiling : to >= floor && from <= ceiling;
}

/** Nothing is asked for: the number is for the model to show. */
export const reported: Demand = { low: null, high: null, by: "interval" };

export function demandText({ low, high, by }: Demand): string {
  if (low === null && high === null) return "no expectation";
  const bounds =
    low !== null && high !== null
      ? `${figure(low)} to ${figure(high)}`
      : low !== null
        ? `above ${figure(low)}`
        : `below ${figure(high!)}`;
  return by === "interval" ? `${bounds}, whole interval` : `${bounds}, within the interval`;
}

/** A mean over runs against a demand; runs without a finite number are left out. */
export function meanCheck(what: string, values: readonly number[], demand: Demand, aside = false): Check {
  const finite = values.filter(Number.isFinite);
  const { mean, ci95 } = estimate(finite);
  return { what, value: mean, ci95, expected: demandText(demand), met: meets(ci95, demand), aside };
}

/** A share of runs against a demand. */
export function shareCheck(what: string, hits: readonly boolean[], demand: Demand, aside = false): Check {
  const successes = hits.filter(Boolean).length;
  const ci95 = wilsonInterval(successes, hits.length);
  const known = hits.length > 0;
  return {
    what,
    value: known ? successes / hits.length : NaN,
    ci95,
    expected: demandText(demand),
    met: known && meets(ci95, demand),
    aside,
  };
}

/** Difference of two shares on the same runs, first less second. */
export function shareDifferenceCheck(
  what: string,
  first: readonly boolean[],
  second: readonly boolean[],
  demand: Demand,
  aside = false,
): Check {
  const { value, ci95 } = shareDifference(first, second);
  return { what, value, ci95, expected: demandText(demand), met: meets(ci95, demand), aside };
}

/** A count or a number without luck, at least so large. */
export function countCheck(what: string, value: number, least: number): Check {
  return {
    what,
    value,
    ci95: [value, value],
    expected: `at least ${figure(least)}`,
    met: value >= least,
    aside: false,
  };
}

export function resultOf(checks: readonly Check[], note: string): PatternResult {
  const first = checks[0];
  return {
    value: first?.value ?? NaN,
    ci95: first?.ci95 ?? [NaN, NaN],
    met: checks.some(({ aside }) => !aside) && checks.every(({ met, aside }) => met || aside),
    checks,
    note,
  };
}

/** "0.123", "12.3", "1,234": three digits that count. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return "not known";
  const size = Math.abs(value);
  const digits = size >= 100 || value === 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  const fixed = value.toFixed(digits);
  return size >= 1000 ? fixed.replace(/\B(?=(\d{3})+$)/g, ",") : fixed;
}
