import type { CountrySpec, MissionSpec, OtherForceSpec, PhaseSpec, StrengthSpec, TaskSpec } from "@truce/core";
import { weekOf } from "./date.ts";
import type { Figure } from "./figure.ts";
import type { ScenarioFile } from "./schema.ts";
import { withoutMission } from "./twin.ts";

type Block = Readonly<Record<string, Figure>>;
type Task = NonNullable<ScenarioFile["mission"]>["phases"][string]["tasks"][string];
type Phase = NonNullable<ScenarioFile["mission"]>["phases"][string];

/** Takes sources and dates off a checked file: what is left is what the engine needs. */
export function toSpec(file: ScenarioFile): CountrySpec {
  const spec = withMission(file);
  return spec.mission === null ? withoutMission(spec) : spec;
}

function withMission(file: ScenarioFile): CountrySpec {
  const week = (date: Figure<string>) => weekOf(date.value, file.start);
  const { country, state } = file;
  const service = ({ districts, note: _note, ...figures }: ScenarioFile["state"]["army"]) => ({
    ...numbers(figures),
    districts: numbers(districts ?? {}),
  });
  const institution = ({ note: _note, ...figures }: ScenarioFile["state"]["courts"]) => numbers(figures);
  return {
    id: file.id,
    title: file.title,
    weeks: file.weeks,
    ...(file.step !== undefined && { step: file.step }),
    communities: file.communities,
    socialGroups: named(country.socialGroups, ({ label, power }) => ({ label, power: power.value })),
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
      ({ note: _note, fighters, sponsorship, cohesion, restraint, districts, ...plain }) => ({
        ...plain,
        ...numbers({ fighters, sponsorship, cohesion, restraint }),
        districts: numbers(districts),
      }),
    ),
    actors: named(file.actors, ({ label, kind, leverage, will }) => ({ label, kind, ...numbers({ leverage, will }) })),
    relations: file.relations.map(({ from, to, alignment, sponsorship }) => ({
      from,
      to,
      ...numbers({ alignment, sponsorship }),
    })),
    agreements: named(file.agreements, ({ label, date, parties, powerShare, guarantor }) => ({
      label,
      week: week(date),
      parties,
      powerShare: numbers(powerShare),
      guarantor,
    })),
    forces: named(file.forces, (force): Omit<OtherForceSpec, "id"> => ({
      label: force.label,
      strength: steps(force.strength, file.start).map(([at, people]) => ({ week: at, people })),
      districts: numbers(force.districts ?? {}),
      ...numbers({ robustness: force.robustness, equipment: force.equipment, training: force.training }),
      rehatWeek: force.rehat === null ? null : week(force.rehat),
      patienceWeeks: force.patience.value,
    })),
    mission: file.mission === null ? null : toMission(file.mission, file),
    shocks: Object.values(file.shocks).map(({ label, kind, date, severity, duration, districts }) => ({
      week: week(date),
      kind,
      severity: severity.value,
      weeks: duration.value,
      districts: districts ?? [],
      label,
    })),
    ...(file.parameters !== undefined && { parameters: numbers(file.parameters) }),
  };
}

function toMission(mission: NonNullable<ScenarioFile["mission"]>, file: ScenarioFile): MissionSpec {
  const startWeek = weekOf(mission.start.value, file.start);
  return {
    id: mission.id,
    label: mission.label,
    startWeek,
    strength: toStrength(mission, file, startWeek),
    phases: Object.values(mission.phases).map((phase) => toPhase(phase, file.start)),
    budget: steps(mission.budget, file.start).map(([week, perYear]) => ({ week, perYear })),
    funding: mission.funding.value,
    deployment: mission.deployment.value,
    lag: mission.lag.value,
    contributors: named(mission.contributors, ({ label, note: _note, ...figures }) => ({ label, ...numbers(figures) })),
  };
}

/**
 * Joins the series by kind of personnel into one step function. Individual police are all police less the formed units.
 * People of a force that the mission takes over count from that day, although the mission's own books start later.
 */
function toStrength(
  mission: NonNullable<ScenarioFile["mission"]>,
  file: ScenarioFile,
  startWeek: number,
): StrengthSpec[] {
  const { infantry, police, formedPolice, observers, civilians } = mission.strength;
  const kinds = [infantry, police, formedPolice, observers, civilians].map((blocks) => steps(blocks, file.start));
  const rehatted = Object.values(file.forces).flatMap((force) => {
    if (force.rehat === null) return [];
    const week = weekOf(force.rehat.value, file.start);
    return [{ week, people: valueAt(steps(force.strength, file.start), week) }];
  });
  const weeks = [...new Set([startWeek, ...kinds.flatMap((kind) => kind.map(([week]) => week))])].sort((a, b) => a - b);
  const firstBooked = kinds[0]!.find(([, people]) => people > 0)?.[0] ?? Infinity;
  return weeks.map((week) => {
    const [troops, allPolice, formed, watchers, staff] = kinds.map((kind) => valueAt(kind, week)) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const carried =
      week < firstBooked ? rehatted.reduce((sum, force) => sum + (force.week <= week ? force.people : 0), 0) : 0;
    const formedPolice = Math.min(formed, allPolice);
    return {
      week,
      infantry: Math.max(troops, carried),
      formedPolice,
      individualPolice: allPolice - formedPolice,
      observers: watchers,
      civilians: staff,
    };
  });
}

function toPhase(phase: Phase, start: string): PhaseSpec {
  return {
    week: weekOf(phase.date.value, start),
    label: phase.label,
    ...numbers({
      military: phase.military,
      police: phase.police,
      robustness: phase.robustness,
      clarity: phase.clarity,
    }),
    tasks: Object.entries(phase.tasks).map(([id, task]) => toTask(id, task, start)),
  };
}

function toTask(id: string, task: Task, start: string): TaskSpec {
  return {
    component: task.component ?? id,
    priority: task.priority.value,
    ...(task.modality !== undefined && { modality: task.modality }),
    ...(task.budget !== undefined && { budget: task.budget.value }),
    ...(task.where !== undefined && { where: task.where }),
    ...(task.from !== undefined && { from: weekOf(task.from.value, start) }),
    ...(task.until !== undefined && { until: weekOf(task.until.value, start) }),
  };
}

/** Dated figures as (week, value) in order; of two in one week the later date counts. */
export function steps(blocks: readonly Block[], start: string): [week: number, value: number][] {
  const dated = blocks.flatMap((block) => Object.entries(block)).sort(([a], [b]) => (a < b ? -1 : 1));
  return [...new Map(dated.map(([date, figure]) => [weekOf(date, start), figure.value]))];
}

function valueAt(stepsOf: readonly (readonly [number, number])[], week: number): number {
  let value = 0;
  for (const [at, next] of stepsOf) if (at <= week) value = next;
  return value;
}

function numbers<K extends string>(figures: Readonly<Record<K, Figure>>): Record<K, number> {
  return Object.fromEntries(Object.entries<Figure>(figures).map(([key, figure]) => [key, figure.value])) as Record<
    K,
    number
  >;
}

function named<T, U>(items: Readonly<Record<string, T>>, convert: (item: T) => U): (U & { readonly id: string })[] {
  return Object.entries(items).map(([id, item]) => ({ id, ...convert(item) }));
}
