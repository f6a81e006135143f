import type { ModelNames } from "@truce/scenarios";
import type { Catalogue } from "./explain/catalogue.ts";

/** What commands need to know of the model. */
export interface Model {
  readonly version: string;
  readonly catalogue: Catalogue;
  readonly names: ModelNames;
}

/** Loads the model when a command needs it; `truce --help` does not. */
export async function loadModel(): Promise<Model> {
  const core = (await import("@truce/core")) as unknown as { catalogue: () => Catalogue; modelVersion: string };
  return modelOf(core.modelVersion, core.catalogue());
}

export function modelOf(version: string, catalogue: Catalogue): Model {
  const parameters = catalogue.parameters.map(
    ({ path, min, max, unit, label }) => [path, { min, max, unit, label }] as const,
  );
  return {
    version,
    catalogue,
    names: { components: catalogue.components.map(({ id }) => id), parameters: Object.fromEntries(parameters) },
  };
}
