import type { ExperimentLock } from "../file/lock.ts";
import { StoreError } from "./problem.ts";

/** Which model is at hand. */
export interface ModelMark {
  readonly version: string;
  /** Fingerprint of its sources. */
  readonly sourceSha256: string;
}

/** What is to be said of results of another model than the one at hand; undefined if it is the same. */
export function otherModel({ modelVersion, modelSha256 }: ExperimentLock, model: ModelMark): string | undefined {
  if (modelVersion !== model.version)
    return `These results are of model ${modelVersion}; the model at hand is ${model.version}, which may give others. They say nothing about it.`;
  if (modelSha256 !== model.sourceSha256)
    return `These results are of model ${modelVersion} with other sources (${modelSha256.slice(0, 8)}) than the model at hand (${model.sourceSha256.slice(0, 8)}), which may give others.`;
  return undefined;
}

/** Refuses to mix runs of two models. @throws StoreError that says what to do */
export function checkModel({ modelVersion, modelSha256 }: ExperimentLock, model: ModelMark, folder: string): void {
  if (modelVersion === model.version && modelSha256 === model.sourceSha256) return;
  const of = (version: string, sha256: string) => `${version} (sources ${sha256.slice(0, 8)})`;
  throw new StoreError(
    `${folder} is of model ${of(modelVersion, modelSha256)}, but this is model ${of(model.version, model.sourceSha256)}; runs of both do not mix\n` +
      "  give another folder with --out to do the experiment with this model, or use the version of truce that began it",
  );
}
