import { rootKey, Stream } from "@truce/core/kernel";
import { wholeNumber } from "../whole-number.ts";
import type { UnitPoints } from "./types.ts";

/** Reversed digits are counted as whole numbers up to here, where halves are still exact. */
const mostReversed = 4_503_599_627_370_496;

export interface HaltonOptions {
  /** `permutations` of the digits unless given; `none` for the published sequence. */
  readonly scrambling?: "none" | "permutations";
  /** Root of the scrambling; needed unless it is `none`. */
  readonly seed?: string | number;
  /** Points of the sequence that are left out at its beginning, 0 unless given. Its first point, number 0, is the origin. */
  readonly skip?: number;
}

/**
 * Points of Halton's sequence (1960): factor j has the digits of the point's number in the j-th prime base, reversed behind the point.
 * Unscrambled, its columns for large primes are in step with each other; a random permutation of each digit place of each factor breaks
 * that (Owen 2017, A randomized Halton algorithm in R). Unlike Sobol', no number of points is preferred.
 * @param count number of points.
 * @param dimensions number of factors.
 * @throws RangeError if a count is not whole, the sequence is longer than 2³², or there is no seed to scramble with.
 */
export function haltonPoints(
  count: number,
  dimensions: number,
  { scrambling = "permutations", seed, skip = 0 }: HaltonOptions = {},
): UnitPoints {
  wholeNumber("points skipped", skip, 0, 4_294_967_296);
  wholeNumber("points of a Halton sequence", count, 0, 4_294_967_296 - skip);
  wholeNumber("factors of a Halton sequence", dimensions, 0, 1000);
  if (scrambling !== "none" && seed === undefined) throw new RangeError("Halton: a seed is needed to permute digits");
  const stream = new Stream(rootKey(seed ?? 0), "halton");
  const points = Array.from({ length: count }, () => new Array<number>(dimensions));
  for (const [factor, base] of primes(dimensions).entries()) {
    const permutations = scrambling === "none" ? null : permutationsOf(base, factor, stream);
    for (let row = 0; row < count; row++)
      points[row]![factor] = permutations ? permuted(skip + row, base, permutations) : reversed(skip + row, base);
  }
  return points;
}

/** Van der Corput's radical inverse; one rounding, so 1/3 is the double nearest to a third. */
function reversed(index: number, base: number): number {
  let digits = 0;
  let size = 1;
  for (let rest = index; rest > 0; rest = Math.floor(rest / base), size *= base) digits = digits * base + (rest % base);
  return digits / size;
}

/** The same with permuted digits; leading zeros, which are permuted too, go on until the digits fill the number. */
function permuted(index: number, base: number, permutations: readonly (readonly number[])[]): number {
  let digits = 0;
  let size = 1;
  let rest = index;
  for (const permutation of permutations) {
    digits = digits * base + permutation[rest % base]!;
    size *= base;
    rest = Math.floor(rest / base);
  }
  return (digits + 0.5) / size;
}

function permutationsOf(base: number, factor: number, stream: Stream): number[][] {
  const permutations: number[][] = [];
  for (let size = base; size <= mostReversed; size *= base) {
    const permutation = Array.from({ length: base }, (_, digit) => digit);
    stream.shuffle(permutation, base, factor * 64 + permutations.length);
    permutations.push(permutation);
  }
  return permutations;
}

/** The first primes, by trial division. */
function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++) {
    let prime = true;
    for (const divisor of found) {
      if (divisor * divisor > candidate) break;
      if (candidate % divisor === 0) {
        prime = false;
        break;
      }
    }
    if (prime) found.push(candidate);
  }
  return found;
}
