import type { Box, Direction, Discovery, EqualBudget, FrontMember, Interval, RankShares, Robustness, Spread, TreeDiscovery, VarianceSplit, VerdictWord } from "@truce/statistics";
import type { Point } from "../types.ts";

/** What the results of an experiment say: plain data, every table. What is not known is NaN, in JSON null. */
export interface Analysis {
  readonly experiment: string;
  readonly title: string;
  readonly runs: RunCounts;
  readonly inference: Inference;
  /** Comparisons (arms × outcomes over all countries) that Holm's correction takes together. */
  readonly comparisons: number;
  /** Ids of the factors, and their values in every point. */
  readonly factors: readonly string[];
  readonly points: readonly Point[];
  /** Arms of one scenario are compared among themselves. */
  readonly countries: readonly CountryAnalysis[];
}

export interface RunCounts {
  readonly planned: number;
  readonly done: number;
  readonly failed: number;
  readonly missing: number;
}

/** What intervals are over, which follows from the design. */
export interface Inference {
  /** `points and luck`: the points are a sample of what is uncertain. `luck`: the points are taken as given. */
  readonly over: "points and luck" | "luck";
  /** What of the design is drawn independently; null if nothing is. */
  readonly unit: "point" | "base sample" | "trajectory" | null;
  readonly points: number;
  /** Replications of a point, at most. All points and arms share their seeds. */
  readonly replications: number;
  /** In a sentence, to be read. */
  readonly text: string;
}

/** What is drawn again, or paired, where a method takes independent numbers: the one of points and seeds that makes more of the error. */
export type Unit = "point" | "base sample" | "trajectory" | "seed";

/** Who and what a row is about. */
export interface ArmOutcome {
  readonly arm: string;
  readonly outcome: string;
}

export interface CountryAnalysis {
  readonly scenario: string;
  /** Ids of the arms, the baseline first. */
  readonly arms: readonly string[];
  readonly summaries: readonly SummaryRow[];
  readonly differences: readonly DifferenceRow[];
  readonly convergence: readonly ConvergenceRow[];
  readonly variance: readonly (VarianceSplit & { readonly outcome: string })[];
  readonly sensitivity: readonly Sensitivity[];
  readonly byFactor: readonly FactorTable[];
  readonly byPoint: readonly PointTable[];
  readonly robustness: readonly RobustnessTable[];
  readonly ranking: readonly RankingTable[];
  readonly discovery: readonly DiscoveryTable[];
  readonly pareto: readonly ParetoTable[];
  readonly budget: readonly BudgetTable[];
}

/** A mean and how well it is known. */
export interface KnownMean {
  readonly mean: number;
  /** 95 % interval of the mean, over what `Inference` says. */
  readonly ci95: Interval;
  /** Its standard error over points (on these seeds) and over luck (in these points): the latter is the Monte-Carlo error. */
  readonly errorOverPoints: number;
  readonly errorOverLuck: number;
}

/** The spread is that of the runs. */
export interface SummaryRow extends ArmOutcome, KnownMean, RunCounts, Spread {
  /** True if every run is 0 or 1: the mean is a share of runs. */
  readonly yesNo: boolean;
  /** True if the runs have more than one mode (Hartigans' dip test): the mean may describe none of them. */
  readonly severalModes: boolean;
  /** Share of runs that reach the threshold; null without one. */
  readonly reach: number | null;
}

/** An arm less its baseline, on the same points and seeds. */
export interface DifferenceRow extends ArmOutcome, KnownMean {
  readonly baseline: string;
  readonly direction: Direction;
  readonly effectOfInterest: number | null;
  /** Pairs with both runs, and those left out since one is missing or has failed. */
  readonly pairs: number;
  readonly leftOut: number;
  /** In standard deviations of the differences between pairs. */
  readonly standardised: number;
  /** Two-sided, by itself and corrected over all comparisons (Holm). */
  readonly p: number;
  readonly pHolm: number;
  readonly ciHolm: Interval;
  readonly verdict: VerdictWord;
  readonly beyondEffect: boolean | null;
  readonly verdictText: string;
  /** About how many more would resolve it, and from fewest to most for what is not known of the spread; null if resolved. */
  readonly moreReplications: number | null;
  readonly moreReplicationsRange: Interval | null;
  readonly morePoints: number | null;
  readonly morePointsRange: Interval | null;
  /** Pairs in which the arm is lower, equal, higher; share of pairs in which it is better, null without a direction. */
  readonly lower: number;
  readonly equal: number;
  readonly higher: number;
  readonly shareBetter: number | null;
  /** Share of units (points, or seeds where there is one point) whose mean is better, with Wilson's interval. */
  readonly unitsBetter: number | null;
  readonly unitsBetterCi95: Interval | null;
  /** What common luck did within points: correlation and factor of runs that it saved; NaN with a single replication. */
  readonly correlation: number;
  readonly varianceReduction: number;
  readonly varianceReductionCi95: Interval;
}

