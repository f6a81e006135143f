import { comparePairs, estimate, wilsonInterval } from "@truce/scenarios";
import type { Estimate, MeasureInfo, Outcome, Pair } from "./study.ts";

/** What the pairs say about every measure. Shares of runs get Wilson's interval, means the interval of `estimate`. */
export function summarise(measures: readonly MeasureInfo[], pairs: readonly Pair[], twin: boolean): Outcome[] {
  return measures.map((measure) => {
    const mission = pairs.map((pair) => pair.mission.outcomes[measure.id]!);
    const alone = { ...measure, mission: armEstimate(measure, mission) };
    if (!twin) return { ...alone, none: null, difference: null, standardised: null, pairs: null, shareBetter: null };
    const none = pairs.map((pair) => pair.none!.outcomes[measure.id]!);
    const compared = comparePairs(
      mission,
      none.map((b, i) => (nearlyEqual(mission[i]!, b) ? mission[i]! : b)),
      measure.direction,
    );
    return {
      ...alone,
      none: armEstimate(measure, none),
      difference: compared.difference,
      standardised: compared.standardised,
      pairs: compared.pairs,
      shareBetter: compared.shareBetter,
    };
  });
}

/** True if two numbers differ by no more than rounding, so that a pair of them counts as the same. */
function nearlyEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

function armEstimate({ kind }: MeasureInfo, values: readonly number[]): Estimate {
  const finite = values.filter(Number.isFinite);
  const plain = estimate(finite);
  if (kind !== "event" || finite.length < 2) return plain;
  return { mean: plain.mean, ci95: wilsonInterval(finite.filter((value) => value > 0).length, finite.length) };
}
