import type { CountrySpec } from "@truce/core";

export type Arm = "mission" | "none";

/** What the runner asks of an engine; `core-engine.ts` is the one for @truce/core. A module exports one as its default. */
export interface Engine {
  /** The same engine with the additions of files from outside. */
  extend?(files: readonly string[]): Promise<Engine>;
  /** Prepares one run; throws if the country or the options make no sense. */
  start(spec: CountrySpec, options: StartOptions): EngineRun;
}

export interface StartOptions {
  readonly seed: string;
  /** Name of the arm; the country says what it is. */
  readonly arm: string;
  /** What was before: another design of the same country up to a week. */
  readonly past?: Past;
  /** Length in weeks, if not the one of the country. */
  readonly weeks?: number;
  readonly record: Recording;
}

/** The design under which a run began, and the week in which it was left. */
export interface Past {
  readonly spec: CountrySpec;
  readonly week: number;
}

/** What to keep of a run; everything is kept per tick. */
export interface Recording {
  /** Week from which on it is kept; the first if left out. Weeks of incidents count from it. */
  readonly from?: number;
  /** Measures whose movements are accounted for, mechanism by mechanism. */
  readonly ledger?: readonly string[];
  /** Measures to keep; all if left out. */
  readonly measures?: readonly string[];
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
  /** Row of the community in or near which it was. */
  readonly community: number;
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
  /** By measure, if asked for. */
  readonly ledger?: Readonly<Record<string, Account>>;
}

/** What moved a measure: `start` plus all movements is `end`, to the last bit. */
export interface Account {
  readonly start: number;
  readonly end: number;
  readonly moved: readonly { readonly mechanism: string; readonly moved: number }[];
  /** Start plus movements less end, summed without rounding: 0. */
  readonly residual: number;
}
