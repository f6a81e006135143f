import { mean, standardDeviation } from "@truce/statistics";

/**
 * How much more counts vary than Poisson counts of the same slowly moving mean: Σ (N − λ)² / Σ λ with λ the mean of the window
 * around each count, without itself (Fano factor with the trend taken out; 1 + 1 / (window − 1) for Poisson counts).
 */
export function localDispersion(counts: ArrayLike<number>, window = 13): number {
  const half = Math.floor(window / 2);
  const n = counts.length;
  let squares = 0;
  let rates = 0;
  for (let t = half; t < n - half; t++) {
    let around = 0;
    for (let s = t - half; s <= t + half; s++) if (s !== t) around += counts[s]!;
    const rate = around / (2 * half);
    squares += (counts[t]! - rate) * (counts[t]! - rate);
    rates += rate;
  }
  return rates > 0 ? squares / rates : NaN;
}

/**
 * Burstiness (Goh and Barabási 2008) of the gaps between events: (σ − μ) / (σ + μ), −1 regular, towards 1 bursty. Gaps are measured in
 * expected events of the two years around, so that a slow trend makes no bursts; events within one week are spread evenly over it, so
 * that the calendar makes none. Poisson events have 0 if rare, and less the more fall into one week. NaN for fewer than 20 events.
 */
export function burstiness(counts: ArrayLike<number>, window = 105): number {
  const rates = localRates(counts, window);
  const times: number[] = [];
  let clock = 0;
  for (let t = 0; t < counts.length; t++) {
    const here = counts[t]!;
    for (let j = 0; j < here; j++) times.push(clock + (rates[t]! * (j + 1 / 2)) / here);
    clock += rates[t]!;
  }
  if (times.length < 20) return NaN;
  const gaps = times.slice(1).map((time, i) => time - times[i]!);
  const [centre, spread] = [mean(gaps), standardDeviation(gaps)];
  return (spread - centre) / (spread + centre);
}

/** Burstiness less that of Poisson counts with the same local rates, which `poisson` draws. */
export function excessBurstiness(counts: ArrayLike<number>, poisson: (rate: number, week: number) => number): number {
  return burstiness(counts) - burstiness(localRates(counts, 105).map(poisson));
}

/** Mean of the window around each week. */
function localRates(counts: ArrayLike<number>, window: number): Float64Array {
  const half = Math.floor(window / 2);
  return Float64Array.from({ length: counts.length }, (_, t) => average(counts, t - half, t + half + 1));
}

/** One place out of a weeks × places series. */
export function place(weekly: ArrayLike<number>, places: number, k: number, from: number, to: number): Float64Array {
  return Float64Array.from({ length: Math.max(0, to - from) }, (_, t) => weekly[(from + t) * places + k]!);
}

/** Sum of a series from week `from` to before week `to`, as far as it goes. */
export function total(series: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  for (let t = Math.max(0, from); t < Math.min(to, series.length); t++) sum += series[t]!;
  return sum;
}

/** Mean of a series over the same weeks; NaN if there are none. */
export function average(series: ArrayLike<number>, from: number, to: number): number {
  const weeks = Math.min(to, series.length) - Math.max(0, from);
  return weeks > 0 ? total(series, from, to) / weeks : NaN;
}
