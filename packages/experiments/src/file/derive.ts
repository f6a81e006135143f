import { catalogue as modelCatalogue, type Catalogue } from "@truce/core";
import { modelMark } from "@truce/scenarios/run";
import { pointsOf } from "../design/index.ts";
import { admittedPoints } from "./constraints.ts";
import { loadExperiment, type LoadExperimentOptions } from "./load.ts";
import { printLock } from "./lock.ts";
import type { Prepared } from "./prepared.ts";
import type { ExperimentInput } from "./schema.ts";

/** An experiment that was made by a command and not written by hand: ready to run, and what it was made from. */
export interface Derived extends Prepared {
  readonly input: ExperimentInput;
}

/**
 * An experiment that a command makes out of another: it is checked, locked and run as any.
 * @param file the experiment file out of which it is made, for messages and for whoever does runs of it again
 * @param folder from which paths of scenarios and mandates count
 * @throws ScenarioError with everything that is wrong
 */
export function derive(
  input: ExperimentInput,
  { file, folder }: { readonly file: string; readonly folder: string },
  options: Partial<Pick<LoadExperimentOptions, "model">> & { readonly catalogue?: Catalogue } = {},
): Derived {
  const { catalogue = modelCatalogue(), model = modelMark() } = options;
  const { lock, experiment } = loadExperiment("", { file, folder, exported: input, catalogue, model });
  return { input, lock, lockText: printLock(lock), points: admittedPoints(experiment, pointsOf(experiment)), folder };
}
