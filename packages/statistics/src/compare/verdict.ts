import { equivalence, meanInterval } from "../equivalence.ts";
import { mean, standardDeviation } from "../mean.ts";
import { normalQuantile } from "../normal.ts";
import type { Direction } from "../paired.ts";
import type { Interval } from "../types.ts";
import { criticalValue, smallestCount } from "./further-replications.ts";
import { spreadRange } from "./spread-range.ts";

/** `higher` and `lower` are the words for an outcome of which nobody has said which way is good. */
export type VerdictWord = "better" | "worse" | "higher" | "lower" | "practically the same" | "not resolved yet";

export interface VerdictOptions {
  readonly direction: Direction;
  /** Smallest difference that matters, in the outcome's unit; null if nobody has said, and then nothing is ever the same. */
  readonly effectOfInterest: number | null;
  /** Level of the interval, e.g. from `holm`; equivalence is tested at 1 − level. */
  readonly level?: number;
  /** With fewer pairs nothing is said. */
  readonly fewest?: number;
  /** Chance with which the further replications are to bring a verdict. */
  readonly power?: number;
}

export interface Verdict {
  readonly word: VerdictWord;
  /** Student's t interval of the mean difference at the level asked for: what the word rests on. */
  readonly interval: Interval;
  /** True if the whole interval lies beyond the effect of interest; null without one or without a winner. */
  readonly beyondEffect: boolean | null;
  /** About how many more replications would resolve it if mean and spread stay; null if resolved, Infinity if none would. */
  readonly furtherReplications: number | null;
  /** From fewest to most of them, for what is not known of the spread (80 %); the mean is taken to stay. */
  readonly furtherRange: Interval | null;
  /** The word and what follows from it, to be read. */
  readonly text: string;
}

/**
 * What paired differences (design less baseline) say, tied to the smallest effect that matters.
 * *Practically the same*: two one-sided tests rule out an effect as large as that (Schuirmann 1987), even if the difference is surely
 * not zero. *Better*, *worse*: the interval lies on one side of zero. Anything else is not resolved, which is no proof of sameness; so are
 * fewer than 30 values that do not differ at all.
 * Values of one point of a design belong together: give its mean, not its replications, when points vary.
 * @throws RangeError unless effect of interest and level make sense.
 */
export function verdict(differences: readonly number[], options: VerdictOptions): Verdict {
  const { direction, effectOfInterest, level = 0.95, fewest = 5, power = 0.8 } = options;
  if (!(level > 0.5 && level < 1)) throw new RangeError(`a level lies between 0.5 and 1, got ${level}`);
  if (effectOfInterest !== null && !(effectOfInterest > 0))
    throw new RangeError(`an effect of interest lies above 0, got ${effectOfInterest}`);
  const values = differences.filter(Number.isFinite);
  const interval = meanInterval(values, level);
  const resolved = (word: VerdictWord, beyondEffect: boolean | null): Verdict => {
    return { word, interval, beyondEffect, furtherReplications: null, furtherRange: null, text: word };
  };
  const equal = values.every((value) => value === values[0]);
  const told = !equal || values.length >= fewestEqual;
  if (values.length >= fewest && told) {
    const same =
      effectOfInterest === null
        ? values.every((value) => value === 0)
        : equivalence(values, effectOfInterest) < 1 - level;
    if (same) return resolved("practically the same", null);
    if (interval[0] > 0 || interval[1] < 0) {
      const least = Math.min(Math.abs(interval[0]), Math.abs(interval[1]));
      return resolved(wordOf(interval[0] > 0, direction), effectOfInterest === null ? null : least >= effectOfInterest);
    }
  }
  const open = { word: "not resolved yet", interval, beyondEffect: null } as const;
  if (!told && values.length >= 2) {
    const further = fewestEqual - values.length;
    return { ...open, furtherReplications: further, furtherRange: [further, further], text: equalText(values.length) };
  }
  const more = (spread: number): number => untilResolved(values, effectOfInterest, level, power, fewest, spread);
  const range = spreadRange(values.length - 1).map(more) as [number, number];
  return { ...open, furtherReplications: more(1), furtherRange: range, text: moreText(range, "replication") };
}

/**
 * Pairs below which differences without any spread bring no verdict. By the rule of three (Hanley and Lippman-Hand 1983) n pairs
 * without an event rule out, at 95 %, that it comes in more than 3/n of them: one in ten here.
 */
export const fewestEqual = 30;

/** What is said of pairs that are too few and all differ by the same. */
export function equalText(pairs: number): string {
  return `not resolved yet - all ${pairs} pairs differ by the same; a difference in up to ${Math.round(300 / pairs)} of 100 is not ruled out`;
}

/** What is said of how many more would resolve it: a range, since the spread is only estimated. */
export function moreText([fewest, most]: Interval, what: string): string {
  if (!Number.isFinite(fewest)) return "not resolved yet";
  const [from, to] = [roughly(fewest), Number.isFinite(most) ? roughly(most) : null];
  const count = to === null ? `at least ${from}` : from === to ? `about ${from}` : `about ${from} to ${to}`;
  return `not resolved yet - ${count} more ${what}${from === "1" && to === "1" ? "" : "s"} needed if the difference stays`;
}

/** Which side is which. */
export function wordOf(above: boolean, direction: Direction): VerdictWord {
  if (direction === "none") return above ? "higher" : "lower";
  return above === (direction === "higher") ? "better" : "worse";
}

/** Replications until zero or the effect is ruled out with the wanted chance, whichever comes first (Julious 2004). */
function untilResolved(
  values: readonly number[],
  effect: number | null,
  level: number,
  power: number,
  fewest: number,
  spread: number,
): number {
  const n = values.length;
  if (n < 2) return fewest - n;
  const [size, deviation] = [Math.abs(mean(values)), spread * standardDeviation(values)];
  const chance = normalQuantile(power);
  const room = (effect ?? 0) - size;
  return (
    smallestCount(Math.max(n + 1, fewest), (count) => {
      const error = deviation / Math.sqrt(count);
      const apart = size > (criticalValue(count, level) + chance) * error;
      return apart || room > (criticalValue(count, 2 * level - 1) + chance) * error;
    }) - n
  );
}

/** Two leading digits, upwards: no more is known. */
export function roughly(count: number): string {
  let unit = 1;
  while (count / unit >= 100) unit *= 10;
  return String(Math.ceil(count / unit) * unit);
}
