import type { CountrySpec } from "@truce/core";
import { branchScenario, withoutMission } from "@truce/scenarios";
import type { ArmSpec } from "@truce/scenarios/run";

/** The country without its mission, from the start or from a week on. */
export function lackingMission(spec: CountrySpec, from: number): ArmSpec {
  return from === 0 ? { spec: withoutMission(spec) } : armFrom(spec, { ...spec, mission: null }, from);
}

/** The country with the same mission less one component, from the start or from a week on. */
export function lackingComponent(spec: CountrySpec, component: string, from: number): ArmSpec {
  const mission = spec.mission!;
  const phases = mission.phases.map((phase) => ({
    ...phase,
    tasks: phase.tasks.filter((task) => task.component !== component),
  }));
  const other = { ...spec, mission: { ...mission, phases } };
  return from === 0 ? { spec: other } : armFrom(spec, other, from);
}

function armFrom(spec: CountrySpec, other: CountrySpec, from: number): ArmSpec {
  const branch = branchScenario(spec, from, other);
  return { spec: branch.spec, past: { spec: branch.past, week: from } };
}
