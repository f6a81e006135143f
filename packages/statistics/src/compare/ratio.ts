import { mean, squaredDeviations } from "../mean.ts";
import type { Interval } from "../types.ts";
import { criticalValue } from "./further-replications.ts";

/** A ratio of two means and what is known of it. */
export interface Ratio {
  readonly ratio: number;
  /** Null if the denominator cannot be told from zero: then no finite interval has the level asked for. */
  readonly interval: Interval | null;
}

/**
 * Ratio of the means of paired values with Fieller's interval (Fieller 1954; for costs and effects Willan and O'Brien 1996), which is right
 * for normal means however uncertain the denominator is. NaN of fewer than two pairs.
 * @throws RangeError if the lists differ in length.
 */
export function fiellerRatio(numerators: readonly number[], denominators: readonly number[], level = 0.95): Ratio {
  const n = numerators.length;
  if (denominators.length !== n) throw new RangeError(`pairs need two sides: ${n} and ${denominators.length} values`);
  const [top, bottom] = [mean(numerators), mean(denominators)];
  const ratio = top / bottom;
  if (n < 2) return { ratio, interval: null };
  const t = criticalValue(n, level);
  const scale = (t * t) / (n * (n - 1));
  let product = 0;
  for (let i = 0; i < n; i++) product += (numerators[i] - top) * (denominators[i] - bottom);
  // The ratios r with (top − r bottom)² ≤ t² var(top − r bottom): a r² − 2 b r + c ≤ 0.
  const a = bottom * bottom - scale * squaredDeviations(denominators);
  const b = top * bottom - scale * product;
  const c = top * top - scale * squaredDeviations(numerators);
  if (!(a > 0)) return { ratio, interval: null };
  const root = Math.sqrt(Math.max(0, b * b - a * c));
  return { ratio, interval: [(b - root) / a, (b + root) / a] };
}
