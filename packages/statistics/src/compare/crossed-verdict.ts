import { normalQuantile } from "../normal.ts";
import type { Interval } from "../types.ts";
import { type CrossedMean, errorInterval, errorTail, type MeanError } from "./crossed-mean.ts";
import { criticalValue, smallestCount } from "./further-replications.ts";
import { spreadRange } from "./spread-range.ts";
import { equalText, fewestEqual, moreText, type VerdictOptions, type VerdictWord, wordOf } from "./verdict.ts";

/** A verdict over points and luck. */
export interface CrossedVerdict {
  readonly word: VerdictWord;
  /** Interval at the level asked for: what the word rests on. */
  readonly interval: Interval;
  /** True if the whole interval lies beyond the effect of interest; null without one or without a winner. */
  readonly beyondEffect: boolean | null;
  /** About how many more replications in each point, or more points, would resolve it; Infinity if they alone would not; null if resolved. */
  readonly moreReplications: number | null;
  readonly morePoints: number | null;
  /** From fewest to most of them, for what is not known of the spread (80 %); the mean is taken to stay. */
  readonly moreReplicationsRange: Interval | null;
  readonly morePointsRange: Interval | null;
  /** The word and what follows from it, to be read. */
  readonly text: string;
}

/**
 * What differences to the baseline say, tied to the smallest effect that matters: as `verdict` (two one-sided tests for *practically the
 * same*, Schuirmann 1987), on a mean over crossed points and seeds.
 * @param by which error counts: `overLuck` where the points are not a sample of anything
 * @throws RangeError unless effect of interest and level make sense.
 */
export function crossedVerdict(
  differences: CrossedMean,
  by: "overBoth" | "overLuck" | "overPoints",
  { direction, effectOfInterest, level = 0.95, fewest = 5, power = 0.8 }: VerdictOptions,
): CrossedVerdict {
  if (!(level > 0.5 && level < 1)) throw new RangeError(`a level lies between 0.5 and 1, got ${level}`);
  if (effectOfInterest !== null && !(effectOfInterest > 0))
    throw new RangeError(`an effect of interest lies above 0, got ${effectOfInterest}`);
  const { mean, cells } = differences;
  const known = differences[by];
  const interval = errorInterval(mean, known, level);
  const ranges = { moreReplicationsRange: null, morePointsRange: null };
  const resolved = { interval, moreReplications: null, morePoints: null, ...ranges };
  // Values that never differ say nothing of their spread: with few of them, nothing is known of rare differences.
  const told = known.error > 0 || cells >= fewestEqual;
  if (cells >= fewest && known.freedom > 0 && told) {
    const same =
      effectOfInterest === null
        ? mean === 0 && known.error === 0
        : errorTail(mean, known, effectOfInterest) < 1 - level &&
          1 - errorTail(mean, known, -effectOfInterest) < 1 - level;
    if (same) return { word: "practically the same", beyondEffect: null, text: "practically the same", ...resolved };
    if (interval[0] > 0 || interval[1] < 0) {
      const word = wordOf(interval[0] > 0, direction);
      const least = Math.min(Math.abs(interval[0]), Math.abs(interval[1]));
      return {
        word,
        beyondEffect: effectOfInterest === null ? null : least >= effectOfInterest,
        text: word,
        ...resolved,
      };
    }
  }
  const open = { word: "not resolved yet", interval, beyondEffect: null } as const;
  if (!told && known.freedom > 0) {
    const needed = Math.ceil((fewestEqual - cells) / differences.points);
    const moreReplications = by === "overPoints" ? Infinity : needed;
    return { ...open, moreReplications, morePoints: Infinity, ...ranges, text: equalText(cells) };
  }
  const more = (spread: number): More => untilResolved(differences, by, effectOfInterest, level, power, spread);
  const [few, many] = spreadRange(known.freedom).map(more);
  const moreReplicationsRange: Interval = [few.moreReplications, many.moreReplications];
  const morePointsRange: Interval = [few.morePoints, many.morePoints];
  const now = more(1);
  const cheaper = now.moreReplications / differences.seeds <= now.morePoints / differences.points;
  const text = Number.isFinite(cheaper ? now.moreReplications : now.morePoints)
    ? moreText(cheaper ? moreReplicationsRange : morePointsRange, cheaper ? "replication" : "point")
    : `not resolved yet${differences.points > 1 ? " - more points and more replications needed" : ""}`;
  return { ...open, ...now, moreReplicationsRange, morePointsRange, text };
}

interface More {
  readonly moreReplications: number;
  readonly morePoints: number;
}

/** What brings the error so far down that zero or the effect is ruled out with the wanted chance, if mean and spread stay (Julious 2004). */
function untilResolved(
  { mean, points, seeds, overPoints, overLuck, ...errors }: CrossedMean,
  by: "overBoth" | "overLuck" | "overPoints",
  effect: number | null,
  level: number,
  power: number,
  spread: number,
): More {
  const chance = normalQuantile(power);
  const size = Math.abs(mean);
  const room = (effect ?? 0) - size;
  const scaled = (known: MeanError): MeanError => ({ ...known, error: spread * known.error });
  const now = scaled(by === "overBoth" ? errors.overBoth : by === "overLuck" ? overLuck : overPoints);
  const more = (count: number, { error, freedom }: MeanError): number => {
    if (freedom === 0) return Infinity;
    // What the other unit leaves, however many of this one there are.
    const left = Math.max(0, now.error * now.error - error * error);
    // The freedom grows with the unit that makes most of the error; more of the other does not teach how large that is.
    const grows = error * error >= left;
    const enough = (n: number): boolean => {
      const then = Math.sqrt(left + (error * error * count) / n);
      const values = 1 + Math.max(1, Math.floor(grows ? (now.freedom * n) / count : now.freedom));
      const apart = size > (criticalValue(values, level) + chance) * then;
      return apart || room > (criticalValue(values, 2 * level - 1) + chance) * then;
    };
    return smallestCount(count + 1, enough) - count;
  };
  return {
    moreReplications: by === "overPoints" ? Infinity : more(seeds, scaled(overLuck)),
    morePoints: by === "overLuck" ? Infinity : more(points, scaled(overPoints)),
  };
}
