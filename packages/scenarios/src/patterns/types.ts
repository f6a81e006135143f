import type { Interval } from "@truce/statistics";

/** What one run leaves for the patterns: everything per week, from week 0. */
export interface RunRecord {
  readonly seed: string;
  readonly weeks: number;
  /** In the whole country, one number per week, by name. */
  readonly series: Readonly<Record<string, Float32Array>>;
  /** Weeks × districts, row by row, by name; empty in arms that are not watched closely. */
  readonly districts: Readonly<Record<string, Float32Array>>;
  /** Every incident; null in arms that are not watched closely. */
  readonly incidents: IncidentColumns | null;
  /** Turns in politics, in order of time. */
  readonly moments: readonly Moment[];
  /** Weekly changes of trust in communities, by column; empty in arms that are not watched closely. */
  readonly trust: Readonly<Record<string, TrustMoves>>;
  /** Civilians killed in the whole run by community; null likewise. */
  readonly deathsByCommunity: Float32Array | null;
}

/** Incidents as columns of equal length. */
export interface IncidentColumns {
  readonly week: Float32Array;
  readonly district: Float32Array;
  /** Place in the model's list of kinds: 0 battle, 1 attack on civilians, 2 attack on peacekeepers, 3 abuse by the state. */
  readonly kind: Float32Array;
  /** Place in the model's list of perpetrators: 0 rebels, 1 militias, 2 the state, 3 criminals. */
  readonly perpetrator: Float32Array;
  readonly civilianDeaths: Float32Array;
  readonly otherDeaths: Float32Array;
  readonly responded: Float32Array;
  /** Share of that week's incidents in that district of which the mission learned. */
  readonly known: Float32Array;
}

export interface Moment {
  readonly type: "agreement" | "governmentFalls" | "expulsion" | "relapse";
  readonly week: number;
  /** Status of the agreement (1 in force, 2 collapsed), victorious group, consent, or 1 for war and 0 for less. */
  readonly value: number;
}

/** How trust of one kind moved, week by week, in a sample of communities. */
export interface TrustMoves {
  /** Skewness of all weekly changes; below 0 when falls are sharper than rises. */
  readonly skewness: number;
  /** Mean over communities of the largest fall and of the largest rise in one week. */
  readonly largestFall: number;
  readonly largestRise: number;
  /** Changes in one week of at least 0.02. */
  readonly sharpFalls: number;
  readonly sharpRises: number;
  /** Falls below the usual level that could be followed for two years, weeks until half was made up (at most 104), share of those. */
  readonly followed: number;
  readonly weeksToRecover: number;
  readonly recovered: number;
}

/** One set of runs on the shared seeds. */
export interface ArmOfRuns {
  readonly id: ArmId;
  /** Sentence for the page. */
  readonly label: string;
  readonly weeks: number;
  /** Week in which the mission has left; null if it never came. */
  readonly exit: number | null;
  /** In the order of the seeds. */
  readonly runs: readonly RunRecord[];
}

export const armIds = [
  "history",
  "none",
  "earlyExit",
  "securityOnly",
  "reformOnly",
  "neither",
  "thirdOfTroops",
  "standoff",
  "safeTrade",
  "subsistence",
  "noEcho",
  "silence",
  "badConduct",
  "brutality",
] as const;
export type ArmId = (typeof armIds)[number];

/** All runs that the patterns are measured on: the same seeds in every arm. */
export interface Ensemble {
  readonly scenario: string;
  readonly modelVersion: string;
  readonly seeds: readonly string[];
  readonly districts: readonly string[];
  /** Rows of neighbouring districts, by district. */
  readonly neighbours: readonly (readonly number[])[];
  /** Week in which the mission arrives. */
  readonly start: number;
  readonly arms: Readonly<Record<ArmId, ArmOfRuns>>;
}

/** One number that a pattern stands on. */
export interface Check {
  readonly what: string;
  readonly value: number;
  readonly ci95: Interval;
  /** The range that is asked for, in words. */
  readonly expected: string;
  readonly met: boolean;
  /** Reported for information: does not decide whether the pattern is met. */
  readonly aside: boolean;
}

export interface PatternResult {
  /** The first check's. */
  readonly value: number;
  readonly ci95: Interval;
  /** True if every check that counts is met. */
  readonly met: boolean;
  readonly checks: readonly Check[];
  /** What explains the result, with figures of the same ensemble; above all why a check fails. */
  readonly note: string;
}

/** A pattern that the whole model must show. */
export interface Pattern {
  readonly id: string;
  readonly title: string;
  readonly statement: string;
  /** Where the expectation comes from: finding or literature. */
  readonly source: string;
  /** What is measured, and how. */
  readonly measured: string;
  /** Why the thresholds are where they are. */
  readonly reason: string;
  measure(ensemble: Ensemble): PatternResult;
}
