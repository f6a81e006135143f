import { meanInterval } from "@truce/statistics";
import type { Replications } from "../types.ts";

/**
 * Whether an arm needs more replications in a point.
 *
 * @param differences arm less baseline on the same luck, in the order of replications, NaN where a run failed; without a baseline, the arm's own numbers
 */
export type StoppingRule = (differences: readonly number[]) => "go on" | "enough";

/**
 * Enough when the half-width of the difference's interval (Student's t) is as wanted, and was so over the last `lookAhead` batches as
 * well, so that one lucky batch ends nothing (after Hoad, Robinson and Davies 2010).
 */
export function halfWidthRule({
  batch,
  halfWidth,
  confidence,
  lookAhead,
}: Extract<Replications, { readonly kind: "sequential" }>): StoppingRule {
  return (differences) => {
    for (let back = 0; back <= lookAhead; back++) {
      const n = differences.length - back * batch;
      if (n < 2) return "go on";
      const [low, high] = meanInterval(differences.slice(0, n).filter(Number.isFinite), confidence);
      if (!((high - low) / 2 <= halfWidth)) return "go on";
    }
    return "enough";
  };
}
