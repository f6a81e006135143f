import { rootKey, Stream } from "@truce/core/kernel";
import { dip } from "./dip.ts";

/** Whether outcomes have more than one mode, so that their mean may describe none of them. */
export interface Multimodality {
  readonly n: number;
  /** Hartigans' dip of the values: 1/(2n) at least, 1/4 for two equal lumps. */
  readonly dip: number;
  /** Share of uniform samples of as many values with a dip as large (Hartigan and Hartigan 1985). */
  readonly p: number;
  /** True if one mode is ruled out at `alpha`. */
  readonly several: boolean;
}

export interface MultimodalityOptions {
  readonly alpha?: number;
  /** How many independent values these are worth, e.g. fewer than there are where they come in clusters; all of them if not said. */
  readonly worth?: number;
  /** Uniform samples that the dip is held against. */
  readonly samples?: number;
  readonly seed?: string;
}

/** A sample of this size stands for larger ones: √n times the dip hardly changes any more. */
const LARGEST = 500;

/**
 * Flag for several modes by the dip test (Hartigan and Hartigan 1985), which holds the values against the uniform, the hardest case with
 * one mode. Values in clusters count as fewer, by their design effect (Kish 1965, 5.4). Counts on a lattice are spread over their cells first, for a lattice is not a set of modes. Values that are not finite are
 * left out; what is worth fewer than ten says nothing (p = 1).
 * @throws RangeError unless alpha lies between 0 and 1, or if they are to be worth less than nothing.
 */
export function multimodality(
  values: readonly number[],
  { alpha = 0.05, samples = 1000, seed = "dip", worth = Infinity }: MultimodalityOptions = {},
): Multimodality {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha lies between 0 and 1, got ${alpha}`);
  if (!(worth >= 0)) throw new RangeError(`values are worth 0 of them or more, got ${worth}`);
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const n = sorted.length;
  const observed = dip(spreadTies(sorted));
  const independent = Math.min(n, Math.floor(worth));
  if (independent < 10) return { n, dip: observed, p: 1, several: false };
  const size = Math.min(independent, LARGEST);
  const bound = observed * Math.sqrt(independent / size);
  const stream = new Stream(rootKey(seed), "uniform");
  let larger = 0;
  for (let sample = 0; sample < samples; sample++) {
    const uniform = Float64Array.from({ length: size }, (_, i) => stream.unit(i, sample)).sort();
    if (dip(uniform) >= bound) larger++;
  }
  // The observed sample counts as one of them, so that p is never 0 (Davison and Hinkley 1997, 4.2.5).
  const p = (larger + 1) / (samples + 1);
  return { n, dip: observed, p, several: p < alpha };
}

/** Equal values of a lattice evenly over their cell, whose width is the smallest step; values without a tie as they are. */
export function spreadTies(sorted: readonly number[]): number[] {
  let step = Infinity;
  let ties = 0;
  for (let i = 1; i < sorted.length; i++) {
    const gap = sorted[i] - sorted[i - 1];
    if (gap === 0) ties++;
    else step = Math.min(step, gap);
  }
  if (ties === 0 || step === Infinity) return [...sorted];
  const spread: number[] = [];
  for (let first = 0, next = 0; first < sorted.length; first = next) {
    while (next < sorted.length && sorted[next] === sorted[first]) next++;
    const count = next - first;
    for (let k = 0; k < count; k++) spread.push(sorted[first] + ((k + 0.5) / count - 0.5) * step);
  }
  return spread;
}