/** A difference as it was known after the first replications of every point. */
export interface ConvergenceRow extends ArmOutcome, KnownMean {
  readonly replications: number;
}

export interface Sensitivity extends ArmOutcome {
  /** Of the level of the baseline, or of an arm's difference to it. */
  readonly of: "level" | "difference";
  readonly method: "morris" | "sobol" | "ranks" | "oneAtATime";
  /** Values that it rests on: trajectories, base samples or points. */
  readonly n: number;
  readonly rows: readonly SensitivityRow[];
  readonly note: string;
}

export interface SensitivityRow {
  readonly factor: string;
  /** μ* of Morris, total index of Sobol', rank correlation, or range of one-at-a-time. */
  readonly value: number;
  readonly ci95: Interval;
  /** σ of Morris, first-order index of Sobol'; NaN otherwise. */
  readonly second: number;
  readonly secondCi95: Interval;
  /** What a factor without influence may reach; NaN if it cannot be told. */
  readonly floor: number;
  /** Null if there is no floor. */
  readonly aboveNoise: boolean | null;
}

/** Outcomes over the range of one factor, whatever the others are; lists are in the order of the country's arms. */
export interface FactorTable {
  readonly outcome: string;
  readonly factor: string;
  /** From low to high, with about as many points each; of words, one for each. */
  readonly parts: readonly {
    /** Least, greatest and mean value of the factor in it, in its unit; of words, the word and NaN. */
    readonly low: number | string;
    readonly high: number | string;
    readonly centre: number;
    readonly points: number;
    /** Mean over its points, in the outcome's unit, and the standard error over them. */
    readonly means: readonly number[];
    readonly errors: readonly number[];
  }[];
}

/** Outcomes by point; what the factors are in a point stands with the points of the analysis. */
export interface PointTable {
  readonly outcome: string;
  readonly points: readonly number[];
  /** `means[arm][point]` over replications, in the outcome's unit. */
  readonly means: readonly (readonly number[])[];
  /** Ids of the points with about the lowest and the highest quarter of the baseline's means; equal ones are never parted. */
  readonly lowest: readonly number[];
  readonly highest: readonly number[];
}

/** Robustness over the points that all arms met; lists are in the order of the country's arms. */
export interface RobustnessTable extends Robustness {
  readonly outcome: string;
  readonly threshold: number | null;
  readonly points: readonly number[];
  /** `regrets[arm][point]`, in the outcome's unit. */
  readonly regrets: readonly (readonly number[])[];
  /** The arm with the best mean and how probable it is that it is the best (lower bound), or less than the effect of interest behind. */
  readonly best: string;
  readonly probabilityOfBest: number;
}

/** How arms rank among each other, case by case; rows are in the order of the country's arms. */
export interface RankingTable {
  readonly outcome: string;
  /** Arms are ranked in each point, by their means there, or in each replication where there is a single point. */
  readonly over: "point" | "replication";
  /** How many of them all arms met, and how many single runs. */
  readonly cases: number;
  readonly runs: number;
  readonly rows: readonly RankingRow[];
}

export interface RankingRow extends RankShares {
  /** Share of single runs (a point and a replication) in which the arm is first; equal arms share it. */
  readonly firstInRuns: number;
  /** Share of cases in which it is behind the best by no more than the effect of interest; null without one. */
  readonly closeToBest: number | null;
}

/** Where an arm fails to reach the threshold. */
export interface DiscoveryTable extends ArmOutcome {
  readonly threshold: number;
  readonly runs: number;
  readonly failures: number;
  /** Null if there are too few points, or too few runs on one of the two sides. */
  readonly found: (Omit<Discovery, "tradeOff"> & { readonly tradeOff: readonly Box[] }) | null;
  /** A classification tree of the same runs; null where there is no box either. */
  readonly tree: TreeDiscovery | null;
}

/** What was drawn, and how many there are. */
export interface Drawn {
  readonly unit: Unit;
  readonly units: number;
}

export interface ParetoTable extends Drawn {
  readonly objectives: readonly string[];
  /** In the order of the country's arms. */
  readonly members: readonly FrontMember[];
}

export interface BudgetTable extends EqualBudget, Drawn {
  readonly outcome: string;
  readonly cost: string;
}
