import type { State } from "../../kernel/table.ts";
import type { BenchmarkSpec, ConditionSpec, MissionSpec, Modality, PlaceSpec, TaskSpec, TrialSpec } from "../spec.ts";
import { knowableNames, modalities, placeKinds, type schema, staffCode, type unitKinds } from "../tables.ts";

/** A bit of `communities.trials` for each. */
const mostTrials = 8;

/** What the world needs to know of a component that a task names. */
export interface Called {
  /** In the catalogue. */
  readonly place: number;
  /** Of a task that does not name one. */
  readonly modality: Modality;
  readonly staff: readonly (typeof unitKinds)[number][];
  /** Who joins where the mission secures the task itself. */
  readonly secured: readonly (typeof unitKinds)[number][];
}

export interface ComponentNames {
  /** A mandate component by its id; throws a RangeError if there is none. */
  readonly componentOf: (id: string) => Called;
}

type Condition = BenchmarkSpec & Partial<ConditionSpec>;

/** Tasks, conditions and trials of a mission, before they become rows. */
export interface TaskPlan {
  readonly tasks: readonly (TaskSpec & { readonly phase: number })[];
  readonly conditions: readonly Condition[];
  /** Component and share: tasks that agree in both are one trial, whatever their phase, and treat the same communities. */
  readonly trials: readonly string[];
}

const isTrial = (where: TaskSpec["where"]): where is TrialSpec => typeof where === "object" && "share" in where;
const placeOf = (where: TaskSpec["where"]): PlaceSpec => (isTrial(where) ? where.within : where) ?? "everywhere";
const trialOf = ({ component, where }: TaskSpec): string | null => (isTrial(where) ? `${component} ${where.share}` : null);

/** Whether a task asks for anything at all: a trial of nobody is none. */
const asks = ({ priority, plan, where }: TaskSpec): boolean => (priority > 0 || plan?.priority !== undefined) && !(isTrial(where) && !(where.share > 0));

/**
 * Lists what the phases of a mission hold.
 * @throws RangeError if there are more trials than a community has bits, or a condition looks at something that nobody can know
 */
export function planTasks(mission: MissionSpec | null): TaskPlan {
  const phases = mission?.phases ?? [];
  const tasks = phases.flatMap((phase, p) => phase.tasks.map((task) => ({ ...task, phase: p })));
  // Those that ask for nothing come last, so that the others have the same bits with and without them.
  const trials = [...new Set(tasks.toSorted((a, b) => Number(asks(b)) - Number(asks(a))).flatMap((task) => trialOf(task) ?? []))];
  if (trials.length > mostTrials) throw new RangeError(`a mandate can hold ${mostTrials} trials at most, not ${trials.length}: ${trials.join(", ")}`);
  const until = tasks.map((task) => task.until).filter((end) => typeof end === "object");
  const conditions: Condition[] = [...[...phases, ...tasks].flatMap(({ when }) => when ?? []), ...until, ...tasks.flatMap(({ benchmark }) => benchmark ?? [])];
  for (const { measure } of conditions)
    if (!knowableNames.includes(measure as never))
      throw new RangeError(`a mission cannot know "${measure}"; it can know: ${knowableNames.join(", ")}`);
  return { tasks, conditions, trials };
}

/** Writes phases' conditions, tasks, and the places named for them. */
export function fillTasks(state: State<typeof schema>, mission: MissionSpec, plan: TaskPlan, names: ComponentNames, district: (id: string) => number): void {
  const { conditions: c, phases, tasks: t, effort, districts } = state.tables;
  plan.conditions.forEach(({ measure, atLeast, atMost, for: weeks, latest }, i) => {
    c.measure[i] = knowableNames.indexOf(measure as never);
    if (atLeast !== undefined) c.atLeast[i] = atLeast;
    if (atMost !== undefined) c.atMost[i] = atMost;
    if (weeks !== undefined) c.weeks[i] = weeks;
    if (latest !== undefined) c.latest[i] = latest;
  });
  const conditionOf = (condition: unknown): number => plan.conditions.indexOf(condition as Condition);
  mission.phases.forEach(({ when }, p) => {
    if (when !== undefined) phases.when[p] = conditionOf(when);
  });
  plan.tasks.forEach((task, i) => {
    t.phase[i] = task.phase;
    const called = names.componentOf(task.component);
    const modality = task.modality ?? called.modality;
    t.component[i] = called.place;
    t.priority[i] = task.priority;
    t.modality[i] = modalities.indexOf(modality);
    t.staff[i] = staffCode(modality === "secure" ? [...called.staff, ...called.secured] : called.staff);
    t.budget[i] = task.budget ?? 0;
    const place = placeOf(task.where);
    t.where[i] = placeKinds.indexOf(typeof place === "string" ? place : "listed");
    if (typeof place !== "string") for (const id of place) effort.listed[i * districts.n + district(id)] = 1;
    if (isTrial(task.where)) {
      t.trial[i] = plan.trials.indexOf(trialOf(task)!);
      t.treated[i] = task.where.share;
    }
    if (task.from !== undefined) t.from[i] = task.from;
    if (typeof task.until === "number") t.until[i] = task.until;
    if (task.robustness !== undefined) t.robustness[i] = task.robustness;
    if (task.clarity !== undefined) t.clarity[i] = task.clarity;
    if (task.when !== undefined) t.when[i] = conditionOf(task.when);
    if (typeof task.until === "object") t.untilWhen[i] = conditionOf(task.until);
    if (task.benchmark !== undefined) t.benchmark[i] = conditionOf(task.benchmark);
  });
}
