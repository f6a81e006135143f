import { log } from "@truce/core/kernel";

/** What a self-exciting process says of weekly counts. */
export interface Branching {
  /** Share of events that earlier ones set off. */
  readonly triggered: number;
  /** Mean time from an event to those it sets off, weeks. */
  readonly memory: number;
}

/** Mean delays that are tried, weeks. */
const memories = [1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
/** The background of a week is taken from the weeks at least `gap` and at most `reach` away, on both sides. */
const gap = 8;
const reach = 52;
const rounds = 60;

/**
 * Self-exciting model of several places' weekly counts (Lewis, Mohler, Brantingham and Bertozzi 2012; in weeks, so discrete): the
 * mean of a week is γ times a background plus α times the place's earlier events with geometrically fading weights. The background
 * is the place's mean in the year before and after but for the nearest weeks, so that it follows a war up and down without counting
 * clusters as background. Fitted by expectation-maximisation for each memory; the likeliest memory is taken. Null for few events.
 */
export function fitBranching(places: readonly ArrayLike<number>[]): Branching | null {
  const grounds = places.map(localMean);
  let best: (Branching & { readonly likelihood: number }) | null = null;
  for (const memory of memories) {
    const fit = fitMemory(places, grounds, memory);
    if (fit === null) return null;
    if (best === null || fit.likelihood > best.likelihood) best = fit;
  }
  return best === null ? null : { triggered: best.triggered, memory: best.memory };
}

/** Mean of the weeks around each week, without the nearest, drawn towards the place's overall mean by one week's worth. */
function localMean(counts: ArrayLike<number>): Float64Array {
  const n = counts.length;
  const sums = new Float64Array(n + 1);
  for (let t = 0; t < n; t++) sums[t + 1] = sums[t]! + counts[t]!;
  return Float64Array.from({ length: n }, (_, t) => {
    let [sum, weeks] = [sums[n]! / n, 1];
    for (const [first, last] of [
      [t - reach, t - gap],
      [t + gap + 1, t + reach + 1],
    ] as const) {
      const [from, to] = [Math.max(0, first), Math.min(n, last)];
      if (to <= from) continue;
      sum += sums[to]! - sums[from]!;
      weeks += to - from;
    }
    return sum / weeks;
  });
}

const fewest = 50;

function fitMemory(
  places: readonly ArrayLike<number>[],
  grounds: readonly Float64Array[],
  memory: number,
): (Branching & { likelihood: number }) | null {
  // Weights (1 − φ) φ^(j − 1) of lag j have mean lag 1 / (1 − φ).
  const keep = 1 - 1 / memory;
  const causes = places.map((counts) => {
    const cause = new Float64Array(counts.length);
    for (let t = 1; t < counts.length; t++) cause[t] = keep * cause[t - 1]! + (1 - keep) * counts[t - 1]!;
    return cause;
  });
  let [alpha, gamma] = [1 / 3, 2 / 3];
  let triggered = 0;
  let likelihood = 0;
  for (let round = 0; round < rounds; round++) {
    let [caused, spontaneous, pressure, exposure] = [0, 0, 0, 0];
    for (const [k, counts] of places.entries()) {
      for (let t = reach; t < counts.length - reach; t++) {
        const base = gamma * grounds[k]![t]!;
        const push = alpha * causes[k]![t]!;
        const rate = base + push;
        pressure += causes[k]![t]!;
        exposure += grounds[k]![t]!;
        if (rate <= 0) continue;
        if (round === rounds - 1) likelihood += counts[t]! * log(rate) - rate;
        spontaneous += (counts[t]! * base) / rate;
        caused += (counts[t]! * push) / rate;
      }
    }
    if (caused + spontaneous < fewest) return null;
    alpha = caused / pressure;
    gamma = spontaneous / exposure;
    triggered = caused / (caused + spontaneous);
  }
  return { triggered, memory, likelihood };
}
