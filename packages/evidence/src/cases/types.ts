import type { CountrySpec } from "@truce/core";
import type { CaseRecord } from "@truce/scenarios";

/** What one run of a case left. */
export interface CaseRun {
  /** One number per tick, by measure. */
  readonly series: Readonly<Record<string, Float64Array>>;
  /** Week in which an agreement first broke, by its id; one that never did has none. */
  readonly broken: Readonly<Record<string, number>>;
  /** The host told the mission to leave. */
  readonly expelled: boolean;
}

/** A case with its record and its runs, on the same seeds in both arms. */
export interface MeasuredCase {
  readonly id: string;
  readonly spec: CountrySpec;
  readonly record: CaseRecord;
  /** The Monday on which each tick's week begins. */
  readonly calendar: readonly string[];
  readonly start: string;
  readonly mission: readonly CaseRun[];
  readonly none: readonly CaseRun[];
}
