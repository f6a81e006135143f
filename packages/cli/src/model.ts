import type { Catalogue } from "@truce/core";

/** What commands need to know of the model. */
export interface Model {
  readonly version: string;
  readonly catalogue: Catalogue;
}

/** Loads the model when a command needs it; `truce --help` does not. */
export async function loadModel(): Promise<Model> {
  const { catalogue, modelVersion } = await import("@truce/core");
  return { version: modelVersion, catalogue: catalogue() };
}
