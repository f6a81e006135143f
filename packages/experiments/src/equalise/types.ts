import type { Interval } from "@truce/statistics";
import type { Scale } from "../types.ts";
import type { Tried } from "./root.ts";

/** Why an arm costs what it does: `reference` is the one whose cost is the budget. */
export type EqualStatus = "reference" | "reached" | "ceiling" | "floor" | "not found";

/** People of one kind at the most, and what one of them costs a year in the model. */
export interface PricedPeople {
  readonly kind: string;
  readonly before: number;
  readonly after: number;
  /** Million US dollars a year. */
  readonly price: number;
}

export interface EqualRow {
  readonly arm: string;
  readonly scenario: string;
  readonly status: EqualStatus;
  /** Against the experiment's arm as it was. */
  readonly scale: Scale;
  readonly people: readonly PricedPeople[];
  /** Highest assessed budget, million US dollars a year. */
  readonly money: { readonly before: number; readonly after: number };
  readonly costBefore: number;
  /** Mean realised cost, and its standard error over points and luck. */
  readonly cost: number;
  readonly costError: number;
  /** Less the budget; paired, where the budget is an arm's cost. */
  readonly miss: number;
  readonly missCi95: Interval;
  readonly tried: readonly Tried[];
}

export interface EqualCountry {
  readonly scenario: string;
  readonly budget: number;
  /** The arm whose cost that is; null if the budget was named. */
  readonly reference: string | null;
  readonly rows: readonly EqualRow[];
}

export interface EqualiseResult {
  readonly experiment: string;
  readonly title: string;
  readonly costUnit: string;
  readonly points: number;
  readonly seeds: number;
  readonly runs: number;
  readonly failed: number;
  readonly countries: readonly EqualCountry[];
}
