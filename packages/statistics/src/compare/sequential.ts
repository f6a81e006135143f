import { criticalValue } from "./further-replications.ts";

/** Precision that the mean of paired differences is to reach, and how it is guarded. */
export interface PrecisionTarget {
  /** Wanted half-width of the interval, in the outcome's unit. */
  readonly halfWidth: number;
  readonly confidence: number;
  /** Replications before the first look. */
  readonly min: number;
  /** Replications after which it ends in any case. */
  readonly max: number;
  /** Replications between looks. */
  readonly batch: number;
  /** Further looks at which the half-width must hold before it is believed. */
  readonly lookAhead: number;
}

/** Where a sequence of replications stands. */
export interface PrecisionState {
  /** Values that were looked at: those up to the decision, though there may be more. */
  readonly replications: number;
  /** Half-width of Student's interval of these values; NaN of fewer than two. */
  readonly halfWidth: number;
  /** Replications at the look from which the half-width has held since; null if it does not hold now. */
  readonly reachedAt: number | null;
  readonly decision: "go on" | "enough";
  /** Why: the precision holds, it holds but is not believed yet, it is not reached, or the limit is. */
  readonly reason: "precise" | "looking ahead" | "not precise" | "limit";
}

/**
 * Sequential number of replications by the half-width of the mean (Hoad, Robinson and Davies 2010): a half-width that is reached must
 * hold over `lookAhead` further looks, or the count begins again. This guards against stopping at a half-width that was small by luck
 * (early false convergence). The interval takes in the values of the look-ahead. What comes after the first look that says "enough" is not
 * read, so the answer is the same however far ahead some workers ran. Failed replications (not a number) count towards the limit and towards nothing else.
 * @throws RangeError if the target makes no sense.
 */
export function precisionState(differences: readonly number[], target: PrecisionTarget): PrecisionState {
  checkTarget(target);
  const { min, max, batch, lookAhead } = target;
  const sums = { n: 0, mean: 0, squares: 0 };
  let reachedAt: number | null = null;
  for (const [i, value] of differences.entries()) {
    if (Number.isFinite(value)) add(sums, value);
    const replications = i + 1;
    const look = replications >= min && (replications - min) % batch === 0;
    if (!look && replications < max) continue;
    const halfWidth = halfWidthOf(sums, target.confidence);
    if (look) reachedAt = halfWidth <= target.halfWidth ? (reachedAt ?? replications) : null;
    const state = { replications, halfWidth, reachedAt, decision: "enough" } as const;
    if (reachedAt !== null && replications - reachedAt >= lookAhead * batch) return { ...state, reason: "precise" };
    if (replications >= max) return { ...state, reason: "limit" };
  }
  return {
    replications: differences.length,
    halfWidth: halfWidthOf(sums, target.confidence),
    reachedAt,
    decision: "go on",
    reason: reachedAt === null ? "not precise" : "looking ahead",
  };
}

/** Mean and squared deviations of values that come one by one (Welford 1962). */
interface Sums {
  n: number;
  mean: number;
  squares: number;
}

function add(sums: Sums, value: number): void {
  const step = value - sums.mean;
  sums.n++;
  sums.mean += step / sums.n;
  sums.squares += step * (value - sums.mean);
}

function halfWidthOf({ n, squares }: Sums, confidence: number): number {
  return n < 2 ? NaN : criticalValue(n, confidence) * Math.sqrt(squares / (n - 1) / n);
}

/** The decision alone, as a rule that a runner asks after each batch. */
export function stoppingRule(target: PrecisionTarget): (differences: readonly number[]) => "go on" | "enough" {
  checkTarget(target);
  return (differences) => precisionState(differences, target).decision;
}

function checkTarget({ halfWidth, confidence, min, max, batch, lookAhead }: PrecisionTarget): void {
  const whole = (value: number, least: number): boolean => Number.isInteger(value) && value >= least;
  if (!(halfWidth > 0)) throw new RangeError(`a half-width lies above 0, got ${halfWidth}`);
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`a confidence lies between 0 and 1, got ${confidence}`);
  if (!whole(min, 3)) throw new RangeError(`sequential replications begin with a whole number from 3, got ${min}`);
  if (!whole(max, min)) throw new RangeError(`the most replications are a whole number from ${min}, got ${max}`);
  if (!whole(batch, 1)) throw new RangeError(`a batch is a whole number from 1, got ${batch}`);
  if (!whole(lookAhead, 0)) throw new RangeError(`a look-ahead is a whole number of batches from 0, got ${lookAhead}`);
}
