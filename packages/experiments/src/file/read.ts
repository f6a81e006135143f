import { catalogue as modelCatalogue, type Catalogue } from "@truce/core";
import { modelMark, openFile } from "@truce/scenarios/run";
import { loadExperiment, type LoadedExperiment, type LoadExperimentOptions } from "./load.ts";

/**
 * Reads an experiment by the path of a YAML, JSON or TypeScript file. Paths in it count from where it lies.
 * @throws ScenarioError with everything that is wrong, also if there is no such file
 */
export function readExperiment(
  path: string,
  options: Partial<Pick<LoadExperimentOptions, "model">> & { readonly catalogue?: Catalogue } = {},
): LoadedExperiment {
  const { catalogue = modelCatalogue(), model = modelMark() } = options;
  const { text, file, folder, exported } = openFile(path, "experiment");
  return loadExperiment(text, { file, folder, catalogue, model, ...(exported !== undefined && { exported }) });
}
