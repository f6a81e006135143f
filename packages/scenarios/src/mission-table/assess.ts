import { equivalence, estimate, type Interval, shareDifference, tailBelow } from "@truce/statistics";
import type { Observable, Verdict } from "./types.ts";

/** Level of every single test; the family is corrected apart (Holm). */
export const alpha = 0.05;

export interface Assessment {
  readonly effect: number;
  readonly ci95: Interval;
  readonly p: number;
  readonly seeds: number;
  readonly verdict: Verdict;
  /** Contrast by seed; seeds in which an arm has no number are left out. */
  readonly values: readonly number[];
}

/**
 * Weighs the arms seed by seed and asks for the sign or for absence. An effect is shown if the whole 95 % interval lies beyond the
 * smallest effect that counts, on the expected side; absent if two one-sided tests rule out effects of that size.
 */
export function assess(
  arms: Readonly<Record<string, readonly number[]>>,
  contrast: Readonly<Record<string, number>>,
  { expect, least, of }: Pick<Observable, "expect" | "least" | "of">,
): Assessment {
  const weights = Object.entries(contrast);
  const length = Math.max(...weights.map(([arm]) => arms[arm]!.length));
  const values = Array.from({ length }, (_, seed) =>
    weights.reduce((sum, [arm, weight]) => sum + weight * arms[arm]![seed]!, 0),
  ).filter(Number.isFinite);
  const { mean, ci95 } = intervalOf(arms, weights, values, of.how === "any");
  const p = testOf(values, expect, least);
  return { effect: mean, ci95, p, seeds: values.length, verdict: verdictOf(ci95, p, expect, least), values };
}

/** A difference of two shares gets the interval that stays wide where all pairs agree. */
function intervalOf(
  arms: Readonly<Record<string, readonly number[]>>,
  weights: readonly (readonly [string, number])[],
  values: readonly number[],
  shares: boolean,
): { mean: number; ci95: Interval } {
  const plus = weights.find(([, weight]) => weight === 1);
  const minus = weights.find(([, weight]) => weight === -1);
  if (!shares || weights.length !== 2 || plus === undefined || minus === undefined) return estimate(values);
  const hits = ([arm]: readonly [string, number]) => arms[arm]!.filter(Number.isFinite).map((value) => value > 0);
  const { value, ci95 } = shareDifference(hits(plus), hits(minus));
  return { mean: value, ci95 };
}

function testOf(values: readonly number[], expect: Observable["expect"], least: number): number {
  const opposite = values.map((value) => -value);
  switch (expect) {
    case "rise":
      return Math.min(1, 2 * tailBelow(values, least));
    case "fall":
      return Math.min(1, 2 * tailBelow(opposite, least));
    case "absent":
      return equivalence(values, least);
    case "open":
      return Math.min(1, 2 * Math.min(tailBelow(values, 0), tailBelow(opposite, 0)));
    default:
      return expect satisfies never;
  }
}

function verdictOf([low, high]: Interval, p: number, expect: Observable["expect"], least: number): Verdict {
  if (expect === "open") return "reported";
  if (expect === "absent") return p < alpha ? "absent as expected" : "not shown";
  return (expect === "rise" ? low > least : high < -least) ? "shown" : "not shown";
}
