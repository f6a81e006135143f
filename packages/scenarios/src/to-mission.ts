import type { BenchmarkSpec, ConditionSpec, ContributorSpec, MissionSpec, PhaseSpec, Step, StrengthSpec, TaskSpec } from "@truce/core";
import { weekOf } from "./date.ts";
import type { Figure } from "./figure.ts";
import { named, numbers, steps, valueAt } from "./plain.ts";
import type { ScenarioFile } from "./schema.ts";

type Mission = NonNullable<ScenarioFile["mission"]>;
type Phase = Mission["phases"][string];
type Task = Phase["tasks"][string];
type Condition = NonNullable<Task["when"]>;

/** The mission part of a file, without sources and dates. */
export function toMission(mission: Mission, file: ScenarioFile): MissionSpec {
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
    ...(mission.allocation !== undefined && { allocation: mission.allocation }),
    ...planOf({ funding: mission.funding, deployment: mission.deployment }),
    contributors: named(mission.contributors, toContributor),
    ...(mission.renewals !== undefined && { renewals: mission.renewals.map((day) => weekOf(day.value, file.start)) }),
    ...(mission.pooled !== undefined && { pooled: mission.pooled.value }),
    ...(mission.commonTraining !== undefined && { commonTraining: mission.commonTraining.value }),
  };
}

type Contributor = Mission["contributors"][string];
type ContributorLever = "patience" | "reinforcement" | "dependence" | "exposure" | "parliament" | "regional";

const contributorLevers: readonly ContributorLever[] = [
  "patience",
  "reinforcement",
  "dependence",
  "exposure",
  "parliament",
  "regional",
];

function toContributor(contributor: Contributor): Omit<ContributorSpec, "id"> {
  const { label, share, equipment, training, caveats, tolerance, women, conduct } = contributor;
  const given = contributorLevers.flatMap((key) => {
    const figure = contributor[key];
    return figure === undefined ? [] : [[key, figure.value] as const];
  });
  return {
    label,
    ...numbers({ share, equipment, training, caveats, tolerance, women, conduct }),
    ...(Object.fromEntries(given) as Partial<Record<ContributorLever, number>>),
  };
}

/** True if a mission takes other forces over: one that never has infantry of its own does not. */
export function takesOver({ strength }: Mission, start: string): boolean {
  return steps(strength.infantry, start).some(([, people]) => people > 0);
}

/**
 * Joins the series by kind of personnel into one step function. Individual police are all police less the formed units.
 * People of a force that the mission takes over count from that day, although the mission's own books start later.
 */
function toStrength(mission: Mission, file: ScenarioFile, startWeek: number): StrengthSpec[] {
  const { infantry, police, formedPolice, observers, civilians, ...special } = mission.strength;
  const kinds = [infantry, police, formedPolice, observers, civilians].map((blocks) => steps(blocks, file.start));
  const enablers = Object.entries(special).flatMap(([kind, blocks]) =>
    blocks === undefined ? [] : [{ kind, steps: steps(blocks, file.start) }],
  );
  const rehatted = Object.values(file.forces).flatMap((force) => {
    if (force.rehat === null || !takesOver(mission, file.start)) return [];
    const week = weekOf(force.rehat.value, file.start);
    return [{ week, people: valueAt(steps(force.strength, file.start), week) }];
  });
  const weeks = [
    ...new Set([
      startWeek,
      ...[...kinds, ...enablers.map((kind) => kind.steps)].flatMap((kind) => kind.map(([week]) => week)),
    ]),
  ].sort((a, b) => a - b);
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
    // Engineers, medical units and sensors are part of the troops; none of a force that was taken over is known to be one.
    let left = troops;
    const special = enablers.map(({ kind, steps: own }) => {
      const people = Math.min(left, valueAt(own, week));
      left -= people;
      return [kind, people] as const;
    });
    return {
      week,
      infantry: Math.max(left, carried),
      formedPolice,
      individualPolice: allPolice - formedPolice,
      observers: watchers,
      civilians: staff,
      ...Object.fromEntries(special),
    };
  });
}

/** Levers that a formula changes by the week; nothing if there is none. */
function planOf<K extends string>(levers: Readonly<Record<K, Figure | undefined>>): { plan?: { [L in K]?: Step[] } } {
  const plan: { [L in K]?: Step[] } = {};
  for (const name of Object.keys(levers) as K[]) {
    const changes = levers[name]?.steps?.slice(1);
    if (changes !== undefined) plan[name] = changes.map(([week, value]) => ({ week, value }));
  }
  return Object.keys(plan).length > 0 ? { plan } : {};
}

function toPhase(phase: Phase, start: string): PhaseSpec {
  const { military, police, robustness, clarity } = phase;
  return {
    week: weekOf(phase.date.value, start),
    label: phase.label,
    ...(phase.when !== undefined && { when: toCondition(phase.when, start) }),
    ...numbers({ military, police, robustness, clarity }),
    ...planOf({ military, police, robustness, clarity }),
    tasks: Object.entries(phase.tasks).map(([id, task]) => toTask(id, task, start)),
  };
}

function toTask(id: string, task: Task, start: string): TaskSpec {
  return {
    component: task.component ?? id,
    priority: task.priority.value,
    ...(task.modality !== undefined && { modality: task.modality }),
    ...(task.budget !== undefined && { budget: task.budget.value }),
    ...(task.where !== undefined && { where: toPlaces(task.where) }),
    ...(task.from !== undefined && { from: weekOf(task.from.value, start) }),
    ...(task.until !== undefined && {
      until: "measure" in task.until ? toCondition(task.until, start) : weekOf(task.until.value, start),
    }),
    ...(task.when !== undefined && { when: toCondition(task.when, start) }),
    ...(task.benchmark !== undefined && { benchmark: toBenchmark(task.benchmark) }),
    ...(task.robustness !== undefined && { robustness: task.robustness.value }),
    ...(task.clarity !== undefined && { clarity: task.clarity.value }),
    ...planOf({ priority: task.priority, budget: task.budget }),
  };
}

function toPlaces(where: NonNullable<Task["where"]>): NonNullable<TaskSpec["where"]> {
  if (typeof where === "string" || !("share" in where)) return where;
  return { share: where.share.value, ...(where.within !== undefined && { within: where.within }) };
}

function toBenchmark({ measure, atLeast, atMost }: NonNullable<Task["benchmark"]>): BenchmarkSpec {
  return {
    measure,
    ...(atLeast !== undefined && { atLeast: atLeast.value }),
    ...(atMost !== undefined && { atMost: atMost.value }),
  };
}

function toCondition({ for: weeks, latest, ...benchmark }: Condition, start: string): ConditionSpec {
  return {
    ...toBenchmark(benchmark),
    ...(weeks !== undefined && { for: weeks.value }),
    ...(latest !== undefined && { latest: weekOf(latest.value, start) }),
  };
}
