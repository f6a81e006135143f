import { log } from "@truce/core/kernel";

/**
 * Self-excitation at one memory: at each place where events are counted, how many there are and how much the events before excite it per unit
 * of branching; and the time and excitation that there were overall. `shape` is the background at each place against its mean, which is 1; a
 * steady one if left out.
 */
export interface Excitation {
  readonly counts: ArrayLike<number>;
  readonly felt: ArrayLike<number>;
  readonly span: number;
  readonly total: number;
  readonly shape?: ArrayLike<number>;
}

const shapeAt = ({ shape }: Excitation, i: number): number => (shape === undefined ? 1 : shape[i]);

/** Halvings: enough for twelve digits. */
const STEPS = 40;

export function logLikelihood(excitation: Excitation, background: number, branching: number): number {
  const { counts, felt, span, total } = excitation;
  let value = -background * span - branching * total;
  for (let i = 0; i < counts.length; i++) if (counts[i] > 0) value += counts[i] * log(background * shapeAt(excitation, i) + branching * felt[i]);
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
    for (let i = 0; i < counts.length; i++) {
      const shape = shapeAt(excitation, i);
      if (counts[i] > 0) value += (counts[i] * (felt[i] - (shape * total) / span)) / (background * shape + branching * felt[i]);
    }
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
export function fixedBranching(excitation: Excitation, branching: number): [number, number] {
  const { counts, felt, span } = excitation;
  let [low, high] = [0, sum(counts) / span];
  for (let i = 0; i < STEPS; i++) {
    const middle = (low + high) / 2;
    let slope = -span;
    for (let j = 0; j < counts.length; j++) {
      const shape = shapeAt(excitation, j);
      if (counts[j] > 0) slope += (counts[j] * shape) / (middle * shape + branching * felt[j]);
    }
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
