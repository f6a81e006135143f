import type { Direction, Interval, VerdictWord } from "@truce/statistics";
import type { Arm } from "../types.ts";

/** A mandate that a search may choose: an arm of the file as it is, or one with its levers at a point. */
export interface Candidate {
  /** The arm's id, or `c1`, `c2`, … */
  readonly id: string;
  readonly label: string;
  /** Id of the arm over which the levers are laid. */
  readonly from: string;
  /** Values of the levers by their ids; null for an arm as it is. */
  readonly levers: Readonly<Record<string, number | string>> | null;
  readonly arm: Arm;
}

/** A mean with its 95 % interval over points and luck. */
export interface Known {
  readonly mean: number;
  readonly ci95: Interval;
}

/** Whether the mean cost keeps to the budget: for certain, for certain not, or the interval holds the budget. Null without a budget. */
export type Affordable = "within" | "over" | "not resolved" | null;

export interface CandidateRow extends Omit<Candidate, "arm"> {
  /** Rounds that it took part in, and points and runs in them. */
  readonly rounds: number;
  readonly points: number;
  readonly value: Known;
  /** Less the baseline, on the same points and seeds. */
  readonly difference: Known;
  /** Null without an outcome that is the cost. */
  readonly cost: Known | null;
  readonly affordable: Affordable;
  /** Why it did not go on to what was held out. */
  readonly left: "over budget" | "others promise more" | "not run" | null;
}

export interface RoundRow {
  readonly name: string;
  readonly arms: number;
  readonly points: number;
  readonly replications: number;
  readonly runs: number;
  readonly failed: number;
  /** Ids of candidates that go on. */
  readonly on: readonly string[];
}

/** A finalist on points and seeds that had no part in its choice. */
export interface FinalistRow {
  readonly id: string;
  readonly label: string;
  readonly training: Known;
  readonly holdOut: Known;
  /** How much better it looked in training than on what was held out, in the good direction. */
  readonly optimism: Known;
  readonly verdict: VerdictWord;
  readonly verdictText: string;
  readonly cost: Known | null;
  readonly affordable: Affordable;
  /** Against the best affordable finalist (or baseline) of each point; null for what is over the budget. */
  readonly regret: { readonly mean: number; readonly max: number } | null;
}

export interface SearchResult {
  /** Id of the experiment out of which the stages are made. */
  readonly experiment: string;
  readonly title: string;
  readonly outcome: string;
  readonly outcomeLabel: string;
  readonly unit: string;
  readonly direction: Exclude<Direction, "none">;
  readonly effectOfInterest: number | null;
  readonly budget: number | null;
  readonly costUnit: string | null;
  readonly baseline: string;
  readonly rounds: readonly RoundRow[];
  readonly holdOut: RoundRow | null;
  /** The baseline first, then finalists, then who stayed longest; among equals by what they promise. */
  readonly candidates: readonly CandidateRow[];
  /** By training: the first is the one that is chosen. The baseline is the last. */
  readonly finalists: readonly FinalistRow[];
  readonly chosen: string | null;
  /** Lower bound of the probability that the chosen one is the best of the affordable, by training. */
  readonly probabilityOfBest: number;
  readonly beatsBaseline: boolean;
  /** What it amounts to, in sentences. */
  readonly says: readonly string[];
}
