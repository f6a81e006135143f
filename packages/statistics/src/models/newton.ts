import { cholesky, solve } from "./cholesky.ts";

/** A log likelihood at a point, its gradient and minus its second derivatives (k × k, row by row). */
export interface Curvature {
  readonly value: number;
  readonly gradient: Float64Array;
  readonly information: Float64Array;
}

export interface Maximum extends Curvature {
  readonly at: Float64Array;
  readonly converged: boolean;
  readonly iterations: number;
}

/** Promises of a step, as shares of the value (or of 1 if that is more): small enough to believe, and too small to bother. */
const [CLOSE, DONE] = [1e-10, 1e-18];
/** What rounding may take from a value whose steps promise less than `CLOSE`. */
const ROUNDING = 1e-12;

/**
 * Climbs a log likelihood by Newton's method. Where it is not concave, a multiple of the diagonal is added to the information until it is
 * (Levenberg 1944; Marquardt 1963); steps that do not climb are halved. It has converged when a step promises next to nothing.
 */
export function maximise(likelihood: (at: Float64Array) => Curvature, start: Float64Array, iterations = 200): Maximum {
  const k = start.length;
  let at = start;
  let now = likelihood(at);
  let converged = false;
  for (let iteration = 1; iteration <= iterations; iteration++) {
    const step = direction(now, k);
    let promise = 0;
    for (let j = 0; j < k; j++) promise += step[j] * now.gradient[j];
    const size = Math.max(1, Math.abs(now.value));
    converged = promise <= CLOSE * size;
    if (!(promise > DONE * size)) return { ...now, at, converged, iterations: iteration };
    const least = now.value - (converged ? ROUNDING * size : 0);
    let length = 1;
    let next = now;
    let there = at;
    do {
      there = at.map((value, j) => value + length * step[j]);
      next = likelihood(there);
      length /= 2;
    } while (!(next.value >= least) && length > 1e-12);
    if (!(next.value >= least)) return { ...now, at, converged, iterations: iteration };
    [at, now] = [there, next];
  }
  return { ...now, at, converged, iterations };
}

function direction({ gradient, information }: Curvature, k: number): Float64Array {
  const root = positiveRoot(information, k);
  return root === null ? new Float64Array(k).fill(NaN) : solve(root, k, gradient);
}

/** Cholesky's root of the information, with as little added to its diagonal as makes it positive definite; null if nothing does. */
export function positiveRoot(information: Float64Array, k: number): Float64Array | null {
  let root = cholesky(information, k, 1e-14);
  for (let ridge = 1e-10; root === null && ridge < 1e12; ridge *= 10) {
    const raised = Float64Array.from(information);
    for (let j = 0; j < k; j++) raised[j * k + j] += ridge * (1 + Math.abs(raised[j * k + j]));
    root = cholesky(raised, k, 1e-14);
  }
  return root;
}
