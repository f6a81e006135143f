import type { ParameterChoice } from "@truce/scenarios/run";
import type { Direction } from "@truce/statistics";

/** How a factor is spread: each kind maps a share of probability (0 to 1) to a value. */
export type Distribution =
  | { readonly kind: "uniform"; readonly min: number; readonly max: number }
  | { readonly kind: "logUniform"; readonly min: number; readonly max: number }
  | { readonly kind: "triangular"; readonly min: number; readonly mode: number; readonly max: number }
  /** Cut off at `min` and `max`. */
  | { readonly kind: "normal"; readonly mean: number; readonly sd: number; readonly min: number; readonly max: number }
  | { readonly kind: "values"; readonly values: readonly (number | string)[]; readonly weights: readonly number[] };

/** Something that differs between points: a lever that a mandate could turn, or something nobody knows. */
export interface Factor {
  readonly id: string;
  readonly label: string;
  readonly role: "lever" | "uncertainty";
  /** Path of an override, as in `--set`: `parameters.trust.badNews`, `mission.funding`. */
  readonly path: string;
  readonly unit: string;
  readonly source: string | null;
  readonly distribution: Distribution;
}

/** One of the mandates that are compared; the first is the baseline. */
export interface Arm {
  readonly id: string;
  readonly label: string;
  /** Scenario of this arm, if not the one of the experiment. */
  readonly scenario: string | null;
  /** True for the country without any mission. */
  readonly withoutMission: boolean;
  /** Mandate files to lay over the scenario, in order. */
  readonly mandates: readonly string[];
  /** Overrides, `path=value`. */
  readonly set: readonly string[];
  /** Components that are taken out of all phases of the mission; left out if there are none. */
  readonly withoutComponents?: readonly string[];
  /** How many times its people and its money the mission has; left out if neither is changed. */
  readonly scale?: Scale;
}

/** Factors of a mission's people (strength of every kind, ceilings) and money (assessed budget, budgets of tasks). */
export interface Scale {
  readonly people: number;
  readonly money: number;
}

/** What a run is reduced to: one number. */
export interface Outcome {
  readonly id: string;
  readonly label: string;
  /** Id of a measure of the model. */
  readonly measure: string;
  /** How the series of a measure becomes one number. */
  readonly reduce: "sum" | "mean" | "last" | "max";
  /** Weeks from and until which it is taken. */
  readonly from: number;
  readonly until: number;
  readonly unit: string;
  readonly direction: Direction;
  /** Smallest difference that matters, in the outcome's unit; null if nobody has said. */
  readonly effectOfInterest: number | null;
  /** Value that is good enough, for satisficing; null if nobody has said. */
  readonly threshold: number | null;
}

/** Where the points of the unit cube come from. */
export type DesignSpec =
  | { readonly kind: "list"; readonly points: readonly (readonly (number | string)[])[] }
  | { readonly kind: "grid"; readonly levels: number }
  | { readonly kind: "oneAtATime"; readonly levels: number }
  | { readonly kind: "latinHypercube" | "sobol" | "halton"; readonly points: number }
  | { readonly kind: "morris"; readonly trajectories: number; readonly levels: number }
  | { readonly kind: "saltelli"; readonly points: number; readonly secondOrder: boolean };

export type Replications =
  | { readonly kind: "fixed"; readonly count: number }
  /** Goes on until the paired difference of an outcome is known to a half-width in every point (Hoad, Robinson and Davies 2010). */
  | {
      readonly kind: "sequential";
      readonly min: number;
      readonly max: number;
      readonly batch: number;
      readonly outcome: string;
      readonly halfWidth: number;
      readonly confidence: number;
      /** Further batches for which the half-width must hold before it is believed. */
      readonly lookAhead: number;
    };

/** An experiment in which nothing is left to be filled in. Everything in it can change a number. */
export interface Experiment {
  readonly id: string;
  readonly title: string;
  readonly question: string | null;
  /** Library name or path of the scenario of all arms that do not have their own. */
  readonly scenario: string;
  readonly weeks: number | null;
  readonly arms: readonly Arm[];
  readonly factors: readonly Factor[];
  readonly constraints: readonly string[];
  readonly design: DesignSpec;
  readonly replications: Replications;
  /** Root of all luck: of the design and of the runs. */
  readonly seed: string;
  /** Where parameters come from that nothing sets: the model's defaults, or for each replication one of its calibrated sets. */
  readonly parameters: ParameterChoice;
  readonly outcomes: readonly Outcome[];
}

/** One point of a design: a value per factor, in their order. */
export interface Point {
  readonly id: number;
  readonly values: readonly (number | string)[];
}

/**
 * One run. It depends on the experiment and on these numbers only, so it can be done anywhere, in any order, twice. All arms and points
 * share the seed of a replication: common random numbers.
 */
export interface PlannedRun {
  /** First 16 hexadecimal digits of the hash of experiment, point, arm and seed. */
  readonly key: string;
  readonly point: number;
  readonly arm: string;
  readonly replication: number;
  readonly seed: string;
}

/** What is kept of a run that was done, and of one that failed. */
export type RunResult = PlannedRun &
  (
    | { readonly status: "done"; readonly hash: string; readonly weeks: number; readonly outcomes: readonly number[] }
    | {
        readonly status: "failed";
        readonly kind: "model" | "timeout" | "crash";
        readonly week: number | null;
        readonly message: string;
      }
  );
