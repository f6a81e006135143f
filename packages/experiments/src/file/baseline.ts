import type { Arm, Experiment } from "../types.ts";

/** The arm that another is compared with: the first of those that share its scenario. A baseline is its own. */
export function baselineOf(experiment: Pick<Experiment, "arms" | "scenario">, arm: Arm): Arm {
  const scenario = (one: Arm): string => one.scenario ?? experiment.scenario;
  return experiment.arms.find((one) => scenario(one) === scenario(arm)) ?? arm;
}
