import { checkCounts } from "./counts.ts";
import { fitExcitation, type HawkesFit } from "./fit-excitation.ts";

/**
 * The self-exciting process of `hawkes` for counts by day or week: counts are Poisson with the mean background + branching Σ (1 − ρ) ρ^(age − 1)
 * over all counts `age` bins earlier, ρ = 1 − 1 / memory, which is the Poisson INGARCH(1, 1) of Ferland, Latour and Oraichi (2006). What
 * events bring about within their own bin is not seen, so a memory below a bin makes the branching too small. A background that moves
 * passes for excitation. Background is per bin, memory in bins and from 1 on.
 * @param counts whole numbers by bin, in order
 * @returns null for fewer than ten events or twenty bins
 * @throws RangeError unless counts are whole numbers from 0.
 */
export function selfExcitingCounts(counts: ArrayLike<number>): HawkesFit | null {
  const bins = counts.length;
  let events = 0;
  for (let t = 0; t < bins; t++) events += counts[t];
  if (events === 0) return null;
  checkCounts(counts);
  if (events < 10 || bins < 20) return null;
  const at = (memory: number) => {
    const kept = 1 - 1 / memory;
    const felt = new Float64Array(bins);
    let total = 0;
    for (let t = 1; t < bins; t++) {
      felt[t] = kept * felt[t - 1] + counts[t - 1] / memory;
      total += felt[t];
    }
    return { counts, felt, span: bins, total };
  };
  return fitExcitation(at, [1, bins / 5]);
}
