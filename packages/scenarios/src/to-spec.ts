import type { CountrySpec, OtherForceSpec } from "@truce/core";
import { weekOf } from "./date.ts";
import type { Figure } from "./figure.ts";
import { named, numbers, steps } from "./plain.ts";
import type { ScenarioFile } from "./schema.ts";
import { takesOver, toMission } from "./to-mission.ts";
import { withoutMission } from "./twin.ts";

/** Takes sources and dates off a checked file: what is left is what the engine needs. */
export function toSpec(file: ScenarioFile): CountrySpec {
  const spec = withMission(file);
  return spec.mission === null ? withoutMission(spec) : spec;
}

function withMission(file: ScenarioFile): CountrySpec {
  const week = (date: Figure<string>) => weekOf(date.value, file.start);
  const { country, state, mission } = file;
  const taken = mission === null || takesOver(mission, file.start);
  const service = ({ districts, loyalty, payArrears, note: _note, ...figures }: ScenarioFile["state"]["army"]) => ({
    ...numbers(figures),
    ...(loyalty !== undefined && { loyalty: loyalty.value }),
    ...(payArrears !== undefined && { payArrears: payArrears.value }),
    districts: numbers(districts ?? {}),
  });
  const institution = ({ note: _note, ...figures }: ScenarioFile["state"]["courts"]) => numbers(figures);
  return {
    id: file.id,
    title: file.title,
    weeks: file.weeks,
    ...(file.step !== undefined && { step: file.step }),
    communities: file.communities,
    ...(country.war !== undefined && { war: country.war.value }),
    ...(country.yearsOfWar !== undefined && { yearsOfWar: country.yearsOfWar.value }),
    ...(file.rivalry !== undefined && { rivalry: file.rivalry.value }),
    ...(country.displaced !== undefined && { displaced: country.displaced.value }),
    socialGroups: named(country.socialGroups, ({ label, power, grievance }) => ({
      label,
      power: power.value,
      ...(grievance !== undefined && { grievance: grievance.value }),
    })),
    districts: named(
      country.districts,
      ({ note: _note, neighbours, borders, capital, label, socialGroups, ...figures }) => ({
        label,
        neighbours,
        borders: borders ?? [],
        capital: capital ?? false,
        ...numbers(figures),
        socialGroups: numbers(socialGroups),
      }),
    ),
    abroad: named(country.abroad, ({ label }) => ({ label })),
    state: {
      government: state.government,
      ...(state.ideology !== undefined && { ideology: state.ideology.value }),
      ...(state.commitment !== undefined && { commitment: state.commitment.value }),
      ...(state.willingness !== undefined && { willingness: state.willingness.value }),
      ...(state.ministries !== undefined && { ministries: institution(state.ministries) }),
      army: service(state.army),
      police: service(state.police),
      intelligence: service(state.intelligence),
      courts: institution(state.courts),
      corrections: institution(state.corrections),
      oversight: institution(state.oversight),
      localAdministration: institution(state.localAdministration),
    },
    armedGroups: named(
      file.armedGroups,
      ({ note: _note, fighters, sponsorship, cohesion, restraint, ideology, commitment, districts, proGovernment, ...plain }) => ({
        ...plain,
        ...(ideology !== undefined && { ideology: ideology.value }),
        ...(commitment !== undefined && { commitment: commitment.value }),
        progovernment: proGovernment,
        ...numbers({ fighters, sponsorship, cohesion, restraint }),
        districts: numbers(districts),
      }),
    ),
    actors: named(file.actors, ({ label, kind, veto, leverage, will }) => ({
      label,
      kind,
      ...(veto !== undefined && { veto }),
      ...numbers({ leverage, will }),
    })),
    relations: file.relations.map(({ from, to, alignment, sponsorship }) => ({
      from,
      to,
      ...numbers({ alignment, sponsorship }),
    })),
    agreements: named(file.agreements, ({ label, date, whenReady, parties, powerShare, guarantor }) => ({
      label,
      week: week(date),
      ...(whenReady !== undefined && { whenReady }),
      parties,
      powerShare: numbers(powerShare),
      guarantor,
    })),
    forces: named(file.forces, (force): Omit<OtherForceSpec, "id"> => ({
      label: force.label,
      strength: steps(force.strength, file.start).map(([at, people]) => ({ week: at, people })),
      districts: numbers(force.districts ?? {}),
      ...numbers({ robustness: force.robustness, equipment: force.equipment, training: force.training }),
      rehatWeek: force.rehat === null || !taken ? null : week(force.rehat),
      patienceWeeks: force.patience.value,
    })),
    mission: file.mission === null ? null : toMission(file.mission, file),
    ...(file.threats !== undefined && {
      threats: named(file.threats, ({ label, kind, capability, actor, group, from, until }) => ({
        label,
        kind,
        capability: capability.value,
        ...(actor !== undefined && { actor }),
        ...(group !== undefined && { group }),
        ...(from !== undefined && { from: week(from) }),
        ...(until !== undefined && { until: week(until) }),
      })),
    }),
    shocks: Object.values(file.shocks).map(({ label, kind, date, severity, duration, ideology, districts }) => ({
      week: week(date),
      kind,
      severity: severity.value,
      weeks: duration.value,
      ...(ideology !== undefined && { ideology: ideology.value }),
      districts: districts ?? [],
      label,
    })),
    ...(file.parameters !== undefined && { parameters: numbers(file.parameters) }),
  };
}
