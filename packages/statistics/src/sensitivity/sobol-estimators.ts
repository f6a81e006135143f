import type { SaltelliOutcomes } from "./saltelli-outcomes.ts";

export interface SobolEstimates {
  /** Variance of the outcomes of A and B together. */
  readonly variance: number;
  readonly first: number[];
  readonly total: number[];
  /** Pairs (i, j), i < j, row by row; empty without second order. */
  readonly second: number[];
  readonly dummyFirst: number;
  readonly dummyTotal: number;
}

/**
 * Sobol' indices of the base samples with these numbers. First order: Saltelli et al. (2010), table 2 (b), (1/N) Σ f(B) (f(AB) − f(A)) / V.
 * Total: Jansen (1999), table 2 (f), (1/2N) Σ (f(A) − f(AB))² / V. Second order: Saltelli (2002), from f(BA) f(AB) − f(A) f(B). Outcomes are
 * taken from their mean first, which leaves what is estimated as it is and lowers the error.
 *
 * The dummy has a matrix AB of its own (`dummy`), or else is what these formulas give for a factor that changes nothing when the two
 * samples are A and B themselves: cov(f(A), f(B)) / V and 1 − V(A) / V (Khorashadi Zadeh et al. 2017).
 */
export function sobolEstimates(
  { a, b, ab, ba }: Pick<SaltelliOutcomes, "a" | "b" | "ab" | "ba">,
  dummy: Float64Array | null,
  factors: number,
  drawn: ArrayLike<number>,
): SobolEstimates {
  const n = drawn.length;
  const average = (term: (sample: number) => number): number => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += term(drawn[i]!);
    return sum / n;
  };
  const centre = average((s) => a[s]! + b[s]!) / 2;
  const square = (x: number) => x * x;
  const variance = average((s) => square(a[s]! - centre) + square(b[s]! - centre)) / 2;
  const firstOf = (mixed: Float64Array) => average((s) => (b[s]! - centre) * (mixed[s]! - a[s]!)) / variance;
  const totalOf = (mixed: Float64Array) => average((s) => square(a[s]! - mixed[s]!)) / (2 * variance);
  const mixed = ab.slice(0, factors);
  const first = mixed.map(firstOf);
  const second: number[] = [];
  const product = average((s) => (a[s]! - centre) * (b[s]! - centre));
  if (ba.length > 0)
    for (let i = 0; i < factors; i++)
      for (let j = i + 1; j < factors; j++) {
        const closed = average((s) => (ba[i]![s]! - centre) * (ab[j]![s]! - centre)) - product;
        second.push(closed / variance - first[i]! - first[j]!);
      }
  return {
    variance,
    first,
    total: mixed.map(totalOf),
    second,
    dummyFirst: dummy ? firstOf(dummy) : product / variance,
    dummyTotal: dummy ? totalOf(dummy) : 1 - average((s) => square(a[s]! - centre)) / variance,
  };
}
