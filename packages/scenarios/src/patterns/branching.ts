import { log } from "@truce/core/kernel";

/** What a self-exciting process says of weekly counts. */
export interface Branching {
  /** Share of events that earlier ones set off. */
  readonly triggered: number;
  /** Mean time from an event to those it sets off, weeks. */
  readonly memory: number;
}

/** Mean delays that are tried, weeks. */
const memories = [1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 14, 20];
/** Weeks over which the background of a place is taken as constant. */
const season = 52;
const rounds = 60;

/**
 * Self-exciting model of several places' weekly counts (Lewis, Mohler, Brantingham and Bertozzi 2012; in weeks, so discrete): the
 * mean of a week is a background, constant for a year in each place, plus α times the place's earlier events with geometrically
 * fading weights. Fitted by expectation-maximisation for each memory; the likeliest memory is taken. Events of the first weeks
 * count as causes only.
 */
export function fitBranching(places: readonly ArrayLike<number>[]): Branching | null {
  const events = places.reduce((sum, counts) => sum + sumOf(counts), 0);
  if (events < 50) return null;
  let best: (Branching & { readonly likelihood: number }) | null = null;
  for (const memory of memories) {
    const fit = fitMemory(places, memory);
    if (best === null || fit.likelihood > best.likelihood) best = fit;
  }
  return best;
}

function fitMemory(places: readonly ArrayLike<number>[], memory: number): Branching & { likelihood: number } {
  // Weights (1 − φ) φ^(j − 1) of lag j have mean lag 1 / (1 − φ).
  const keep = 1 - 1 / memory;
  const causes = places.map((counts) => {
    const cause = new Float64Array(counts.length);
    for (let t = 1; t < counts.length; t++) cause[t] = keep * cause[t - 1]! + (1 - keep) * counts[t - 1]!;
    return cause;
  });
  const grounds = places.map((counts) => {
    const seasons = Math.max(1, Math.floor(counts.length / season));
    return Float64Array.from({ length: seasons }, (_, s) => {
      const [from, to] = weeksOf(s, seasons, counts.length);
      return (sumOf(counts, from, to) / (to - from)) * (2 / 3);
    });
  });
  let alpha = 1 / 3;
  let triggered = 0;
  let likelihood = 0;
  for (let round = 0; round < rounds; round++) {
    let caused = 0;
    let exposure = 0;
    let all = 0;
    for (const [k, counts] of places.entries()) {
      const ground = grounds[k]!;
      for (let s = 0; s < ground.length; s++) {
        const [from, to] = weeksOf(s, ground.length, counts.length);
        let own = 0;
        for (let t = from; t < to; t++) {
          const push = alpha * causes[k]![t]!;
          const rate = ground[s]! + push;
          exposure += causes[k]![t]!;
          if (rate <= 0) continue;
          if (round === rounds - 1) likelihood += counts[t]! * log(rate) - rate;
          own += (counts[t]! * ground[s]!) / rate;
          caused += (counts[t]! * push) / rate;
          all += counts[t]!;
        }
        ground[s] = own / (to - from);
      }
    }
    alpha = exposure > 0 ? caused / exposure : 0;
    triggered = all > 0 ? caused / all : 0;
  }
  return { triggered, memory, likelihood };
}

function weeksOf(part: number, parts: number, length: number): [number, number] {
  return [Math.floor((part * length) / parts), Math.floor(((part + 1) * length) / parts)];
}

function sumOf(counts: ArrayLike<number>, from = 0, to = counts.length): number {
  let sum = 0;
  for (let t = from; t < to; t++) sum += counts[t]!;
  return sum;
}

/** Half-life of the excitation for a mean delay in weeks: ln 2 over the rate of fading. */
export function halfLife(memory: number): number {
  return memory > 1 ? log(2) / -log(1 - 1 / memory) : 0;
}
