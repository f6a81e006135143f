import { checkCounts } from "./counts.ts";
import { fitExcitation, type HawkesFit } from "./fit-excitation.ts";

/**
 * The self-exciting process of `hawkes` for counts by day or week: counts are Poisson with the mean background + branching Σ (1 − ρ) ρ^(age − 1)
 * over all counts `age` bins earlier, ρ = 1 − 1 / memory, which is the Poisson INGARCH(1, 1) of Ferland, Latour and Oraichi (2006). What
 * events bring about within their own bin is not seen, so a memory below a bin makes the branching too small. A background that moves
 * passes for excitation, unless it may: with `slow` it is a step function, proportional to the events of each stretch of so many bins (one of the three
 * adjustments of Lewis, Mohler, Brantingham and Bertozzi 2012 for violence whose background changes on long time-scales). Background is per bin and a
 * mean over all, memory in bins, from 1 to half of such a stretch.
 * @param counts whole numbers by bin, in order
 * @returns null for fewer than ten events or twenty bins
 * @throws RangeError unless counts are whole numbers from 0.
 */
export function selfExcitingCounts(counts: ArrayLike<number>, { slow = Infinity }: { readonly slow?: number } = {}): HawkesFit | null {
  const bins = counts.length;
  let events = 0;
  for (let t = 0; t < bins; t++) events += counts[t];
  if (events === 0) return null;
  checkCounts(counts);
  if (events < 10 || bins < 20) return null;
  const shape = slow < bins ? stepsOf(counts, slow, events) : undefined;
  const at = (memory: number) => {
    const kept = 1 - 1 / memory;
    const felt = new Float64Array(bins);
    let total = 0;
    for (let t = 1; t < bins; t++) {
      felt[t] = kept * felt[t - 1] + counts[t - 1] / memory;
      total += felt[t];
    }
    return { counts, felt, span: bins, total, ...(shape !== undefined && { shape }) };
  };
  return fitExcitation(at, [1, Math.min(bins / 5, slow / 2)]);
}

/** Events of each stretch against the mean, for each bin; what is left over at the end belongs to the last whole stretch. */
function stepsOf(counts: ArrayLike<number>, slow: number, events: number): Float64Array {
  const bins = counts.length;
  const stretches = Math.floor(bins / slow);
  const shape = new Float64Array(bins);
  for (let s = 0; s < stretches; s++) {
    const [from, to] = [s * slow, s === stretches - 1 ? bins : (s + 1) * slow];
    let here = 0;
    for (let t = from; t < to; t++) here += counts[t];
    shape.fill((here * bins) / ((to - from) * events), from, to);
  }
  return shape;
}
