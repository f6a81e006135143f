import type { Model } from "../model.ts";
import { UserError } from "../exit.ts";
import type { ParameterSource } from "./study.ts";

/**
 * Where the parameters of runs come from that nobody sets: what `--parameters` says, or the ensemble if the model has sets.
 * @param problems takes what is wrong with it; thrown as a UserError if left out
 */
export function parametersOf(asked: string | undefined, { ensemble }: Pick<Model, "version" | "ensemble">, problems?: string[]): ParameterSource {
  const usual: ParameterSource = ensemble === null ? defaults : { source: "ensemble", ensemble };
  if (asked === undefined) return usual;
  if (asked === "defaults") return defaults;
  if (asked === "ensemble") return usual;
  const problem = `--parameters ${asked}: expected ensemble (each seed draws a set of the calibrated ensemble) or defaults`;
  if (problems === undefined) throw new UserError(problem);
  problems.push(problem);
  return defaults;
}

const defaults: ParameterSource = { source: "defaults", ensemble: null };

/** The same in a few words. */
export function parameterWords({ ensemble }: Pick<ParameterSource, "ensemble">): string {
  return ensemble === null ? "default parameters" : `parameters drawn from ${ensemble.sets} calibrated sets (ensemble ${ensemble.hash.slice(0, 8)})`;
}
