import { studentCdf, studentQuantile } from "../student.ts";
import type { Interval } from "../types.ts";

/** Standard error of a mean and the degrees of freedom of what it was estimated from. NaN and 0 if it cannot be told. */
export interface MeanError {
  readonly error: number;
  readonly freedom: number;
  /** Skewness of the mean: its third cumulant over the cube of its error. 0 if left out, and of too few units to tell. */
  readonly skewness?: number;
}

/** Units below which their skewness is not believed. */
const fewestSkewed = 6;

/** A mean over points and seeds that are crossed, and how well it is known. */
export interface CrossedMean {
  /** Mean of the points' means: each point counts the same, however many replications it has. */
  readonly mean: number;
  readonly points: number;
  readonly seeds: number;
  /** Pairs of point and seed with a finite value. */
  readonly cells: number;
  /** If other points had been drawn, on the same seeds. The unit is the point. */
  readonly overPoints: MeanError;
  /** If other seeds had been drawn, in the same points: the Monte-Carlo error. The unit is the seed. */
  readonly overLuck: MeanError;
  /** If both had been drawn anew. */
  readonly overBoth: MeanError;
}

const unknown: MeanError = { error: NaN, freedom: 0 };

/**
 * Mean of `values[point][seed]` where all points share their seeds, so that a seed that is bad luck in one point may be so in all. Then
 * neither the runs nor the points nor the seeds alone are independent: the variance of the mean is that of point means over points, and
 * that of seed means over seeds, less what both count twice (two-way random effects, Searle, Casella and McCulloch 1992, 4.7; for tables
 * with gaps Cameron, Gelbach and Miller 2011), with degrees of freedom after Satterthwaite (1946). The sum cannot lie below what point
 * and seed make together, which is in it in any case.
 * @param values what is not finite is left out; points without any value too
 */
export function crossedMean(values: readonly (readonly number[])[]): CrossedMean {
  const rows = values.map((row) => row.flatMap((value, seed) => (Number.isFinite(value) ? [{ value, seed }] : [])));
  const kept = rows.filter((row) => row.length > 0);
  const points = kept.length;
  const used = new Set(kept.flatMap((row) => row.map(({ seed }) => seed)));
  const seeds = used.size;
  const cells = kept.reduce((sum, row) => sum + row.length, 0);
  const means = kept.map((row) => row.reduce((sum, { value }) => sum + value, 0) / row.length);
  const mean = means.reduce((sum, value) => sum + value, 0) / points;
  const ofPoints = errorOf(means.map((value) => (value - mean) / points));

  // Per seed the weighted sum of deviations from the mean, and the weights.
  const sums = new Map<number, { deviation: number; weight: number }>(
    [...used].map((seed) => [seed, { deviation: 0, weight: 0 }]),
  );
  for (const row of kept)
    for (const { value, seed } of row) {
      const sum = sums.get(seed)!;
      sum.deviation += (value - mean) / (points * row.length);
      sum.weight += 1 / (points * row.length);
    }
  const ofSeeds = errorOf([...sums.values()].map(({ deviation }) => deviation));

  const rest = cells - points - seeds + 1;
  let ofBoth = 0;
  for (const [point, row] of kept.entries())
    for (const { value, seed } of row) {
      const { deviation, weight } = sums.get(seed)!;
      ofBoth += square((value - means[point] - deviation / weight) / (points * row.length));
    }
  ofBoth = rest > 0 ? (ofBoth * cells) / rest : 0;

  const overBoth = together(ofPoints, ofSeeds, { variance: ofBoth, freedom: rest });
  return { mean, points, seeds, cells, overPoints: ofPoints, overLuck: ofSeeds, overBoth };
}

/** Error of a sum of independent parts from their deviations. */
function errorOf(deviations: readonly number[]): MeanError {
  const n = deviations.length;
  if (n < 2) return unknown;
  const error = Math.sqrt(deviations.reduce((sum, part) => sum + part * part, 0) * (n / (n - 1)));
  const third = deviations.reduce((sum, part) => sum + part * part * part, 0) * ((n * n) / ((n - 1) * (n - 2)));
  return { error, freedom: n - 1, skewness: n < fewestSkewed || error === 0 ? 0 : third / (error * error * error) };
}

function together(points: MeanError, luck: MeanError, both: { variance: number; freedom: number }): MeanError {
  if (points.freedom === 0) return luck;
  if (luck.freedom === 0) return points;
  const [a, b] = [square(points.error), square(luck.error)];
  const variance = Math.max(a + b - both.variance, both.variance);
  if (variance === 0) return { error: 0, freedom: Math.min(points.freedom, luck.freedom), skewness: 0 };
  const error = Math.sqrt(variance);
  const third = [points, luck].reduce((sum, one) => sum + (one.skewness ?? 0) * one.error * square(one.error), 0);
  const skewness = third / (error * variance);
  if (variance === both.variance) return { error, freedom: both.freedom, skewness };
  const parts = square(a) / points.freedom + square(b) / luck.freedom;
  const freedom = square(variance) / (parts + (both.freedom > 0 ? square(both.variance) / both.freedom : 0));
  // Downwards to a whole number, as tables are read; a whole number that rounding has made smaller stays what it was.
  return { error, freedom: Math.max(1, Math.floor(freedom + 1e-6)), skewness };
}

/**
 * Interval of a mean at a level, e.g. 0.95: Student's, corrected for the skewness of the mean by Hall's cubic transformation (Hall 1992), which
 * makes it longer towards the side where rare large values are.
 */
export function errorInterval(mean: number, known: MeanError, level = 0.95): Interval {
  const { error, freedom } = known;
  if (!(freedom > 0)) return [NaN, NaN];
  if (error === 0) return [mean, mean];
  const t = studentQuantile((1 + level) / 2, freedom);
  return [mean - error * unbent(t, known), mean - error * unbent(-t, known)];
}

/** P that a mean lies this far below `from`, or farther, if `from` is true; 1 less that is the P to the other side. */
export function errorTail(mean: number, known: MeanError, from = 0): number {
  const { error, freedom } = known;
  if (!(freedom > 0)) return NaN;
  if (error === 0) return mean < from ? 0 : mean > from ? 1 : 0.5;
  return studentCdf(bent((mean - from) / error, known), freedom);
}

/** Two-sided P that a mean is this far from `from` by chance; 0 or 1 where nothing varies. */
export function errorP(mean: number, known: MeanError, from = 0): number {
  const below = errorTail(mean, known, from);
  return 2 * Math.min(below, 1 - below);
}

/** Hall's transformation of a standardised mean, which makes it nearly symmetric, and its inverse. */
function bent(t: number, { skewness = 0 }: MeanError): number {
  return t + (skewness * t * t) / 3 + (skewness * skewness * t * t * t) / 27 + skewness / 6;
}

function unbent(t: number, { skewness = 0 }: MeanError): number {
  if (Math.abs(skewness) < 1e-6) return t - skewness / 6;
  return (3 / skewness) * (cubeRoot(1 + skewness * (t - skewness / 6)) - 1);
}

/** The same digits on every engine, which `Math.cbrt` need not give. */
function cubeRoot(x: number): number {
  if (x < 0) return -cubeRoot(-x);
  if (x === 0) return 0;
  let root = Math.max(1, x);
  for (let next = (2 * root + x / (root * root)) / 3; next < root; next = (2 * root + x / (root * root)) / 3)
    root = next;
  return root;
}

const square = (x: number): number => x * x;
