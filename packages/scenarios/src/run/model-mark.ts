import { ensembleMark, modelVersion, type EnsembleMark } from "@truce/core";
import { modelSourceHash } from "./model-source.ts";

/** Which model is at hand: runs of two models do not mix. */
export interface ModelMark {
  readonly version: string;
  /** Fingerprint of its sources; see `modelSourceHash`. */
  readonly sourceSha256: string;
  /** The sets of parameters that its runs may draw; null if it has none. */
  readonly ensemble: EnsembleMark | null;
}

/** The mark of the model that runs here. */
export function modelMark(): ModelMark {
  return { version: modelVersion, sourceSha256: modelSourceHash(), ensemble: ensembleMark() };
}

/**
 * What is to be said of sets of parameters that were calibrated for another version of the model than the one that draws them.
 * @param instead what takes the defaults, as the reader would write it
 * @returns null if they are of this version, or if nothing is drawn
 */
export function setsWarning(ensemble: EnsembleMark | null | undefined, version: string, instead: string): string | null {
  if (ensemble === null || ensemble === undefined || ensemble.modelVersion === version) return null;
  return (
    `the sets of parameters that runs draw were calibrated for model ${ensemble.modelVersion}, and this is model ${version}: ` +
    `whether they still agree with published findings was not looked at; ${instead} takes the model's defaults`
  );
}
