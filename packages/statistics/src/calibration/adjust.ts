import { log, logistic } from "@truce/core/kernel";
import { cholesky, solve } from "../models/cholesky.ts";
import type { Particle } from "./abc.ts";

/** Keeps logits of places at the border finite. */
const border = 1e-6;

/**
 * Local linear adjustment (Beaumont, Zhang and Balding 2002): parameters, as logits so that they stay in their range, are regressed on the
 * differences of summaries with Epanechnikov weights by distance, and moved to where the difference is 0. Null if the regression
 * cannot be done because summaries depend on each other or particles are few.
 */
export function adjusted(
  particles: readonly Particle[],
  observed: readonly number[],
  scales: readonly number[],
): Particle[] | null {
  const used = scales.flatMap((scale, at) => (scale > 0 ? [at] : []));
  const k = used.length + 1;
  if (particles.length <= 2 * k) return null;
  const most = Math.max(...particles.map(({ distance }) => distance));
  if (!(most > 0)) return [...particles];
  const rows = particles.map((particle) => ({
    x: [1, ...used.map((at) => (particle.summaries[at]! - observed[at]!) / scales[at]!)],
    weight: particle.weight * (1 - (particle.distance / most) * (particle.distance / most)),
    logits: particle.place.map((value) => {
      const inside = Math.min(1 - border, Math.max(border, value));
      return log(inside / (1 - inside));
    }),
  }));
  const matrix = new Float64Array(k * k);
  for (const { x, weight } of rows)
    for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) matrix[i * k + j] += weight * x[i]! * x[j]!;
  const root = cholesky(matrix, k, 1e-10);
  if (root === null) return null;
  const slopes = particles[0]!.place.map((_, parameter) =>
    solve(
      root,
      k,
      Array.from({ length: k }, (__, i) =>
        rows.reduce((sum, { x, weight, logits }) => sum + weight * x[i]! * logits[parameter]!, 0),
      ),
    ),
  );
  // The farthest particle has no weight and goes.
  return particles.flatMap((particle, row) => {
    const { x, weight, logits } = rows[row]!;
    if (!(weight > 0)) return [];
    const place = logits.map((value, parameter) => {
      let moved = value;
      for (let i = 1; i < k; i++) moved -= slopes[parameter]![i] * x[i]!;
      return logistic(moved);
    });
    return [{ ...particle, place, weight }];
  });
}
