import type { ExperimentLock } from "../file/lock.ts";
import { StoreError } from "./problem.ts";

/** Which model is at hand. */
export interface ModelMark {
  readonly version: string;
  /** Fingerprint of its sources. */
  readonly sourceSha256: string;
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
