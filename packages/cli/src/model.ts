import type { Catalogue } from "@truce/core";
import type { ExtensionFile, Extensions, ModelMark } from "@truce/scenarios/run";

/** What commands need to know of the model. */
export interface Model extends ModelMark {
  readonly catalogue: Catalogue;
  /** Files from outside that add to it, as the user named them. */
  readonly with: readonly string[];
  readonly files: readonly ExtensionFile[];
  /** What they add, to be tried on a scenario before it runs. */
  readonly extensions?: Extensions;
}

/** Loads the model when a command needs it; `truce --help` does not. @throws ExtensionError about a file from outside */
export async function loadModel(paths: readonly string[] = []): Promise<Model> {
  const { catalogue } = await import("@truce/core");
  const { loadExtensions, modelMark } = await import("@truce/scenarios/run");
  const base = { ...modelMark(), with: paths };
  if (paths.length === 0) return { ...base, catalogue: catalogue(), files: [] };
  const extensions = await loadExtensions(paths);
  const { additions, fileOf, files } = extensions;
  return { ...base, catalogue: catalogue(additions, fileOf), files, extensions };
}
