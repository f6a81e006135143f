import type { CountrySpec } from "@truce/core";
import { withoutMission, type ModelNames } from "@truce/scenarios";
import { readScenario } from "@truce/scenarios/run";
import type { Arm, Experiment, Point } from "../types.ts";

/**
 * The country of an arm in a point: its scenario, the arm's mandates laid over it, the values that the arm sets, then those of the point.
 *
 * @param model names that the model knows; they take longer to gather than a scenario to read, so gather them once
 * @throws ScenarioError if the files or a value do not fit
 */
export function specOf(experiment: Experiment, arm: Arm, point: Point, model: ModelNames): CountrySpec {
  const values = experiment.factors.map(({ path }, i) => `${path}=${point.values[i]}`);
  const { spec } = readScenario(arm.scenario ?? experiment.scenario, {
    mandates: arm.mandates,
    overrides: [...arm.set, ...values],
    model,
    ...(experiment.weeks !== null && { weeks: experiment.weeks }),
  });
  return arm.withoutMission ? withoutMission(spec) : spec;
}
