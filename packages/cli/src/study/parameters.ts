import type { ExperimentLock } from "@truce/experiments";
import { setsWarning, type ModelMark } from "@truce/scenarios/run";
import { UserError } from "../exit.ts";
import type { ParameterSource } from "./study.ts";

const defaults: ParameterSource = { source: "defaults", ensemble: null, warning: null };

/**
 * Where the parameters of runs come from that nobody sets: what `--parameters` says, or the ensemble if the model has sets.
 * @param problems takes what is wrong with it; thrown as a UserError if left out
 */
export function parametersOf(
  asked: string | undefined,
  { version, ensemble }: ModelMark,
  problems?: string[],
): ParameterSource {
  const problem =
    asked === "ensemble" && ensemble === null
      ? `--parameters ensemble: model ${version} has no calibrated sets of parameters to draw from; leave it out, or say defaults`
      : asked !== undefined && asked !== "ensemble" && asked !== "defaults"
        ? `--parameters ${asked}: expected ensemble (each seed draws a set of the calibrated ensemble) or defaults`
        : undefined;
  if (problem !== undefined && problems === undefined) throw new UserError(problem);
  if (problem !== undefined) problems?.push(problem);
  if (asked === "defaults" || ensemble === null) return defaults;
  return { source: "ensemble", ensemble, warning: setsWarning(ensemble, version, "--parameters defaults") };
}

/** The same of an experiment. */
export function parametersOfLock({ experiment, ensemble, modelVersion }: ExperimentLock): ParameterSource {
  const warning = setsWarning(ensemble, modelVersion, "parameters: defaults in the experiment");
  return { source: experiment.parameters, ensemble: ensemble ?? null, warning };
}

/** The same in a few words. */
export function parameterWords({ ensemble }: Pick<ParameterSource, "ensemble">): string {
  if (ensemble === null) return "default parameters";
  return `parameters drawn from ${ensemble.sets} calibrated sets (ensemble ${ensemble.hash.slice(0, 8)})`;
}
