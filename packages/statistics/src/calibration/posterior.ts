import { rootKey, Stream } from "@truce/core/kernel";
import type { Weighted } from "./kernel.ts";

export interface Marginal {
  readonly mean: number;
  readonly sd: number;
  /** Central 95 %. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** Standard deviation against that of the uniform prior on 0 to 1: near 1, the data say nothing about the parameter alone. */
  readonly sdRatio: number;
}

/** What particles say of each parameter by itself, on 0 to 1 of its prior. */
export function marginals(particles: readonly Weighted[]): Marginal[] {
  const total = particles.reduce((sum, { weight }) => sum + weight, 0);
  return particles[0]!.place.map((_, at) => {
    const mean = particles.reduce((sum, { place, weight }) => sum + weight * place[at]!, 0) / total;
    const variance = particles.reduce((sum, { place, weight }) => sum + weight * (place[at]! - mean) * (place[at]! - mean), 0) / total;
    const sd = Math.sqrt(variance);
    const sorted = particles
      .map(({ place, weight }) => ({ value: place[at]!, weight }))
      .toSorted((a, b) => a.value - b.value);
    const quantile = (p: number): number => {
      let sum = 0;
      for (const { value, weight } of sorted) if ((sum += weight) >= p * total) return value;
      return sorted.at(-1)!.value;
    };
    return {
      mean,
      sd,
      low: quantile(0.025),
      median: quantile(0.5),
      high: quantile(0.975),
      sdRatio: sd * Math.sqrt(12),
    };
  });
}

/** Equally weighted draws of particles (systematic resampling, Carpenter, Clifford and Fearnhead 1999): each occurs its weight times `count`, rounded up or down. */
export function equallyWeighted<P extends Weighted>(particles: readonly P[], count: number, seed: string): P[] {
  const total = particles.reduce((sum, { weight }) => sum + weight, 0);
  const offset = new Stream(rootKey(seed), "resampling").unit(0);
  const drawn: P[] = [];
  let sum = 0;
  for (const particle of particles) {
    sum += (particle.weight / total) * count;
    while (drawn.length < count && drawn.length + offset < sum) drawn.push(particle);
  }
  while (drawn.length < count) drawn.push(particles.at(-1)!);
  return drawn;
}
