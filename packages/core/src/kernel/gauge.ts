import { Reading, groupsOf } from "./reading.ts";
import type { MeasuredTable, Source } from "./source.ts";

/** One measure bound to one table. */
export class Gauge {
  readonly #value: Reading;
  readonly #weight: Reading | null;
  readonly #group: Int32Array | null;

  constructor(columns: MeasuredTable, value: Source, weight?: Source, by?: string) {
    this.#value = new Reading(columns, value);
    this.#weight = weight === undefined ? null : new Reading(columns, weight);
    this.#group = by === undefined ? null : groupsOf(columns, by);
  }

  /** Sum or weighted mean over all rows, in row order. */
  total(): number {
    const values = this.#value.bring();
    if (this.#weight === null) return sum(values);
    return mean(values, this.#weight.bring());
  }

  /** The total; sums or means by group go to `out` from place `at`. `weights` is room for as many numbers as groups. */
  read(out: Float64Array, at: number, weights: Float64Array): number {
    const values = this.#value.bring();
    const group = this.#group!;
    out.fill(0, at, at + weights.length);
    if (this.#weight === null) return sumByGroup(values, group, out, at);
    return meanByGroup(values, this.#weight.bring(), group, out, at, weights);
  }
}

function sum(values: Float64Array): number {
  let all = 0;
  for (let i = 0; i < values.length; i++) all += values[i]!;
  return all;
}

function mean(values: Float64Array, weights: Float64Array): number {
  let all = 0;
  let weight = 0;
  for (let i = 0; i < values.length; i++) {
    const w = weights[i]!;
    all += values[i]! * w;
    weight += w;
  }
  return weight > 0 ? all / weight : 0;
}

// Rows of one group mostly lie together: a run of them is added up in a local before it goes to memory.

function sumByGroup(values: Float64Array, group: Int32Array, out: Float64Array, at: number): number {
  let all = 0;
  let current = -1;
  let run = 0;
  for (let i = 0; i < values.length; i++) {
    const g = group[i]!;
    if (g !== current) {
      if (current >= 0) out[at + current] = run;
      run = g >= 0 ? out[at + g]! : 0;
      current = g;
    }
    const value = values[i]!;
    all += value;
    run += value;
  }
  if (current >= 0) out[at + current] = run;
  return all;
}

function meanByGroup(
  values: Float64Array,
  weights: Float64Array,
  group: Int32Array,
  out: Float64Array,
  at: number,
  sums: Float64Array,
): number {
  let all = 0;
  let weight = 0;
  let current = -1;
  let run = 0;
  let runWeight = 0;
  sums.fill(0);
  for (let i = 0; i < values.length; i++) {
    const g = group[i]!;
    if (g !== current) {
      if (current >= 0) {
        out[at + current] = run;
        sums[current] = runWeight;
      }
      run = g >= 0 ? out[at + g]! : 0;
      runWeight = g >= 0 ? sums[g]! : 0;
      current = g;
    }
    const w = weights[i]!;
    const weighted = values[i]! * w;
    all += weighted;
    weight += w;
    run += weighted;
    runWeight += w;
  }
  if (current >= 0) {
    out[at + current] = run;
    sums[current] = runWeight;
  }
  for (let g = 0; g < sums.length; g++) out[at + g] = sums[g]! > 0 ? out[at + g]! / sums[g]! : 0;
  return weight > 0 ? all / weight : 0;
}
