import { exp, log } from "@truce/core/kernel";
import type { Interval } from "../types.ts";
import { best, type Excitation, fixedBranching, logLikelihood, sum } from "./self-excitation.ts";

/** How often events come by themselves and how many more each brings about. */
export interface HawkesFit {
  /** Events per unit of time that no other event brings about. */
  readonly background: number;
  /** Events that one event brings about directly, over all time; and its 95 % interval by profile likelihood. */
  readonly branching: number;
  readonly ci95: Interval;
  /** Share of the events that others brought about. */
  readonly triggered: number;
  /** Mean time from an event to those that it brings about, in the unit of time. Without triggered events it means nothing. */
  readonly memory: number;
  readonly logLikelihood: number;
  /** Gain in log likelihood over a constant rate: below about 3 there is no sign of excitation (χ² with two degrees of freedom). */
  readonly gain: number;
  readonly events: number;
}

/** Half the quantile of χ² with one degree of freedom at 0.95. */
const DROP = 1.920729410347062;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The most likely background, branching and memory: memories are tried on a grid of equal ratios, then by golden section around the best;
 * the interval holds every branching that the best background and memory of its own make likely enough.
 * @param at the excitation at a memory
 * @param memories the range of memories to look in
 */
export function fitExcitation(at: (memory: number) => Excitation, [shortest, longest]: Interval): HawkesFit {
  const search = (value: (excitation: Excitation) => number, grid: number, steps: number) =>
    climb((place) => value(at(exp(place))), log(shortest), log(longest), grid, steps);
  const memory = exp(search((excitation) => best(excitation).value, 24, 30).place);
  const found = at(memory);
  const { background, branching, value } = best(found);
  const events = sum(found.counts);
  const wanted = value - DROP;
  const likely = (fixed: number) =>
    search((excitation) => logLikelihood(excitation, ...fixedBranching(excitation, fixed)), 8, 10).value >= wanted;
  let high = Math.max(0.25, 2 * branching);
  while (likely(high) && high < 64) high *= 2;
  return {
    background,
    branching,
    ci95: [likely(0) ? 0 : edge(likely, branching, 0), edge(likely, branching, high)],
    triggered: 1 - (background * found.span) / events,
    memory,
    logLikelihood: value,
    gain: Math.max(0, value - logLikelihood(found, events / found.span, 0)),
    events,
  };
}

/** Where a value is highest between two ends: on a grid, then by golden section between the neighbours of the best. */
function climb(valueAt: (place: number) => number, low: number, high: number, grid: number, steps: number) {
  const width = (high - low) / grid;
  let top = { place: low, value: -Infinity };
  const look = (place: number) => {
    const value = valueAt(place);
    if (value > top.value) top = { place, value };
    return value;
  };
  for (let i = 0; i <= grid; i++) look(low + i * width);
  let [left, right] = [Math.max(low, top.place - width), Math.min(high, top.place + width)];
  for (let i = 0; i < steps; i++) {
    const [a, b] = [right - GOLDEN * (right - left), left + GOLDEN * (right - left)];
    if (look(a) > look(b)) right = b;
    else left = a;
  }
  return top;
}

/** The last likely number on the way from one that is to one that is not. */
function edge(likely: (value: number) => boolean, inside: number, outside: number): number {
  for (let i = 0; i < 12; i++) {
    const middle = (inside + outside) / 2;
    if (likely(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}
