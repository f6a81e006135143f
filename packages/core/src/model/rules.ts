import type { ReadonlyColumn } from "../kernel/column.ts";
import type { ReadonlyGraph } from "../kernel/graph.ts";
import { exp } from "../kernel/math.ts";

/** Weeks that make a year here: the same as places in the ring of `yearBack`. */
export const weeksPerYear = 52;

/**
 * Part of the gap to a target that closes in a tick at a rate per week: exact for any length of tick, so that two half
 * steps close as much as a whole one.
 */
export function closing(rate: number, step: number): number {
  return 1 - exp(-rate * step);
}

/** Part of the gap to a target that closes in a tick where it takes `time` weeks to settle, in the same exact sense. */
export function settling(time: number, step: number): number {
  return 1 - exp(-step / time);
}

/** Rises from 0 towards 1 with less and less gain; 0.5 at `half`. */
export function saturate(x: number, half: number): number {
  return x / (x + half);
}

/** Writes to `heard`, for each row, the sum over its links of what stands at their other end, by their weight. */
export function gather({ start, target, weight }: ReadonlyGraph, told: ReadonlyColumn, heard: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    let sum = 0;
    for (let e = start[i]!, end = start[i + 1]!; e < end; e++) sum += weight[e]! * told[target[e]!]!;
    heard[i] = sum;
  }
}

/** `gather` of two columns at once: walking the links costs as much as adding up what is told. */
export function gatherBoth(
  { start, target, weight }: ReadonlyGraph,
  told: readonly [ReadonlyColumn, ReadonlyColumn],
  heard: readonly [Float64Array, Float64Array],
  from: number,
  to: number,
): void {
  const [toldFirst, toldSecond] = told;
  const [heardFirst, heardSecond] = heard;
  for (let i = from; i < to; i++) {
    let first = 0;
    let second = 0;
    for (let e = start[i]!, end = start[i + 1]!; e < end; e++) {
      const teller = target[e]!;
      first += weight[e]! * toldFirst[teller]!;
      second += weight[e]! * toldSecond[teller]!;
    }
    heardFirst[i] = first;
    heardSecond[i] = second;
  }
}

/**
 * How far a drive passes what holds it back, 0 to 1: nothing up to the restraint, all of it where the drive is full. Most armed men do not kill
 * people most of the time, however driven; discipline decides who does (Humphreys and Weinstein 2006; Stanton 2016).
 */
export function above(drive: number, restraint: number): number {
  return restraint < 1 ? Math.max(0, drive - restraint) / (1 - restraint) : 0;
}
