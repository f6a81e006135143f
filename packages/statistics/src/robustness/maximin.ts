import { checkOutcomes, type Good, type Outcomes } from "./outcomes.ts";

/**
 * Worst value of each design over the futures, in the outcome's unit; the design whose worst is best wins (Wald 1950).
 * @throws RangeError unless all designs met the same futures.
 */
export function worstCase(outcomes: Outcomes, direction: Good): number[] {
  checkOutcomes(outcomes);
  const worse = direction === "higher" ? Math.min : Math.max;
  return outcomes.map((row) => row.reduce((worst, value) => worse(worst, value)));
}
