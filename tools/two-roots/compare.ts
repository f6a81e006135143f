// Whether two scorecards of the same model on different luck say the same.
import { estimators, jackknife, type Estimated, type Sample, type Samples, type TestedFinding } from "@truce/evidence";
import { holm, normalCdf } from "@truce/statistics";

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

const errorOf = ({ ci95 }: Estimated): number => (ci95[1] - ci95[0]) / (2 * 1.96);

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
  return errorOf({ ...jackknife(Array.from({ length: parts }, (_, part) => part), of), n: parts });
}

const chanceOf = ([a, b]: readonly [Estimated, Estimated], error: number): number =>
  a.value === b.value ? 1 : 2 * normalCdf(-Math.abs(a.value - b.value) / error);

/**
 * A finding on two roots. Intervals of wars are by country, as studies have them, and leave out what the wars of one set of parameters share; where such intervals say that two estimates differ, their
 * errors are measured with it.
 */
export function pairOf(finding: TestedFinding, models: readonly [Estimated, Estimated], samples: readonly [Samples[keyof Samples], Samples[keyof Samples]]): Pair {
  const error = Math.hypot(...models.map(errorOf));
  const p = chanceOf(models, error);
  if (p >= 0.05 || estimators[finding.estimator]!.sample !== "wars") return { finding, models, error, p };
  const bySets = Math.hypot(...samples.map((sample) => errorBySets(finding, sample as Sample)));
  const larger = Math.max(error, bySets);
  return { finding, models, error: larger, p: chanceOf(models, larger) };
}

/** Findings whose estimates differ at 5 %, one by one and by Holm over all of them. */
export function differing(pairs: readonly Pair[]): { readonly single: readonly Pair[]; readonly byHolm: readonly Pair[] } {
  const corrected = holm(pairs.map(({ p }) => p));
  return { single: pairs.filter(({ p }) => p < 0.05), byHolm: pairs.filter((_, at) => corrected[at]!.p < 0.05) };
}
