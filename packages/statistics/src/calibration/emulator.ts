import { rootKey, Stream } from "@truce/core/kernel";
import { leastSquares } from "../models/least-squares.ts";

/** What a simulator says on average, as a smooth function of its parameters. */
export interface Emulator {
  /** Means of the summaries at a place, off by the emulator's own error as `seed` draws it; each summary has a luck of its own. */
  readonly at: (place: readonly number[], seed: string) => number[];
  /** By summary, the share of its variance over the trials that the parameters explain; the rest is the simulator's luck, and what the curve misses. */
  readonly explained: readonly number[];
  /** By summary, trials that had it. */
  readonly trials: readonly number[];
}

/** A trial of a simulator: parameters on 0 to 1 of their priors, and what came of it; a summary that cannot be had is NaN. */
export interface Tried {
  readonly place: readonly number[];
  readonly summaries: readonly number[];
}

/**
 * A second-order response surface without products, by least squares for each summary (Box and Draper 1987; as a stand-in for a costly random simulator in calibration: Kennedy and
 * O'Hagan 2001, Journal of the Royal Statistical Society B 63(3)). It takes the luck of small simulations out of what they say of parameters, which neither more generations nor more
 * particles do.
 * @throws RangeError if a summary has too few trials for its coefficients
 */
export function emulate(tried: readonly Tried[]): Emulator {
  const dimensions = tried[0]!.place.length;
  const fits = tried[0]!.summaries.map((_, summary) => {
    const known = tried.filter(({ summaries }) => Number.isFinite(summaries[summary]));
    if (known.length < 4 * (2 * dimensions + 1))
      throw new RangeError(`summary ${summary}: ${known.length} trials are too few for ${2 * dimensions + 1} coefficients; four for each are needed`);
    const x = Object.fromEntries(Array.from({ length: 2 * dimensions }, (__, at) => [String(at), known.map(({ place }) => termsOf(place)[at]!)]));
    const fit = leastSquares({ y: known.map(({ summaries }) => summaries[summary]!), x });
    const order = fit.coefficients.map(({ name }) => Number(name));
    return { fit, order, trials: known.length };
  });
  return {
    at(place, seed) {
      const terms = termsOf(place);
      const stream = new Stream(rootKey(seed), "emulator");
      return fits.map(({ fit: { coefficients, covariance }, order }, summary) => {
        // The intercept has no number for its name.
        const row = order.map((at) => (Number.isNaN(at) ? 1 : terms[at]!));
        const mean = row.reduce((sum, value, i) => sum + value * coefficients[i]!.estimate, 0);
        const variance = row.reduce((sum, value, i) => sum + value * row.reduce((inner, other, j) => inner + other * covariance[i]![j]!, 0), 0);
        return mean + Math.sqrt(Math.max(0, variance)) * stream.normal(summary);
      });
    },
    explained: fits.map(({ fit: { rSquared, rows }, trials }) => Math.max(0, 1 - ((1 - rSquared) * (rows - 1)) / (trials - 2 * dimensions - 1))),
    trials: fits.map(({ trials }) => trials),
  };
}

/** Each parameter around the middle of its prior, then its square. */
const termsOf = (place: readonly number[]): number[] => {
  const centred = place.map((share) => share - 1 / 2);
  return [...centred, ...centred.map((value) => value * value)];
};
