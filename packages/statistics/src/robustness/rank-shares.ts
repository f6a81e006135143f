import { checkOutcomes, type Good, type Outcomes } from "./outcomes.ts";
import { ranks } from "./rank.ts";

/** Places of one design among the others over the futures; 1 is best. */
export interface RankShares {
  /** Share of the futures in which it has each place, the first place first; they add up to 1. */
  readonly shares: readonly number[];
  /** Mean of its places. */
  readonly meanRank: number;
}

/**
 * How often each design is first, second and so on among all. Equal designs share their places in equal parts, so that the shares of every
 * place add up to 1 as well.
 * @throws RangeError unless all designs met the same futures.
 */
export function rankShares(outcomes: Outcomes, good: Good): RankShares[] {
  checkOutcomes(outcomes);
  const futures = outcomes[0].length;
  const shares = outcomes.map(() => outcomes.map(() => 0));
  const sums = outcomes.map(() => 0);
  for (let future = 0; future < futures; future++) {
    const places = ranks(
      outcomes.map((row) => row[future]),
      good,
    );
    for (const [design, place] of places.entries()) {
      const equal = places.filter((other) => other === place).length;
      const first = place - (equal + 1) / 2;
      for (let k = 0; k < equal; k++) shares[design][first + k] += 1 / equal;
      sums[design] += place;
    }
  }
  return outcomes.map((_, design) => ({
    shares: shares[design].map((count) => count / futures),
    meanRank: sums[design] / futures,
  }));
}
