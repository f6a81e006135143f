import { rootKey, Stream } from "@truce/core/kernel";
import { wholeNumber } from "../whole-number.ts";
import type { UnitPoints } from "./types.ts";

/**
 * Latin hypercube (McKay, Beckman and Conover 1979): each factor has exactly one point in each of n equal slices of probability, in an
 * order of its own and at a uniform place within the slice. Another n is another design, not an extension.
 * @param count number of points n, from 1.
 * @param dimensions number of factors.
 * @param seed root of the draws: the same seed gives the same points, and a factor's column does not depend on the factors after it.
 * @throws RangeError if a count is not whole or too small.
 */
export function latinHypercube(count: number, dimensions: number, seed: string | number): UnitPoints {
  wholeNumber("points of a Latin hypercube", count, 1, 2_147_483_647);
  wholeNumber("factors", dimensions, 0, 2_147_483_647);
  const stream = new Stream(rootKey(seed), "latin hypercube");
  const points = Array.from({ length: count }, () => new Array<number>(dimensions));
  for (let factor = 0; factor < dimensions; factor++) {
    const slices = Array.from({ length: count }, (_, slice) => slice);
    stream.shuffle(slices, count, factor);
    for (const [row, slice] of slices.entries()) points[row]![factor] = (slice + stream.unit(row, factor)) / count;
  }
  return points;
}
