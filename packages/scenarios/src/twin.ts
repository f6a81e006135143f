import type { CountrySpec } from "@truce/core";

/**
 * The same country without its mission: its people, its money and its guarantee are gone. The war, other forces, the
 * agreement, shocks and sponsors stay. A force that the mission would have taken over stays on as long as its patience
 * lasts; an agreement that the mission would have guaranteed is left to its parties.
 */
export function withoutMission(spec: CountrySpec): CountrySpec {
  return {
    ...spec,
    mission: null,
    agreements: spec.agreements.map((agreement) =>
      agreement.guarantor === "mission" ? { ...agreement, guarantor: null } : agreement,
    ),
    forces: spec.forces.map((force) => (force.rehatWeek === null ? force : { ...force, rehatWeek: null })),
  };
}
