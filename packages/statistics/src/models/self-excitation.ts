import { log } from "@truce/core/kernel";

/**
 * Self-excitation at one memory: at each place where events are counted, how many there are and how much the events before excite it per unit
 * of branching; and the time and excitation that there were overall.
 */
export interface Excitation {
  readonly counts: ArrayLike<number>;
  readonly felt: ArrayLike<number>;
  readonly span: number;
  readonly total: number;
}

/** Halvings: enough for twelve digits. */
const STEPS = 40;

export function logLikelihood(
  { counts, felt, span, total }: Excitation,
  background: number,
  branching: number,
): number {
  let value = -background * span - branching * total;
  for (let i = 0; i < counts.length; i++) if (counts[i] > 0) value += counts[i] * log(background + branching * felt[i]);
  return value;
}

/**
 * The most likely background and branching. The expected events then equal those that happened, background = (events − branching · total) / span, so one number is left, and in it
 * the likelihood is concave.
 */
export function best(excitation: Excitation): { background: number; branching: number; value: number } {
  const { counts, felt, span, total } = excitation;
  const events = sum(counts);
  const backgroundOf = (branching: number) => Math.max(0, (events - branching * total) / span);
  const slope = (branching: number) => {
    const background = backgroundOf(branching);
    let value = 0;
    for (let i = 0; i < counts.length; i++)
      if (counts[i] > 0) value += (counts[i] * (felt[i] - total / span)) / (background + branching * felt[i]);
    return value;
  };
  let [low, high] = [0, total > 0 ? events / total : 0];
  if (slope(0) <= 0) high = 0;
  for (let i = 0; i < STEPS && high > 0; i++) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  const branching = (low + high) / 2;
  const background = backgroundOf(branching);
  return { background, branching, value: logLikelihood(excitation, background, branching) };
}

/** The most likely background for a branching, and the branching. */
export function fixedBranching({ counts, felt, span }: Excitation, branching: number): [number, number] {
  let [low, high] = [0, sum(counts) / span];
  for (let i = 0; i < STEPS; i++) {
    const middle = (low + high) / 2;
    let slope = -span;
    for (let j = 0; j < counts.length; j++) if (counts[j] > 0) slope += counts[j] / (middle + branching * felt[j]);
    if (slope > 0) low = middle;
    else high = middle;
  }
  return [(low + high) / 2, branching];
}

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}
