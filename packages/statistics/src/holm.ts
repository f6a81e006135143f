/** One test of a family, corrected by the step-down procedure of Holm (1979). */
export interface Holm {
  /** Corrected P: below α means that the test stands when all of the family are looked at. */
  readonly p: number;
  /**
   * Level of the interval that goes with it: 1 − α / (number of tests not yet passed), and from the first test that does not stand on its
   * level for all, since no later one stands either. An interval leaves out what the test is about exactly if `p` is below α.
   */
  readonly level: number;
}

/** Corrects a family of P values; a P that is not known counts as 1. The order of the results is that of the values. */
export function holm(values: readonly number[], alpha = 0.05): Holm[] {
  const m = values.length;
  const known = values.map((p) => (Number.isNaN(p) ? 1 : p));
  const order = known.map((_, i) => i).sort((a, b) => known[a]! - known[b]! || a - b);
  const results: Holm[] = [];
  let highest = 0;
  let passed = 0;
  for (const [rank, i] of order.entries()) {
    highest = Math.max(highest, Math.min(1, (m - rank) * known[i]!));
    results[i] = { p: highest, level: 1 - alpha / (m - passed) };
    if (highest < alpha) passed = rank + 1;
  }
  return results;
}
