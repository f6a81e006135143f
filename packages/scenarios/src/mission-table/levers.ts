import type {
  ContributorSpec,
  CountrySpec,
  MissionSpec,
  PhaseSpec,
  StrengthSpec,
  TaskSpec,
  ThreatKind,
} from "@truce/core";

type Change = (spec: CountrySpec) => CountrySpec;

/** One change after the other. */
export const both =
  (...changes: readonly Change[]): Change =>
  (spec) =>
    changes.reduce((changed, change) => change(changed), spec);

/** A change of the mission; a country without one stays as it is. */
export const mission =
  (change: (mission: MissionSpec) => MissionSpec): Change =>
  (spec) => ({ ...spec, mission: spec.mission === null ? null : change(spec.mission) });

/** The same in every phase of the mandate that has people. */
export const everyPhase = (values: Partial<Pick<PhaseSpec, "robustness" | "clarity">>): Change =>
  mission((m) => ({
    ...m,
    phases: m.phases.map((phase) => (phase.military + phase.police > 0 ? { ...phase, ...values } : phase)),
  }));

/** Takes tasks out of every phase; the people are free for the others. */
export const without = (...components: readonly string[]): Change =>
  phaseTasks((tasks) => tasks.filter(({ component }) => !components.includes(component)));

/** Leaves these tasks only. */
export const only = (...components: readonly string[]): Change =>
  phaseTasks((tasks) => tasks.filter(({ component }) => components.includes(component)));

/** A task in every phase that has people, in place of what it was there. */
export const withTask = (task: TaskSpec): Change =>
  phaseTasks((tasks) => [...tasks.filter(({ component }) => component !== task.component), task]);

/** Changes tasks wherever they stand. */
export const tasks = (components: readonly string[], values: Partial<Omit<TaskSpec, "component">>): Change =>
  phaseTasks((list) => list.map((task) => (components.includes(task.component) ? { ...task, ...values } : task)));

function phaseTasks(change: (tasks: readonly TaskSpec[]) => readonly TaskSpec[]): Change {
  return mission((m) => ({
    ...m,
    phases: m.phases.map((phase) =>
      phase.military + phase.police > 0 ? { ...phase, tasks: change(phase.tasks) } : phase,
    ),
  }));
}

/** The same in all contributing countries. */
export const contributors = (values: Partial<Omit<ContributorSpec, "id" | "label" | "share">>): Change =>
  mission((m) => ({ ...m, contributors: m.contributors.map((country) => ({ ...country, ...values })) }));

/** People of special kinds, for as long as there is infantry. */
export const specialists = (people: Partial<Pick<StrengthSpec, "engineers" | "medical" | "sensors">>): Change =>
  mission((m) => ({ ...m, strength: m.strength.map((step) => (step.infantry > 0 ? { ...step, ...people } : step)) }));

/** Values of model parameters by path. */
export const parameters =
  (values: Readonly<Record<string, number>>): Change =>
  (spec) => ({ ...spec, parameters: { ...spec.parameters, ...values } });

/** The mandate ends every year unless it is renewed; members opposed to the others may veto that, or nobody can. */
export const yearlyRenewal = (veto: boolean): Change =>
  both(
    mission((m) => ({ ...m, renewals: Array.from({ length: 12 }, (_, i) => m.startWeek + 52 * (i + 1)) })),
    (spec) => ({
      ...spec,
      actors: spec.actors.map((actor) => (actor.kind === "councilMember" ? { ...actor, veto } : actor)),
    }),
  );

/** Nobody signs an agreement: the war goes on. */
export const noAgreement: Change = (spec) => ({ ...spec, agreements: [] });

/** Alignment of every two council members, in both directions. */
export const council =
  (alignment: number): Change =>
  (spec) => {
    const members = spec.actors.filter(({ kind }) => kind === "councilMember").map(({ id }) => id);
    const kept = spec.relations.filter(({ from, to }) => !(members.includes(from) && members.includes(to)));
    const all = members.flatMap((from) =>
      members.filter((to) => to !== from).map((to) => ({ from, to, alignment, sponsorship: 0 })),
    );
    return { ...spec, relations: [...kept, ...all] };
  };

/** An adversary off the battlefield, of some strength, from the first week on. */
export const threat =
  (kind: ThreatKind, group?: string): Change =>
  (spec) => ({
    ...spec,
    threats: [
      ...(spec.threats ?? []),
      { id: kind, label: kind, kind, capability: 0.8, ...(group !== undefined && { group }) },
    ],
  });
