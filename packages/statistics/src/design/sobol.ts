import { rootKey, Stream } from "@truce/core/kernel";
import { wholeNumber } from "../whole-number.ts";
import { joeKuo } from "./joe-kuo.ts";
import { nestedUniform } from "./nested-uniform.ts";
import type { UnitPoints } from "./types.ts";

const bits = 32;
const mostPoints = 4_294_967_296;
const step = 1 / mostPoints;

/** Dimensions for which there are direction numbers: the first needs none, the others have a row each. */
export const sobolDimensions = joeKuo.trim().split("\n").length + 1;

/**
 * How a sequence is made random so that its points keep their even spread and become unbiased:
 * `none` the published sequence; `digitalShift` one random number per factor, added bit by bit without carry (Cranley and Patterson
 * 1976; L'Ecuyer and Lemieux 2002); `owen` nested uniform scrambling (Owen 1995), which also lowers the error for smooth functions.
 */
export type SobolScrambling = "none" | "digitalShift" | "owen";

export interface SobolOptions {
  /** `owen` unless given. */
  readonly scrambling?: SobolScrambling;
  /** Root of the scrambling; needed unless it is `none`. */
  readonly seed?: string | number;
  /** Points of the sequence that are left out at its beginning, 0 unless given: what a shorter design already has. */
  readonly skip?: number;
}

/**
 * Points of Sobol's sequence with the direction numbers of Joe and Kuo (2008), in the order of the Gray code as they print it (Antonov and
 * Saleev 1979). The first n points are best spread for n a power of two. A longer design begins with a shorter one of the same seed.
 * Scrambled points are multiples of 2⁻³² plus half a step, so that none is 0 or 1.
 * @param count number of points.
 * @param dimensions number of factors, up to `sobolDimensions` (161).
 * @throws RangeError if there are more factors than direction numbers, more than 2³² points, or no seed to scramble with.
 */
export function sobolPoints(
  count: number,
  dimensions: number,
  { scrambling = "owen", seed, skip = 0 }: SobolOptions = {},
): UnitPoints {
  wholeNumber("points skipped", skip, 0, mostPoints);
  wholeNumber("points of a Sobol' sequence", count, 0, mostPoints - skip);
  wholeNumber("factors of a Sobol' sequence", dimensions, 0, sobolDimensions);
  if (scrambling !== "none" && seed === undefined) throw new RangeError(`Sobol': a seed is needed for ${scrambling}`);
  const stream = new Stream(rootKey(seed ?? 0), `sobol ${scrambling}`);
  const points = Array.from({ length: count }, () => new Array<number>(dimensions));
  for (const [factor, numbers] of directionNumbers(dimensions).entries()) {
    const shift = scrambling === "digitalShift" ? stream.bits(factor) : 0;
    const half = scrambling === "none" ? 0 : 0.5;
    let place = placeOf(skip, numbers);
    for (let row = 0; row < count; row++) {
      if (row > 0) place ^= numbers[trailingZeros(skip + row)]!;
      const mixed = scrambling === "owen" ? nestedUniform(place, stream, factor) : place ^ shift;
      points[row]![factor] = ((mixed >>> 0) + half) * step;
    }
  }
  return points;
}

/** Point `index` as 32 bits: the direction numbers at the ones of its Gray code, added without carry. */
function placeOf(index: number, numbers: Int32Array): number {
  let place = 0;
  let gray = (index ^ (index >>> 1)) >>> 0;
  for (let bit = 0; gray !== 0; bit++, gray >>>= 1) if (gray & 1) place ^= numbers[bit]!;
  return place;
}

const trailingZeros = (value: number): number => 31 - Math.clz32(value & -value);

/** Direction numbers of the first dimensions, 32 bits each, by the recurrence of Bratley and Fox (1988). */
function directionNumbers(dimensions: number): Int32Array[] {
  const rows = joeKuo.trim().split("\n");
  return Array.from({ length: dimensions }, (_, dimension) => {
    const numbers = new Int32Array(bits);
    if (dimension === 0) return numbers.map((_, bit) => 1 << (bits - 1 - bit));
    const [, degree, inner, ...initial] = rows[dimension - 1]!.split(" ").map(Number) as [number, number, number];
    for (let bit = 0; bit < bits; bit++) {
      if (bit < degree) {
        numbers[bit] = initial[bit]! << (bits - 1 - bit);
        continue;
      }
      const oldest = numbers[bit - degree]!;
      let value = oldest ^ (oldest >>> degree);
      for (let back = 1; back < degree; back++) if ((inner >>> (degree - 1 - back)) & 1) value ^= numbers[bit - back]!;
      numbers[bit] = value;
    }
    return numbers;
  });
}
