import { comparePairs, estimate, wilsonInterval } from "@truce/scenarios";
import type { Estimate, MeasureInfo, Outcome, Pair } from "./study.ts";

/** What the pairs say about every measure. Shares of runs get Wilson's interval, means the interval of `estimate`. */
export function summarise(measures: readonly MeasureInfo[], pairs: readonly Pair[], twin: boolean): Outcome[] {
  return measures.map((measure) => {
    const mission = pairs.map((pair) => pair.mission.outcomes[measure.id]!);
    const alone = { ...measure, mission: armEstimate(measure, mission) };
    if (!twin) return { ...alone, none: null, difference: null, standardised: null, pairs: null, shareBetter: null };
    const none = pairs.map((pair) => pair.none!.outcomes[measure.id]!);
    const compared = comparePairs(mission, none, measure.direction);
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

function armEstimate({ kind }: MeasureInfo, values: readonly number[]): Estimate {
  const finite = values.filter(Number.isFinite);
  const plain = estimate(finite);
  if (kind !== "event" || finite.length < 2) return plain;
  return { mean: plain.mean, ci95: wilsonInterval(finite.filter((value) => value > 0).length, finite.length) };
}
