import type { CountrySpec } from "@truce/core";
import { countryOn, type Engine } from "@truce/scenarios/run";
import type { Experiment, PlannedRun, Point, RunResult } from "../types.ts";
import { reduce } from "./reduce.ts";

/** What all runs of a sweep share. */
export interface Setup {
  readonly experiment: Experiment;
  /** URL of the module whose default export is the engine. */
  readonly engine: string;
  /** Folder from which paths of scenarios and mandates count. */
  readonly folder: string;
  /** Seconds that one run may take; null is no limit. */
  readonly runSeconds: number | null;
}

/** Runs of one arm in one point: they share a country, which is read once. */
export interface Group {
  /** Position of the arm in the experiment. */
  readonly arm: number;
  readonly point: Point;
  readonly runs: readonly PlannedRun[];
}

/** A result and how many milliseconds it took, which is of no consequence. */
export interface Timed {
  readonly result: RunResult;
  readonly ms: number;
}

/** Thrown between two weeks of a run that takes too long, where the thread is not one's own to end. */
export class Timeout extends Error {
  override readonly name = "Timeout";
}

/**
 * Does one run and keeps a few numbers of it; whatever goes wrong becomes a failed result.
 *
 * @param spec makes the country; what it throws is a failure of the run
 * @param atWeek is told every week before it begins; may throw a Timeout
 */
export function doRun(
  engine: Engine,
  { outcomes, weeks, parameters }: Pick<Experiment, "outcomes" | "weeks" | "parameters">,
  run: PlannedRun,
  spec: () => CountrySpec,
  atWeek: (week: number) => void,
): RunResult {
  let week: number | null = null;
  try {
    const { seed, arm } = run;
    const country = countryOn(spec(), seed, parameters);
    const own = { seed, arm, ...(weeks !== null && { weeks }) };
    const under = engine.start(country, {
      ...own,
      record: { measures: [...new Set(outcomes.map(({ measure }) => measure))], districts: [] },
    });
    while (!under.finished) {
      week = under.week;
      atWeek(week);
      under.step();
    }
    const { hash, series } = under.output();
    const values = outcomes.map((outcome) => {
      const ticks = series[outcome.measure];
      if (ticks === undefined) throw new RangeError(`the model has no measure "${outcome.measure}"`);
      return reduce(ticks, outcome, country.step ?? 1);
    });
    return { ...run, status: "done", hash, weeks: under.week, outcomes: values };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ...run, status: "failed", kind: error instanceof Timeout ? "timeout" : "model", week, message };
  }
}

/** What is said of a run that was ended. */
export function timeoutMessage(seconds: number): string {
  return `took longer than ${seconds} s`;
}
