import { mean } from "../mean.ts";
import { quantile } from "../quantile.ts";
import { checkOutcomes, type Good, type Outcomes } from "./outcomes.ts";

/** Regret of one design over the futures, in the outcome's unit; 0 is best. */
export interface Regret {
  readonly mean: number;
  readonly p90: number;
  readonly max: number;
}

/**
 * Regret of each design in each future: how much worse it is than the best design there (Savage 1951). `[design][future]`, never below 0.
 * Noise in the values adds to it, since the best of noisy values looks too good; more replications per future lessen that.
 * @throws RangeError unless all designs met the same futures.
 */
export function regrets(outcomes: Outcomes, direction: Good): number[][] {
  checkOutcomes(outcomes);
  const sign = direction === "higher" ? 1 : -1;
  const best = outcomes[0].map((_, future) => {
    let most = -Infinity;
    for (const row of outcomes) most = Math.max(most, sign * row[future]);
    return most;
  });
  return outcomes.map((row) => row.map((value, future) => best[future] - sign * value));
}

/** Mean, 90th percentile and maximum (minimax regret) of each design's regret. */
export function regret(outcomes: Outcomes, direction: Good): Regret[] {
  return regrets(outcomes, direction).map((row) => ({
    mean: mean(row),
    p90: quantile(row, 0.9),
    max: quantile(row, 1),
  }));
}
