import type { CountrySpec } from "@truce/core";

export type Arm = "mission" | "none";

/** What the runner asks of an engine; `core-engine.ts` is the one for @truce/core. A module exports one as its default. */
export interface Engine {
  /** Prepares one run; throws if the country or the options make no sense. */
  start(spec: CountrySpec, options: StartOptions): EngineRun;
}

export interface StartOptions {
  readonly seed: string;
  readonly arm: Arm;
  /** Length in weeks, if not the one of the country. */
  readonly weeks?: number;
  readonly record: Recording;
}

/** What to keep of a run; everything is kept per tick. */
export interface Recording {
  /** Measures also kept by district; all that know districts if left out. */
  readonly districts?: readonly string[];
  /** Keep incidents, one by one. */
  readonly incidents?: boolean;
}

export interface EngineRun {
  /** Weeks done so far. */
  readonly week: number;
  readonly finished: boolean;
  step(): void;
  output(): RunOutput;
}

/** One incident, in words. */
export interface Incident {
  readonly week: number;
  readonly district: string;
  readonly kind: string;
  readonly perpetrator: string;
  readonly civilianDeaths: number;
  readonly otherDeaths: number;
  readonly responded: boolean;
}

export interface RunOutput {
  /** Hash of the final state. */
  readonly hash: string;
  /** One number per tick, by measure. */
  readonly series: Readonly<Record<string, Float64Array>>;
  /** Ticks × districts, row by row, by measure. */
  readonly districts: Readonly<Record<string, Float64Array>>;
  /** One number per tick, by measure and part, e.g. by perpetrator. */
  readonly parts: Readonly<Record<string, Readonly<Record<string, Float64Array>>>>;
  readonly incidents: readonly Incident[];
}
