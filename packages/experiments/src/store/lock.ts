import type { Experiment } from "../types.ts";
import { StoreError } from "./problem.ts";

/** `experiment.lock.json`: an experiment in which nothing is left open, and of which model it is. */
export interface ExperimentLock {
  readonly format: 1;
  /** Hash of all that can change a number: the id of the experiment. */
  readonly sha256: string;
  readonly modelVersion: string;
  /** Fingerprint of the model's sources. */
  readonly modelSha256: string;
  readonly experiment: Experiment;
}

/** Which model is at hand. */
export interface ModelMark {
  readonly version: string;
  readonly sha256: string;
}

/** Reads a lock. @throws StoreError if it is none, or of another format */
export function readLock(text: string, file: string): ExperimentLock {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new StoreError(`${file} is not JSON, so it is torn or something else; an experiment.lock.json was expected`, true);
  }
  const lock = data as Partial<ExperimentLock> | null;
  if (typeof lock !== "object" || lock === null || typeof lock.format !== "number")
    throw new StoreError(`${file} is not an experiment.lock.json`);
  if (lock.format !== 1)
    throw new StoreError(
      `${file} has format ${lock.format}, and this version of truce reads format 1: use the version of truce that wrote it`,
    );
  if (typeof lock.sha256 !== "string" || !Array.isArray(lock.experiment?.arms))
    throw new StoreError(`${file} is not complete`, true);
  return lock as ExperimentLock;
}

/**
 * Refuses to mix runs of two models. @throws StoreError that says what to do
 */
export function checkModel({ modelVersion, modelSha256 }: ExperimentLock, model: ModelMark, folder: string): void {
  if (modelVersion === model.version && modelSha256 === model.sha256) return;
  const of = (version: string, sha256: string) => `${version} (sources ${sha256.slice(0, 8)})`;
  throw new StoreError(
    `${folder} is of model ${of(modelVersion, modelSha256)}, but this is model ${of(model.version, model.sha256)}; runs of both do not mix\n` +
      "  give another folder with --out to do the experiment with this model, or use the version of truce that began it",
  );
}
