import { exp } from "@truce/core/kernel";
import { fitExcitation, type HawkesFit } from "./fit-excitation.ts";

/**
 * A self-exciting point process with an exponential kernel (Hawkes 1971), rate = background + branching Σ e^(−age / memory) / memory over
 * earlier events, by maximum likelihood (Ozaki 1979); it is the model that Lewis, Mohler, Brantingham and Bertozzi (2012) fit to deaths in
 * each district of Iraq. A background that moves passes for excitation: fit stretches without a trend. Events at equal times pass for
 * excitation without memory: where times are known to the day or week only, use `selfExcitingCounts`.
 * @param times of events, in any order, after `start` and up to `end`
 * @returns null for fewer than ten events
 * @throws RangeError if an event lies outside.
 */
export function hawkes(
  times: ArrayLike<number>,
  { start = 0, end }: { start?: number; end: number },
): HawkesFit | null {
  const sorted = Float64Array.from(times).sort();
  const n = sorted.length;
  const outside = sorted.find((time) => !(time >= start && time <= end));
  if (outside !== undefined) throw new RangeError(`an event at ${outside} lies outside ${start} to ${end}`);
  if (n < 10) return null;
  const span = end - start;
  const counts = new Float64Array(n).fill(1);
  const at = (memory: number) => {
    const felt = new Float64Array(n);
    let [before, total] = [0, 0];
    for (let i = 0; i < n; i++) {
      if (i > 0) before = exp((sorted[i - 1] - sorted[i]) / memory) * (before + 1);
      felt[i] = before / memory;
      total += 1 - exp((sorted[i] - end) / memory);
    }
    return { counts, felt, span, total };
  };
  return fitExcitation(at, [(0.05 * span) / n, span / 5]);
}
