import { mean, standardDeviation } from "../mean.ts";
import { checkOutcomes, type Good, type Outcomes } from "./outcomes.ts";

/** Level and steadiness of a design over the futures, in the outcome's unit. */
export interface MeanVariance {
  readonly mean: number;
  readonly sd: number;
  /** Mean less (for a good that is lower: plus) `aversion` standard deviations. */
  readonly score: number;
}

/**
 * Mean–variance criterion (Markowitz 1952; among the metrics of McPhail et al. 2018): a design is worth its mean less a price on its
 * spread. The difference is taken and not the quotient, whose ranking would depend on where the outcome's zero lies.
 * @param aversion price of a standard deviation, in the outcome's unit per standard deviation; 1 by default
 * @throws RangeError unless all designs met the same futures and the price is not negative.
 */
export function meanVariance(outcomes: Outcomes, direction: Good, aversion = 1): MeanVariance[] {
  checkOutcomes(outcomes);
  if (!(aversion >= 0)) throw new RangeError(`a price on spread is not negative, got ${aversion}`);
  return outcomes.map((row) => {
    const centre = mean(row);
    const sd = row.length < 2 ? 0 : standardDeviation(row);
    return { mean: centre, sd, score: direction === "higher" ? centre - aversion * sd : centre + aversion * sd };
  });
}
