import { exp, type Stream } from "@truce/core/kernel";
import { cholesky } from "../models/cholesky.ts";

/** A place in the unit cube that counts as much as its weight. */
export interface Weighted {
  readonly place: readonly number[];
  readonly weight: number;
}

/** How particles are moved to propose new ones. */
export interface Kernel {
  /** A proposal inside the unit cube. @param row which proposal of the stream's tick */
  propose(stream: Stream, row: number): number[];
  /** Density of proposals at a place, up to a factor that is the same everywhere. */
  density(place: readonly number[]): number;
}

/** Proposals that may miss the cube before the particle itself is proposed once more. */
const attempts = 1000;

/**
 * Normal kernel with twice the weighted covariance of the particles (Beaumont, Cornuet, Marin and Robert 2009; with several parameters
 * Filippi, Barnes, Cornebise and Stumpf 2013). What leaves the cube is drawn again together with its particle, so that the density is
 * that of the free mixture divided by one number. Where the covariance is singular, its diagonal alone is used.
 */
export function kernelOf(particles: readonly Weighted[]): Kernel {
  const k = particles[0]!.place.length;
  const total = particles.reduce((sum, { weight }) => sum + weight, 0);
  const root = rootOf(twiceCovariance(particles, total, k), k);
  // Where the covariance is 1, a density is that of plain distances.
  const whitened = Float64Array.from(particles.flatMap(({ place }) => [...whiten(root, k, place)]));
  return {
    propose(stream, row) {
      let place: number[] = [];
      for (let attempt = 0; attempt < attempts; attempt++) {
        const first = attempt * (k + 1);
        const from = particles[chosen(particles, stream.unit(row, first) * total)]!.place;
        const normal = Array.from({ length: k }, (_, at) => stream.normal(row, first + 1 + at));
        place = from.map((value, at) => {
          let moved = value;
          for (let m = 0; m <= at; m++) moved += root[at * k + m] * normal[m]!;
          return moved;
        });
        if (place.every((value) => value >= 0 && value <= 1)) return place;
      }
      return place.map((value) => Math.min(1, Math.max(0, value)));
    },
    density(place) {
      const at = whiten(root, k, place);
      let sum = 0;
      for (const [row, { weight }] of particles.entries()) {
        let square = 0;
        for (let m = 0; m < k; m++) square += (at[m] - whitened[row * k + m]) * (at[m] - whitened[row * k + m]);
        sum += weight * exp(-square / 2);
      }
      return sum / total;
    },
  };
}

/** The x with L x = place. */
function whiten(root: Float64Array, k: number, place: readonly number[]): Float64Array {
  const x = Float64Array.from(place);
  for (let i = 0; i < k; i++) {
    for (let m = 0; m < i; m++) x[i] -= root[i * k + m] * x[m];
    x[i] /= root[i * k + i];
  }
  return x;
}

function chosen(particles: readonly Weighted[], at: number): number {
  let sum = 0;
  for (const [row, { weight }] of particles.entries()) {
    sum += weight;
    if (at < sum) return row;
  }
  return particles.length - 1;
}

function twiceCovariance(particles: readonly Weighted[], total: number, k: number): Float64Array {
  const centre = Array.from(
    { length: k },
    (_, at) => particles.reduce((sum, { place, weight }) => sum + weight * place[at]!, 0) / total,
  );
  const matrix = new Float64Array(k * k);
  for (const { place, weight } of particles)
    for (let i = 0; i < k; i++)
      for (let j = 0; j < k; j++)
        matrix[i * k + j] += (2 * weight * (place[i]! - centre[i]!) * (place[j]! - centre[j]!)) / total;
  return matrix;
}

/** Least variance of a step, so that particles that agree in a parameter can still leave it. */
const least = 1e-8;

function rootOf(matrix: Float64Array, k: number): Float64Array {
  for (let i = 0; i < k; i++) matrix[i * k + i] += least;
  const whole = cholesky(matrix, k, 1e-10);
  if (whole !== null) return whole;
  const diagonal = new Float64Array(k * k);
  for (let i = 0; i < k; i++) diagonal[i * k + i] = Math.sqrt(matrix[i * k + i]);
  return diagonal;
}
