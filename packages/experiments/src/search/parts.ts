import { parseFormula } from "@truce/scenarios";
import type { LoadedExperiment } from "../file/load.ts";
import type { SearchSettings } from "../file/search.ts";
import type { Experiment, Factor } from "../types.ts";

/** The factors of an experiment by who decides on them, with the constraints that are about them alone. */
export interface SearchParts {
  readonly levers: readonly Factor[];
  readonly uncertainties: readonly Factor[];
  readonly leverConstraints: readonly string[];
  readonly uncertaintyConstraints: readonly string[];
  /** Constraints that are about both. */
  readonly mixed: readonly string[];
}

export function searchParts({ factors, constraints }: Pick<Experiment, "factors" | "constraints">): SearchParts {
  const levers = factors.filter(({ role }) => role === "lever");
  const ids = new Set(factors.map(({ id }) => id));
  const about = (text: string, role: Factor["role"]): boolean => {
    const formula = parseFormula(text, ids);
    return "names" in formula && factors.some((factor) => factor.role === role && formula.names.has(factor.id));
  };
  const [onLevers, onOthers] = [
    constraints.filter((text) => about(text, "lever")),
    constraints.filter((text) => about(text, "uncertainty")),
  ];
  return {
    levers,
    uncertainties: factors.filter(({ role }) => role === "uncertainty"),
    leverConstraints: onLevers.filter((text) => !onOthers.includes(text)),
    uncertaintyConstraints: onOthers.filter((text) => !onLevers.includes(text)),
    mixed: onLevers.filter((text) => onOthers.includes(text)),
  };
}

/** Place of the outcome that is the cost of the mission; -1 if there is none. */
export const costPlace = ({ outcomes }: Pick<Experiment, "outcomes">): number =>
  outcomes.findIndex(({ measure }) => measure === "cost");

/** Why an experiment cannot be searched, in sentences; none if it can. */
export function searchProblems(
  { experiment }: Pick<LoadedExperiment, "experiment">,
  settings: SearchSettings,
): string[] {
  const { levers, mixed } = searchParts(experiment);
  const scenarios = new Set(experiment.arms.map(({ scenario }) => scenario ?? experiment.scenario));
  return [
    ...(scenarios.size > 1
      ? [`a search is for one country, and the arms have ${scenarios.size} scenarios: keep one`]
      : []),
    ...(settings.outcome === ""
      ? ["no outcome says which way is better, so that none can be searched for: add one with a direction"]
      : []),
    ...(settings.budget !== null && costPlace(experiment) < 0
      ? ["a budget needs the outcome cost: add it to outcomes"]
      : []),
    ...(levers.length === 0 && experiment.arms.length < 2
      ? ["there is nothing to choose from: give factors with role: lever, or more arms"]
      : []),
    ...(levers.length > 0 && settings.over.length === 0 ? ["levers need an arm that has a mission"] : []),
    ...mixed.map(
      (text) =>
        `the constraint ${text} ties levers to uncertainties; somebody who decides does not know these: keep them apart`,
    ),
  ];
}
