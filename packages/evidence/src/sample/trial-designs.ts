import type { CountrySpec, TaskSpec } from "@truce/core";

/** A programme that is tried: a component, and how much of the mission's effort and money it has. Money is US$ a year for each inhabitant of the treated places. */
export interface Tried {
  readonly component: string;
  readonly priority: number;
  readonly modality?: TaskSpec["modality"];
  readonly perPerson?: number;
}

/** Programmes that studies tried among communities, or that a sign in the literature is about. Sizes are assumed, in the range of mandates of made countries. */
export const tried = {
  patrols: { component: "patrols", priority: 3 },
  dialogue: { component: "dialogue", priority: 1.5, perPerson: 0.5 },
  rightsEducation: { component: "rightsEducation", priority: 1, perPerson: 0.5 },
  accessToJustice: { component: "accessToJustice", priority: 1, perPerson: 0.5 },
  courts: { component: "courts", priority: 1, modality: "assist", perPerson: 2 },
  policeTraining: { component: "policeTraining", priority: 1, modality: "assist", perPerson: 2 },
  policeMentoring: { component: "policeMentoring", priority: 2, modality: "assist" },
  // Recruiters are hired with money: hardly any of the mission's people leave other work for them, as in the study, in which nothing else was done less.
  women: { component: "womenInUniform", priority: 0.05, perPerson: 0.5 },
  reintegration: { component: "reintegration", priority: 1, perPerson: 4 },
  littleReintegration: { component: "reintegration", priority: 1, perPerson: 0.4 },
} as const satisfies Readonly<Record<string, Tried>>;

export type TriedName = keyof typeof tried;

const components = new Set<string>(Object.values(tried).map(({ component }) => component));

/** The country whose mission does nothing of what is tried, anywhere. @throws RangeError if it has no mission */
export function withoutTried(spec: CountrySpec): CountrySpec {
  return withTasks(spec, (tasks) => tasks.filter(({ component }) => !components.has(component)));
}

/** The country whose mission does of all that is tried one thing, in some districts. @throws RangeError if it has no mission or no such district */
export function withTried(
  spec: CountrySpec,
  { component, priority, modality, perPerson }: Tried,
  places: readonly string[],
): CountrySpec {
  const people = places.reduce((sum, id) => {
    const place = spec.districts.find((district) => district.id === id);
    if (place === undefined) throw new RangeError(`${spec.id} has no district ${id}`);
    return sum + place.population;
  }, 0);
  const task: TaskSpec = {
    component,
    priority,
    where: places,
    ...(modality !== undefined && { modality }),
    ...(perPerson !== undefined && { budget: (perPerson * people) / 1e6 }),
  };
  return withTasks(withoutTried(spec), (tasks) => [...tasks, task]);
}

/** Changes the tasks of every phase in which the mission is there. */
function withTasks(spec: CountrySpec, change: (tasks: readonly TaskSpec[]) => readonly TaskSpec[]): CountrySpec {
  const { mission } = spec;
  if (mission === null) throw new RangeError(`${spec.id} has no mission that could try anything`);
  const phases = mission.phases.map((phase) =>
    phase.military + phase.police > 0 ? { ...phase, tasks: change(phase.tasks) } : phase,
  );
  return { ...spec, mission: { ...mission, phases } };
}
