import type { CountrySpec } from "@truce/core";
import type { Interval } from "@truce/statistics";

/** Parts of the mission table. */
export const parts = {
  A: "Agents",
  M: "Mandates",
  C: "Constraints",
  E: "Effects on communities",
  F: "Towards the future",
  L: "Feedback that ties it together",
  K: "Components, one by one",
} as const;

/** One setting of a lever: overrides as `--set` takes them, or a change that no single path says. */
export interface Setting {
  readonly label: string;
  /** Of the scenario file, so that a user can repeat them with `truce run … --set`. */
  readonly set?: readonly string[];
  readonly change?: (spec: CountrySpec) => CountrySpec;
}

/** The country in which a lever is turned; its own changes come before those of the lever. */
export interface Scene extends Setting {
  readonly id: string;
  /** Name in the library. */
  readonly scenario: string;
  /** Why it suits. */
  readonly why: string;
}

/** Weeks from `from` to before `to`, counted from the start of the run or from the week in which the mission leaves. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly since?: "start" | "exit";
}

/** How a run becomes one number. */
export interface Reduction {
  /** A measure, a part of one (`civilianDeaths.rebel`), or a name of `watched`. */
  readonly series: string;
  readonly how: "total" | "mean" | "any";
  readonly weeks: Window;
  /** Divides by the total of another series: the share of incidents that were answered. */
  readonly per?: string;
  /** Only in these districts: the sum of flows, the mean of states. */
  readonly districts?: readonly string[];
  /** ln(1 + value a year) for counts, which span powers of ten. */
  readonly log?: boolean;
}

/** What is looked at, and what is expected of it. */
export interface Observable {
  readonly what: string;
  readonly unit: string;
  readonly of: Reduction;
  /** Is taken off: what is left is a change, or a difference between places. */
  readonly less?: Reduction & { readonly times?: number };
  readonly expect: "rise" | "fall" | "absent" | "open";
  /** The smallest effect that counts; below it an effect is called absent. */
  readonly least: number;
  readonly because: string;
  /** The row of mission.md, finding or work that says so. */
  readonly source: string;
  /** Decides on the row. At least one of a row does. */
  readonly primary?: boolean;
  /** Weights of the arms; by default last less first, and the interaction of a two-by-two. */
  readonly contrast?: Readonly<Record<string, number>>;
}

/** One lever turned alone, or two crossed, on the same luck. */
export interface Experiment {
  readonly scene: Scene;
  readonly lever: string;
  /** Where the lever stands, from the root of the repository. */
  readonly file: string;
  readonly arms: Readonly<Record<string, Setting>>;
  readonly observables: readonly Observable[];
}

export interface Row {
  readonly id: string;
  readonly title: string;
  /** What the row says, as far as it can be seen. */
  readonly claim: string;
  readonly experiments: readonly Experiment[];
  /** What was found by looking at the chain where an effect is not shown. */
  readonly finding?: string;
}

export type Verdict = "shown" | "absent as expected" | "not shown" | "reported";

/** An observable with what came out. Effects of logged counts are differences of ln. */
export interface Finding {
  readonly observable: string;
  readonly unit: string;
  readonly log: boolean;
  readonly lever: string;
  readonly file: string;
  readonly scene: string;
  readonly settings: readonly { readonly arm: string; readonly label: string; readonly set: readonly string[] }[];
  readonly contrast: Readonly<Record<string, number>>;
  readonly means: Readonly<Record<string, number>>;
  readonly effect: number;
  readonly ci95: Interval;
  /** Of the test against the smallest effect that counts, or of equivalence. */
  readonly p: number;
  readonly seeds: number;
  readonly expected: Observable["expect"];
  readonly least: number;
  readonly because: string;
  readonly source: string;
  readonly primary: boolean;
  readonly verdict: Verdict;
}

/**
 * A row with its decision. The fields of the primary observable that decides stand on the row itself: the first that fails, else the
 * first. The verdict is the row's.
 */
export interface RowResult extends Finding {
  readonly id: string;
  readonly title: string;
  readonly claim: string;
  readonly part: string;
  /** Interval and P of that observable when all rows are looked at together (Holm 1979). */
  readonly ciHolm: Interval;
  readonly pHolm: number;
  /** True if all that the verdict rests on stands after that correction. */
  readonly holds: boolean;
  readonly reason: string;
  /** All observables with verdicts of their own, primary ones first. */
  readonly findings: readonly Finding[];
}
