import type { CountrySpec } from "@truce/core";
import { withoutMission, type ModelNames, type Scenario } from "@truce/scenarios";
import { readScenario } from "@truce/scenarios/run";
import type { Arm, Experiment, Factor } from "../types.ts";
import { override } from "./override.ts";
import { scaledCountry } from "./scale.ts";

/** What a country of an experiment depends on besides its arm and its point. */
export interface CountryOptions {
  /** Folder of the experiment file, from which paths of scenarios and mandates count. */
  readonly folder?: string;
  /** Names that the model knows; those of the model without additions if left out. */
  readonly model?: ModelNames;
}

/** Overrides that put a point's values where the factors point. */
export function overridesOf(factors: readonly Pick<Factor, "path">[], values: readonly (number | string)[]): string[] {
  return factors.map(({ path }, index) => override(path, values[index]));
}

/**
 * The scenario of an arm: its mandates, then its own settings, then those of the point. It has its mission, also where the arm
 * has none. @throws ScenarioError with all that is wrong
 */
export function scenarioOf(
  experiment: Pick<Experiment, "scenario" | "weeks">,
  arm: Pick<Arm, "scenario" | "mandates" | "set">,
  overrides: readonly string[],
  options: CountryOptions = {},
): Scenario {
  const { weeks } = experiment;
  return readScenario(arm.scenario ?? experiment.scenario, {
    ...options,
    mandates: arm.mandates,
    overrides: [...arm.set, ...overrides],
    ...(weeks !== null && { weeks }),
  });
}

/**
 * The country that an arm runs in a point: `values` has one value for each factor of the experiment, in their order.
 * @throws ScenarioError if the values make no country, RangeError if there are more or fewer of them than factors
 */
export function countryOf(
  experiment: Pick<Experiment, "scenario" | "weeks" | "factors">,
  arm: Arm,
  values: readonly (number | string)[],
  options: CountryOptions = {},
): CountrySpec {
  const { factors } = experiment;
  if (values.length !== factors.length)
    throw new RangeError(`a point has one value per factor: expected ${factors.length}, got ${values.length}`);
  const { spec } = scenarioOf(experiment, arm, overridesOf(factors, values), options);
  if (arm.withoutMission) return withoutMission(spec);
  return scaledCountry(withoutComponents(spec, arm.withoutComponents ?? []), arm.scale);
}

/** A country whose mission has the same people and phases, but does nothing of these components. */
export function withoutComponents(spec: CountrySpec, components: readonly string[]): CountrySpec {
  if (components.length === 0 || spec.mission === null) return spec;
  const phases = spec.mission.phases.map((phase) => ({
    ...phase,
    tasks: phase.tasks.filter(({ component }) => !components.includes(component)),
  }));
  return { ...spec, mission: { ...spec.mission, phases } };
}
