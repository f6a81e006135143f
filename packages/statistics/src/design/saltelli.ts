import { wholeNumber } from "../whole-number.ts";
import { sobolDimensions, type SobolScrambling, sobolPoints } from "./sobol.ts";
import type { UnitPoints } from "./types.ts";

/** How the rows of a Saltelli design belong together: all that the analysis needs to know of it. */
export interface SaltelliLayout {
  /** Number N of base samples: the rows of A. */
  readonly samples: number;
  /** Number k of factors that the model has. */
  readonly factors: number;
  /** Whether there are matrices BA for interactions of two factors. */
  readonly secondOrder: boolean;
  /** Whether a factor that the model does not have was mixed as well, after the others. */
  readonly dummy: boolean;
}

export interface SaltelliDesign extends SaltelliLayout {
  /**
   * For each base sample in turn its rows A, AB₁ … ABₖ (A with column i of B), with a dummy AB of it, BA₁ … BAₖ with second order, and B:
   * SALib's order. A design of more samples begins with that of fewer.
   */
  readonly points: UnitPoints;
}

/** A matrix of the design. */
export interface SaltelliMatrix {
  readonly matrix: "A" | "B" | "AB" | "BA";
  /** The factor whose column is mixed, k for the dummy; null for A and B. */
  readonly factor: number | null;
}

/**
 * The design for Sobol' indices (Saltelli et al. 2010): two independent samples A and B, and A with one column after the other from B. Cost:
 * N (k + 2) points, N (2k + 2) with second order, N more with a dummy.
 *
 * The dummy's rows are those of A again. They tell the noise of a model in which each run has luck of its own; where all points share their
 * luck they repeat A exactly and its indices are 0, so that design needs none: the analysis has another noise floor for it.
 * @param samples number N of base samples, a power of two for the even spread of Sobol's sequence.
 * @param factors number k, from 1 to 80: A and B together take 2k columns of the sequence.
 * @param seed root of the scrambling.
 * @throws RangeError if a count is not whole or out of its limits.
 */
export function saltelliDesign(
  samples: number,
  factors: number,
  seed: string | number,
  options: { secondOrder?: boolean; dummy?: boolean; scrambling?: SobolScrambling } = {},
): SaltelliDesign {
  const { secondOrder = false, dummy = false, scrambling = "owen" } = options;
  wholeNumber("base samples of a Saltelli design", samples, 1);
  wholeNumber("factors of a Saltelli design", factors, 1, Math.floor(sobolDimensions / 2));
  const points: (readonly number[])[] = [];
  for (const both of sobolPoints(samples, 2 * factors, { seed, scrambling })) {
    const [a, b] = [both.slice(0, factors), both.slice(factors)];
    points.push(a);
    for (let factor = 0; factor < factors; factor++) points.push(a.with(factor, b[factor]!));
    if (dummy) points.push(a);
    if (secondOrder) for (let factor = 0; factor < factors; factor++) points.push(b.with(factor, a[factor]!));
    points.push(b);
  }
  return { points, samples, factors, secondOrder, dummy };
}

/** Rows that each base sample of such a design has. */
export function saltelliRowsPerSample({ factors, secondOrder, dummy }: Omit<SaltelliLayout, "samples">): number {
  return factors * (secondOrder ? 2 : 1) + 2 + (dummy ? 1 : 0);
}

/** The matrices in the order of the rows of one base sample. */
export function saltelliMatrices(layout: Omit<SaltelliLayout, "samples">): SaltelliMatrix[] {
  const each = (matrix: "AB" | "BA", count: number): SaltelliMatrix[] =>
    Array.from({ length: count }, (_, factor) => ({ matrix, factor }));
  return [
    { matrix: "A", factor: null },
    ...each("AB", layout.factors + (layout.dummy ? 1 : 0)),
    ...each("BA", layout.secondOrder ? layout.factors : 0),
    { matrix: "B", factor: null },
  ];
}
