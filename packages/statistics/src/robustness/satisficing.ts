import type { Interval } from "../types.ts";
import { wilsonInterval } from "../wilson.ts";
import { checkOutcomes, type Good, type Outcomes } from "./outcomes.ts";

/** Futures in which a design is good enough. */
export interface Satisficing {
  readonly share: number;
  /** Wilson's 95 % interval of the share, for futures that were drawn at random. */
  readonly ci95: Interval;
}

/**
 * Domain criterion (Starr 1963; Simon 1956): share of futures in which a design reaches the threshold, which itself is good enough.
 * @throws RangeError unless all designs met the same futures and the threshold is a number.
 */
export function satisficing(outcomes: Outcomes, direction: Good, threshold: number): Satisficing[] {
  checkOutcomes(outcomes);
  if (Number.isNaN(threshold)) throw new RangeError("a threshold is a number, got NaN");
  return outcomes.map((row) => {
    const enough = row.filter((value) => (direction === "higher" ? value >= threshold : value <= threshold)).length;
    return { share: enough / row.length, ci95: wilsonInterval(enough, row.length) };
  });
}
