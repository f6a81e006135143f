// Whether two scorecards of the same model on different luck say the same.
import { estimators, jackknife, type Estimated, type Sample, type TestedFinding } from "@truce/evidence";
import { holm } from "@truce/statistics";
import { chanceOfDifference, errorOf } from "../measured/difference.ts";

/** What one finding reads on two roots. */
export interface Pair {
  readonly finding: TestedFinding;
  readonly models: readonly [Estimated, Estimated];
  /** Standard error of the difference; of wars, where the intervals are too short, with what wars of one set of parameters have in common. */
  readonly error: number;
  /** Chance of a difference as large as this. */
  readonly p: number;
}

/** Sets of parameters that are left out together: enough parts for an error, few enough to estimate each anew. */
const parts = 12;

/** The estimate's error if all wars with one set of parameters count as one: the jackknife over parts of the sets. */
export function errorBySets(finding: TestedFinding, sample: Sample): number {
  const { estimate } = estimators[finding.estimator]!;
  const of = (kept: readonly number[]): number => {
    const rows = sample.countries.flatMap(({ world }, i) => (kept.includes(world! % parts) ? [i] : []));
    const some: Sample = {
      ...sample,
      countries: rows.map((i) => sample.countries[i]!),
      arms: Object.fromEntries(Object.entries(sample.arms).map(([arm, runs]) => [arm, rows.map((i) => runs[i]!)])),
    };
    return (estimate as (sample: unknown, given: object) => Estimated)(some, finding.with ?? {}).value;
  };
  return errorOf(jackknife(Array.from({ length: parts }, (_, part) => part), of).ci95);
}

/**
 * A finding on two roots. Intervals of wars are by country, as studies have them, and leave out what the wars of one set of parameters share; where such intervals say that two estimates differ, their
 * errors are measured with it.
 */
export function pairOf(finding: TestedFinding, models: readonly [Estimated, Estimated], wars: readonly [Sample, Sample]): Pair {
  const difference = models[0].value - models[1].value;
  const judged = (error: number): Pair => ({ finding, models, error, p: chanceOfDifference(difference, error) });
  const byCountry = judged(Math.hypot(...models.map(({ ci95 }) => errorOf(ci95))));
  if (byCountry.p >= 0.05 || estimators[finding.estimator]!.sample !== "wars") return byCountry;
  return judged(Math.max(byCountry.error, Math.hypot(...wars.map((sample) => errorBySets(finding, sample)))));
}

/** Findings whose estimates differ at 5 %, one by one and by Holm over all of them. */
export function differing(pairs: readonly Pair[]): { readonly single: readonly Pair[]; readonly byHolm: readonly Pair[] } {
  const corrected = holm(pairs.map(({ p }) => p));
  return { single: pairs.filter(({ p }) => p < 0.05), byHolm: pairs.filter((_, at) => corrected[at]!.p < 0.05) };
}
