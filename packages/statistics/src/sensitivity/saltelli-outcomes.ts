import { saltelliMatrices, type SaltelliLayout } from "../design/saltelli.ts";

/** Outcomes of a Saltelli design by matrix: one number per base sample that counts. */
export interface SaltelliOutcomes {
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** Per factor, and last the dummy if the design has one. */
  readonly ab: readonly Float64Array[];
  /** Per factor; empty without second order. */
  readonly ba: readonly Float64Array[];
  /** Which base samples count: those of which every outcome is a finite number. */
  readonly kept: readonly number[];
}

/**
 * Sorts outcomes, in the order of the design's rows, into its matrices. A base sample that lacks an outcome is left out whole.
 * @throws RangeError if there is another number of outcomes than rows.
 */
export function saltelliOutcomes(layout: SaltelliLayout, outcomes: readonly number[]): SaltelliOutcomes {
  const matrices = saltelliMatrices(layout);
  const expected = layout.samples * matrices.length;
  if (outcomes.length !== expected)
    throw new RangeError(
      `Sobol' indices: ${outcomes.length} outcomes for a design of ${expected} points (${layout.samples} × ${matrices.length})`,
    );
  const kept: number[] = [];
  for (let sample = 0; sample < layout.samples; sample++) {
    const first = sample * matrices.length;
    if (matrices.every((_, row) => Number.isFinite(outcomes[first + row]))) kept.push(sample);
  }
  const columns = matrices.map((_, row) =>
    Float64Array.from(kept, (sample) => outcomes[sample * matrices.length + row]!),
  );
  const of = (name: string) => columns.filter((_, row) => matrices[row]!.matrix === name);
  return { a: of("A")[0]!, b: of("B")[0]!, ab: of("AB"), ba: of("BA"), kept };
}
