import type { Outcome } from "../types.ts";

/**
 * The number that an outcome keeps of a run.
 *
 * @param ticks the outcome's measure, one number per tick
 * @param step length of a tick in weeks
 * @returns sum, mean, last or largest of the ticks that begin in week `from` or later and before week `until`
 * @throws RangeError if no tick of the run does, or if the number is not finite
 */
export function reduce(ticks: ArrayLike<number>, { id, reduce: how, from, until }: Outcome, step: number): number {
  const first = Math.max(0, Math.ceil(from / step));
  const end = Math.min(ticks.length, Math.ceil(until / step));
  if (end <= first)
    throw new RangeError(`outcome ${id} is of weeks ${from} to ${until}, but the run has ${ticks.length * step} weeks`);
  let sum = 0;
  let max = -Infinity;
  for (let t = first; t < end; t++) {
    sum += ticks[t]!;
    if (ticks[t]! > max) max = ticks[t]!;
  }
  const value = { sum, mean: sum / (end - first), last: ticks[end - 1]!, max }[how];
  if (!Number.isFinite(value)) throw new RangeError(`outcome ${id} is ${value}, which is not a finite number`);
  // A zero below zero is written as zero, so it is one.
  return value + 0;
}
