import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pointsOf } from "../design/index.ts";
import { admittedPoints } from "../file/constraints.ts";
import { derive } from "../file/derive.ts";
import { printLock, type ExperimentLock } from "../file/lock.ts";
import type { Prepared } from "../file/prepared.ts";
import { readExperiment } from "../file/read.ts";
import type { ExperimentInput } from "../file/schema.ts";
import { names } from "../store/files.ts";
import { StoreError } from "../store/problem.ts";

/** The model at hand; the one without additions if left out. */
export type ModelOptions = NonNullable<Parameters<typeof readExperiment>[1]>;

/** Reads an experiment file and makes its points. @throws ScenarioError with everything that is wrong */
export function prepare(path: string, model: ModelOptions = {}): Prepared {
  const { lock, experiment, folder } = readExperiment(path, model);
  return { lock, lockText: printLock(lock), points: admittedPoints(experiment, pointsOf(experiment)), folder };
}

/**
 * Finds the files again from which results were made, to do runs of them once more.
 *
 * @param lock the lock in the folder of results
 * @param path the experiment file, if it is no longer where the lock says
 * @param folder of the results, in which an experiment that a command made has its own `experiment.json`
 * @returns the folder from which paths of scenarios and mandates count
 * @throws StoreError if the experiment file is gone, or anything that it names has changed
 */
export function findSources(lock: ExperimentLock, path = lock.file, model: ModelOptions = {}, folder = ""): string {
  const made = join(folder, names.input);
  if (!existsSync(path) && !existsSync(made))
    throw new StoreError(
      `the experiment file ${path} is not there, and runs are made from it and from what it names\n` +
        "  go to the folder in which the sweep was begun, or say with --experiment where the file is now",
    );
  const now = existsSync(made)
    ? derive(JSON.parse(readFileSync(made, "utf8")) as ExperimentInput, { file: path, folder: dirname(path) }, model)
    : readExperiment(path, model);
  if (now.lock.id === lock.id) return now.folder;
  throw new StoreError(
    `${path}, or a file that it names, has changed: these results are of experiment ${lock.id.slice(0, 16)}, and it is now ${now.lock.id.slice(0, 16)}\n` +
      "  bring the files back to what they were, or begin a new folder with truce sweep",
  );
}
