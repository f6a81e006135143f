import { studentCdf, studentQuantile } from "../student.ts";
import type { Interval } from "../types.ts";

/** Standard error of a mean and the degrees of freedom of what it was estimated from. NaN and 0 if it cannot be told. */
export interface MeanError {
  readonly error: number;
  readonly freedom: number;
}

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
 * with gaps Cameron, Gelbach and Miller 2011), with degrees of freedom after Satterthwaite (1946). A part that lies below what it shares
 * with the other counts as nothing (Gaylor and Hopper 1969).
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
  const ofPoints = means.reduce((sum, value) => sum + square((value - mean) / points), 0) * (points / (points - 1));

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
  const ofSeeds = [...sums.values()].reduce((sum, { deviation }) => sum + square(deviation), 0) * (seeds / (seeds - 1));

  const rest = cells - points - seeds + 1;
  let ofBoth = 0;
  for (const [point, row] of kept.entries())
    for (const { value, seed } of row) {
      const { deviation, weight } = sums.get(seed)!;
      ofBoth += square((value - means[point] - deviation / weight) / (points * row.length));
    }
  ofBoth = rest > 0 ? (ofBoth * cells) / rest : 0;

  const overPoints = points < 2 ? unknown : { error: Math.sqrt(ofPoints), freedom: points - 1 };
  const overLuck = seeds < 2 ? unknown : { error: Math.sqrt(ofSeeds), freedom: seeds - 1 };
  const overBoth = together(overPoints, overLuck, { variance: ofBoth, freedom: rest });
  return { mean, points, seeds, cells, overPoints, overLuck, overBoth };
}

function together(points: MeanError, luck: MeanError, both: { variance: number; freedom: number }): MeanError {
  if (points.freedom === 0) return luck;
  if (luck.freedom === 0) return points;
  const [a, b] = [square(points.error), square(luck.error)];
  if (a <= both.variance || b <= both.variance) return a >= b ? points : luck;
  const variance = a + b - both.variance;
  const parts = square(a) / points.freedom + square(b) / luck.freedom;
  const freedom = square(variance) / (parts + (both.freedom > 0 ? square(both.variance) / both.freedom : 0));
  // Downwards to a whole number, as tables are read; a whole number that rounding has made smaller stays what it was.
  return { error: Math.sqrt(variance), freedom: Math.max(1, Math.floor(freedom + 1e-6)) };
}

/** Student's interval of a mean at a level, e.g. 0.95. */
export function errorInterval(mean: number, { error, freedom }: MeanError, level = 0.95): Interval {
  if (!(freedom > 0)) return [NaN, NaN];
  const half = error === 0 ? 0 : studentQuantile((1 + level) / 2, freedom) * error;
  return [mean - half, mean + half];
}

/** Two-sided P that a mean is this far from `from` by chance; 0 or 1 where nothing varies. */
export function errorP(mean: number, { error, freedom }: MeanError, from = 0): number {
  if (!(freedom > 0)) return NaN;
  const distance = Math.abs(mean - from);
  if (error === 0) return distance > 0 ? 0 : 1;
  return 2 * studentCdf(-distance / error, freedom);
}

const square = (x: number): number => x * x;
