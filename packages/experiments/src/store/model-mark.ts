import type { EnsembleMark } from "@truce/core";
import type { ModelMark } from "@truce/scenarios/run";
import type { ExperimentLock } from "../file/lock.ts";
import { StoreError } from "./problem.ts";

/** What is to be said of results of another model than the one at hand; undefined if it is the same. */
export function otherModel(lock: ExperimentLock, model: ModelMark): string | undefined {
  const { modelVersion, modelSha256, ensemble } = lock;
  if (modelVersion !== model.version)
    return `These results are of model ${modelVersion}; the model at hand is ${model.version}, which may give others. They say nothing about it.`;
  if (modelSha256 !== model.sourceSha256)
    return `These results are of model ${modelVersion} with other sources (${modelSha256.slice(0, 8)}) than the model at hand (${model.sourceSha256.slice(0, 8)}), which may give others.`;
  if (othersDrawn(lock, model))
    return `These results draw parameters from ${setsOf(ensemble)}; the model at hand has ${setsOf(model.ensemble)}, which may give others.`;
  return undefined;
}

/** Whether runs draw parameters from other sets than the model has; runs that take the defaults do not mind them. */
function othersDrawn({ ensemble }: ExperimentLock, model: ModelMark): boolean {
  return ensemble !== undefined && ensemble.hash !== model.ensemble?.hash;
}

const setsOf = (ensemble: EnsembleMark | null | undefined): string =>
  ensemble === null || ensemble === undefined ? "no calibrated sets" : `${ensemble.sets} calibrated sets (ensemble ${ensemble.hash.slice(0, 8)})`;

/** Refuses to mix runs of two models. @throws StoreError that says what to do */
export function checkModel(lock: ExperimentLock, model: ModelMark, folder: string): void {
  const { modelVersion, modelSha256, ensemble } = lock;
  const other = modelVersion !== model.version || modelSha256 !== model.sourceSha256;
  if (!other && !othersDrawn(lock, model)) return;
  const of = (version: string, sha256: string) => `${version} (sources ${sha256.slice(0, 8)})`;
  throw new StoreError(
    (other
      ? `${folder} is of model ${of(modelVersion, modelSha256)}, but this is model ${of(model.version, model.sourceSha256)}; runs of both do not mix\n`
      : `${folder} draws parameters from ${setsOf(ensemble)}, but this model has ${setsOf(model.ensemble)}; runs of both do not mix\n`) +
      "  give another folder with --out to do the experiment with this model, or use the version of truce that began it",
  );
}
