import { rootKey, Stream } from "@truce/core/kernel";
import { wholeNumber } from "../whole-number.ts";
import { fitPowerLaw, hurwitz, type PowerLaw, type PowerLawOptions } from "./power-law.ts";

/** A power law and whether it can be believed. */
export interface TestedPowerLaw extends PowerLaw {
  /** Share of data sets made by this power law that lie as far from their own fit: below 0.1 it is ruled out. */
  readonly p: number;
  readonly resamples: number;
}

/**
 * Fits a discrete power law to the tail of sizes and tests it by the semi-parametric bootstrap: synthetic sizes are observed ones below
 * the start of the tail and draws of the fitted law above, in the observed proportion, and are fitted in the same way (Clauset, Shalizi and
 * Newman 2009, 4.1). With 100 resamples p is good to about 0.05, with 2,500 to 0.01. Null if no tail is long enough.
 * @param sizes whole numbers; values below 1 are left out
 * @throws RangeError unless resamples is a whole number from 1.
 */
export function powerLaw(
  sizes: readonly number[],
  {
    resamples = 100,
    seed = "power law",
    highest = Infinity,
    ...options
  }: PowerLawOptions & { resamples?: number; seed?: string } = {},
): TestedPowerLaw | null {
  wholeNumber("resamples", resamples, 1);
  const fit = fitPowerLaw(sizes, { ...options, highest });
  if (fit === null) return null;
  const kept = sizes.map((size) => Math.round(size)).filter((size) => size >= 1);
  const body = kept.filter((size) => size < fit.smallest);
  const draw = powerLawDraw(fit.exponent, fit.smallest);
  const stream = new Stream(rootKey(seed), "power law");
  let [fitted, further] = [0, 0];
  for (let resample = 0; resample < resamples; resample++) {
    stream.seek(resample);
    const synthetic = kept.map((_, i) =>
      stream.unit(i, 0) * kept.length < body.length ? body[stream.below(body.length, i, 1)] : draw(stream.unit(i, 1)),
    );
    const again = fitPowerLaw(synthetic, { ...options, highest });
    if (again === null) continue;
    fitted++;
    if (again.distance >= fit.distance) further++;
  }
  return { ...fit, p: fitted > 0 ? further / fitted : NaN, resamples: fitted };
}

/** Sizes that one search looks up; larger ones are looked for by doubling. */
const TABLE = 256;

/** The whole number whose share of smaller ones is just below u, of P(X = x) in proportion to x^−exponent from `smallest` on. */
export function powerLawDraw(exponent: number, smallest: number): (u: number) => number {
  const whole = hurwitz(exponent, smallest);
  const above = (x: number) => hurwitz(exponent, x) / whole;
  // P(X ≥ smallest + i).
  const first = Float64Array.from({ length: TABLE }, (_, i) => above(smallest + i));
  const at = (i: number) => (i < TABLE ? first[i] : above(smallest + i));
  return (u) => {
    let high = 1;
    while (at(high) > 1 - u && high < 1e12) high *= 2;
    let low = Math.floor(high / 2);
    // P(X ≥ smallest + low) > 1 − u ≥ P(X ≥ smallest + high), or low is 0.
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (at(middle) > 1 - u) low = middle;
      else high = middle;
    }
    return smallest + low;
  };
}
