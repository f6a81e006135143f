import { exp, log } from "@truce/core/kernel";
import { type DesignMatrix, linear } from "./design-matrix.ts";
import type { Curvature } from "./newton.ts";
import type { Spells } from "./spells.ts";

/** Rows in the order in which a walk back in time meets them. */
export interface RiskOrder {
  readonly starts: ArrayLike<number>;
  readonly spells: Spells;
  /** Rows by end and by start, latest first. */
  readonly byEnd: readonly number[];
  readonly byStart: readonly number[];
}

export function riskOrder(starts: ArrayLike<number>, spells: Spells): RiskOrder {
  const latest = (of: ArrayLike<number>) => Array.from(of, (_, i) => i).sort((a, b) => of[b] - of[a]);
  return { starts, spells, byEnd: latest(spells.time), byStart: latest(starts) };
}

/** One time of events: who has it then, and the sums of e^η, e^η x (and e^η x xᵀ) over those at risk and those who have it. */
interface EventTime {
  readonly time: number;
  readonly rows: readonly number[];
  readonly risk: Sums;
  readonly tied: Sums;
}

interface Sums {
  zero: number;
  readonly one: Float64Array;
  readonly two: Float64Array;
}

/** The logarithm of Cox's partial likelihood with Efron's ties, its gradient and information. */
export function partialLikelihood(design: DesignMatrix, order: RiskOrder, beta: Float64Array): Curvature {
  const { k, x } = design;
  const eta = linear(design, beta);
  const gradient = new Float64Array(k);
  const information = new Float64Array(k * k);
  const z = new Float64Array(k);
  let value = 0;
  walk(design, order, eta, ({ rows, risk, tied }) => {
    for (const i of rows) {
      value += eta[i];
      for (let a = 0; a < k; a++) gradient[a] += x[i * k + a];
    }
    for (let l = 0; l < rows.length; l++) {
      // Of the l who have gone already nobody knows which: each of the tied counts for the rest.
      const gone = l / rows.length;
      const whole = risk.zero - gone * tied.zero;
      value -= log(whole);
      for (let a = 0; a < k; a++) {
        z[a] = (risk.one[a] - gone * tied.one[a]) / whole;
        gradient[a] -= z[a];
        for (let b = 0; b <= a; b++)
          information[a * k + b] += (risk.two[a * k + b] - gone * tied.two[a * k + b]) / whole - z[a] * z[b];
      }
    }
  });
  for (let a = 0; a < k; a++) for (let b = a + 1; b < k; b++) information[a * k + b] = information[b * k + a];
  return { value, gradient, information };
}

/**
 * Score residuals, rows × k: what each row adds to the gradient, those who are at risk without an event included (Therneau, Grambsch and
 * Fleming 1990); they sum to the gradient.
 */
export function scoreResiduals(design: DesignMatrix, order: RiskOrder, beta: Float64Array): Float64Array {
  const { k, x, rows: n } = design;
  const { starts, spells } = order;
  const eta = linear(design, beta);
  const result = new Float64Array(n * k);
  // By event time, latest first: sums of 1 / S₀ and of z / S₀ over this time and all later ones.
  const times: number[] = [];
  const hazards: number[] = [0];
  const means: Float64Array[] = [new Float64Array(k)];
  walk(design, order, eta, ({ time, rows, risk, tied }) => {
    let hazard = hazards.at(-1)!;
    const mean = Float64Array.from(means.at(-1)!);
    for (let l = 0; l < rows.length; l++) {
      const gone = l / rows.length;
      const whole = risk.zero - gone * tied.zero;
      hazard += 1 / whole;
      for (let a = 0; a < k; a++) {
        const z = (risk.one[a] - gone * tied.one[a]) / whole;
        mean[a] += z / whole;
        for (const i of rows)
          result[i * k + a] += (x[i * k + a] - z) * (1 / rows.length + (gone * exp(eta[i])) / whole);
      }
    }
    times.push(time);
    hazards.push(hazard);
    means.push(mean);
  });
  for (let i = 0; i < n; i++) {
    // Event times in (start, time]: those later than the start, without those later than the end.
    const from = countLater(times, spells.time[i]);
    const to = countLater(times, starts[i]);
    const e = exp(eta[i]);
    for (let a = 0; a < k; a++)
      result[i * k + a] -= e * (x[i * k + a] * (hazards[to] - hazards[from]) - (means[to][a] - means[from][a]));
  }
  return result;
}

/** Back in time, from event time to event time. */
function walk(design: DesignMatrix, order: RiskOrder, eta: Float64Array, visit: (at: EventTime) => void): void {
  const { k } = design;
  const { starts, spells, byEnd, byStart } = order;
  const { time, event } = spells;
  const risk: Sums = { zero: 0, one: new Float64Array(k), two: new Float64Array(k * k) };
  for (let first = 0, next = 0, left = 0; first < byEnd.length; first = next) {
    const now = time[byEnd[first]];
    const rows: number[] = [];
    const tied: Sums = { zero: 0, one: new Float64Array(k), two: new Float64Array(k * k) };
    for (; next < byEnd.length && time[byEnd[next]] === now; next++) {
      const i = byEnd[next];
      add(risk, design, i, exp(eta[i]));
      if (event[i] === 0) continue;
      rows.push(i);
      add(tied, design, i, exp(eta[i]));
    }
    for (; left < byStart.length && starts[byStart[left]] >= now; left++)
      add(risk, design, byStart[left], -exp(eta[byStart[left]]));
    if (rows.length > 0) visit({ time: now, rows, risk, tied });
  }
}

function add(sums: Sums, { x, k }: DesignMatrix, row: number, weight: number): void {
  sums.zero += weight;
  for (let a = 0; a < k; a++) {
    const wx = weight * x[row * k + a];
    sums.one[a] += wx;
    for (let b = 0; b <= a; b++) sums.two[a * k + b] += wx * x[row * k + b];
  }
}

/** How many of the falling times are later than a time. */
function countLater(times: readonly number[], than: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] > than) low = middle + 1;
    else high = middle;
  }
  return low;
}
