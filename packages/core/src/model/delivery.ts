import type { ReadonlyColumn } from "../kernel/column.ts";

/** What mechanisms that act on communities look at to tell treated from other communities: the table `trialWork`. */
export interface Trials {
  readonly n: number;
  readonly share: ReadonlyColumn;
}

/**
 * Work of one kind as a community meets it: what its district would have if everybody there were reached as this community is.
 * Without trials that is the work in the district, to the bit. What trials bring goes to treated communities alone, so much the
 * denser; the rest is for everybody.
 *
 * @param all the column of `work`
 * @param part the same column of `trialWork`
 * @param trials the table `trialWork`, of row = trial × districts + district
 * @param k the district
 * @param districts how many there are
 * @param bits `communities.trials` of the community
 */
export function delivered(all: ReadonlyColumn, part: ReadonlyColumn, trials: Trials, k: number, districts: number, bits: number): number {
  let rest = all[k]!;
  let own = 0;
  for (let row = k, bit = 1; row < trials.n; row += districts, bit += bit) {
    const brought = part[row]!;
    if (brought === 0) continue;
    rest -= brought;
    if ((bits & bit) !== 0) own += brought / trials.share[row]!;
  }
  return (rest > 0 ? rest : 0) + own;
}
