import { catalogue } from "@truce/core";
import { loadScenario, type LoadOptions, type Scenario } from "../load.ts";
import { modelNames } from "../names.ts";
import { openFile } from "./find-file.ts";

export { libraryScenarios } from "./find-file.ts";

export interface ReadOptions extends Pick<LoadOptions, "overrides" | "model" | "weeks"> {
  /** Mandates to lay over the scenario, in order: names of the library or paths. */
  readonly mandates?: readonly string[];
  /** Folder from which paths count; where the program runs if left out. */
  readonly folder?: string;
}

/**
 * Reads a scenario by its name in the library (`liberia`) or by the path of a YAML, JSON or TypeScript file. Names of
 * components and parameters are checked against the model, unless other names are given.
 * @throws ScenarioError with everything that is wrong, also if there is no such file.
 */
export function readScenario(nameOrPath: string, options: ReadOptions = {}): Scenario {
  const { mandates = [], model = modelNames(catalogue()), folder, ...rest } = options;
  const { text, ...file } = openFile(nameOrPath, "scenario", folder);
  const laid = mandates.map((name) => openFile(name, "mandate", folder));
  return loadScenario(text, { ...rest, ...file, model, mandates: laid });
}
