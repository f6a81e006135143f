import { type CountrySpec, ensemble, withDrawnParameters } from "@truce/core";
import type { Engine, Past, Recording, RunOutput } from "./engine.ts";

/** Where parameters come from that nobody sets: the defaults of the model, or for each seed one set of its calibrated ensemble. */
export type ParameterChoice = "defaults" | "ensemble";

/** One design of a country. */
export interface ArmSpec {
  readonly spec: CountrySpec;
  /** The design before it, if this one begins in the middle of a run. */
  readonly past?: Past;
}

/** What all runs of a batch share. */
export interface Batch {
  readonly arms: Readonly<Record<string, ArmSpec>>;
  /** Paths of files that add to the model. */
  readonly extensions?: readonly string[];
  readonly weeks?: number;
  readonly parameters?: ParameterChoice;
  readonly record: Recording;
}

/** One run: a job depends on nothing but the batch and these two, so it can run anywhere and in any order. */
export interface Job {
  readonly seed: string;
  readonly arm: string;
}

export interface FinishedRun extends Job, RunOutput {
  readonly status: "done";
}

/** A run that did not finish is a row like any other: the rest goes on. */
export interface FailedRun extends Job {
  readonly status: "failed";
  readonly message: string;
  /** Week in which it failed; null if it never began or the thread died. */
  readonly week: number | null;
  /** For developers; not shown to users. */
  readonly stack: string;
}

export type RunRow = FinishedRun | FailedRun;

/**
 * A country as it runs on a seed: with the set of parameters that the seed draws, if parameters are to be drawn. What the country says of one of
 * them stands.
 * @throws RangeError if there is nothing to draw from: the defaults would be other results under the name of these
 */
export function countryOn(spec: CountrySpec, seed: string, parameters: ParameterChoice = "defaults"): CountrySpec {
  if (parameters === "defaults") return spec;
  if (ensemble.sets.length === 0) throw new RangeError(nothingToDraw);
  return withDrawnParameters(spec, seed);
}

export const nothingToDraw = "parameters: the model has no calibrated sets to draw from; take its defaults";

/** Runs one job to its end; an exception becomes a row. */
export function runJob(engine: Engine, batch: Batch, job: Job): RunRow {
  let week: number | null = null;
  try {
    const arm = batch.arms[job.arm];
    if (arm === undefined) throw new Error(`the batch has no arm "${job.arm}"`);
    const drawn = (spec: CountrySpec): CountrySpec => countryOn(spec, job.seed, batch.parameters);
    const run = engine.start(drawn(arm.spec), {
      ...job,
      ...(arm.past !== undefined && { past: { ...arm.past, spec: drawn(arm.past.spec) } }),
      record: batch.record,
      ...(batch.weeks !== undefined && { weeks: batch.weeks }),
    });
    while (!run.finished) {
      week = run.week;
      run.step();
    }
    return { status: "done", ...job, ...run.output() };
  } catch (error) {
    return failed(job, error, week);
  }
}

export function failed(job: Job, error: unknown, week: number | null): FailedRun {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { status: "failed", seed: job.seed, arm: job.arm, message, week, stack: stack ?? "" };
}
