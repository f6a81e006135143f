import type { CatalogueMeasure, EnsembleMark } from "@truce/core";
import type { ListedFigure, Source, Tile } from "@truce/scenarios";
import type { Arm, ExtensionFile, ParameterChoice, RunOutput } from "@truce/scenarios/run";
import type { ArmWords } from "./arms.ts";

export type { Arm, Incident } from "@truce/scenarios/run";

/** What a command has computed and its outputs show. Outputs read this and nothing else. */
export const arms: readonly Arm[] = ["mission", "none"];

/** What outputs show of a measure. */
export interface MeasureInfo extends Pick<
  CatalogueMeasure,
  "id" | "title" | "unit" | "definition" | "direction" | "kind"
> {
  /** True for what exists in the first arm only: showing a difference would be showing that arm twice. */
  readonly firstArmOnly?: boolean;
}

/** One finished run. */
export interface Run extends RunOutput {
  readonly seed: string;
  readonly arm: Arm;
  /** The single number per measure that runs are compared by. */
  readonly outcomes: Readonly<Record<string, number>>;
}

/** The same luck with and without the mission; `none` is null when no twin was asked for. */
export interface Pair {
  readonly seed: string;
  readonly mission: Run;
  readonly none: Run | null;
}

/** A run that did not finish; the others go on. */
export interface Failure {
  readonly seed: string;
  readonly arm: Arm;
  readonly message: string;
  /** Week in which it failed, if it began. */
  readonly week: number | null;
}

/** A mean with its 95 % interval; both NaN if there is nothing to estimate. */
export interface Estimate {
  readonly mean: number;
  readonly ci95: readonly [low: number, high: number];
}

export interface Outcome extends MeasureInfo {
  readonly mission: Estimate;
  readonly none: Estimate | null;
  /** Mission minus none, pair by pair. */
  readonly difference: Estimate | null;
  /** Paired difference in standard deviations of the differences; NaN if they do not vary. */
  readonly standardised: Estimate | null;
  /** Pairs in which the mission's run is lower, equal, higher. */
  readonly pairs: { readonly lower: number; readonly equal: number; readonly higher: number } | null;
  /** Share of pairs in which the mission's run is better; null without a direction or a twin. */
  readonly shareBetter: number | null;
}

export interface District {
  readonly id: string;
  readonly label: string;
  /** Place on the tile map, counted from the top left; absent if the scenario has no map. */
  readonly tile?: Tile;
}

/** A source and its key in the scenario file. */
export interface SourceInfo extends Source {
  readonly key: string;
}

/** What was seen in the world, for comparison; the model does not know it. */
export interface Observation {
  readonly label: string;
  readonly unit: string;
  /** Id of the measure it can be laid over. */
  readonly measure: string | null;
  readonly values: readonly { readonly week: number; readonly value: number; readonly source: string }[];
}

export interface ScenarioInfo {
  readonly id: string;
  /** What the user typed: an id of the library or a file. */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  /** What it must not be used for. */
  readonly limits: string;
  /** What it uses of which nothing published says how large its effects are. */
  readonly speculative?: readonly string[];
  /** The country, as sentences name it. */
  readonly country: string;
  /** What the mission is called. */
  readonly mission: string;
  /** ISO date on which week 0 begins, if the scenario has one. */
  readonly start: string | null;
  readonly districts: readonly District[];
  readonly figures: readonly ListedFigure[];
  readonly sources: readonly SourceInfo[];
  /** Meaning of the flags of the figures. */
  readonly flags: Readonly<Record<string, string>>;
  readonly observed: readonly Observation[];
  /** The scenario with every figure and override in place, as plain data. */
  readonly resolved: unknown;
}

export interface Branch {
  readonly date: string;
  readonly week: number;
  readonly set: readonly string[];
}

/** Where parameters come from that nobody sets. */
export interface ParameterSource {
  readonly source: ParameterChoice;
  /** What each seed draws a set from; null where the defaults hold. */
  readonly ensemble: EnsembleMark | null;
  /** What is to be said of these sets, if they are of another version of the model. */
  readonly warning: string | null;
}

export interface Study {
  readonly scenario: ScenarioInfo;
  readonly seed: string;
  readonly weeks: number;
  /** Weeks per tick. */
  readonly step: number;
  readonly modelVersion: string;
  /** Fingerprint of the model's sources. */
  readonly modelSha256: string;
  readonly parameters: ParameterSource;
  /** Files from outside that add to the model, as the user named them, and what they are. */
  readonly with: readonly string[];
  readonly files: readonly ExtensionFile[];
  /** What the arms are called. */
  readonly arms: ArmWords;
  /** If the arms part in the middle: the day, the week of the whole run, and what the first one does otherwise. */
  readonly branch: Branch | null;
  /** `path=value`, in the order given. */
  readonly overrides: readonly string[];
  /** Mandates laid over the scenario, as the user named them. */
  readonly mandates: readonly string[];
  /** Pairs that were asked for; fewer in `pairs` if the command was stopped or runs failed. */
  readonly planned: number;
  readonly twin: boolean;
  readonly stopped: boolean;
  /** False if incidents were not kept one by one, to save memory. */
  readonly incidentsKept: boolean;
  readonly measures: readonly MeasureInfo[];
  readonly pairs: readonly Pair[];
  readonly failures: readonly Failure[];
  readonly outcomes: readonly Outcome[];
}
