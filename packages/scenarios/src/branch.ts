import type { CountrySpec, MissionSpec, PhaseSpec, Step } from "@truce/core";

/** A country whose past is known and whose future follows another design. */
export interface BranchedScenario {
  /** The history with room for the tasks of the other design: run it up to the week of the branch. */
  readonly past: CountrySpec;
  /** The other design; `Simulation.continueAs` goes on with it. */
  readonly spec: CountrySpec;
  readonly week: number;
}

/**
 * Keeps the phases, strengths and budgets of a country's mission before a week and takes those of another design from then
 * on; so do all numbers of the design (funding, contributors, parameters…). The past of both is the same to the bit.
 */
export function branchScenario(history: CountrySpec, week: number, other: CountrySpec): BranchedScenario {
  if (!(week > 0 && week < history.weeks))
    throw new RangeError(`cannot branch in week ${week}: the run has weeks 1 to ${history.weeks - 1} to branch in`);
  if (history.mission === null && other.mission === null) return { past: history, spec: other, week };
  const [old, next] = [
    history.mission ?? noneOf(other.mission!, week),
    other.mission ?? noneOf(history.mission!, week),
  ];
  const joined = {
    phases: joinPhases(old.phases, next.phases, week),
    strength: join(old.strength, next.strength, week, {
      infantry: 0,
      formedPolice: 0,
      individualPolice: 0,
      observers: 0,
      civilians: 0,
    }),
    budget: join(old.budget, next.budget, week, { perYear: 0 }),
    ...((old.renewals ?? next.renewals) !== undefined && {
      renewals: [
        ...(old.renewals ?? []).filter((day) => day < week),
        ...(next.renewals ?? []).filter((day) => day >= week),
      ],
    }),
    startWeek: Math.min(old.startWeek, Math.max(next.startWeek, week)),
    funding: old.funding,
    deployment: old.deployment,
    plan: { funding: planned(old, next, "funding", week), deployment: planned(old, next, "deployment", week) },
  };
  return {
    past: { ...history, mission: { ...old, ...joined, contributors: contributors(old, next) } },
    spec: {
      ...other,
      weeks: history.weeks,
      mission: { ...next, ...joined, contributors: contributors(next, old, old) },
    },
    week,
  };
}

/** The steps before a week, then those that hold from it on. */
function join<T extends { readonly week: number }>(
  old: readonly T[],
  next: readonly T[],
  week: number,
  nothing: Omit<T, "week">,
): T[] {
  const inForce = next.findLast((step) => step.week <= week) ?? ({ ...nothing, week } as T);
  return [...old.filter((step) => step.week < week), { ...inForce, week }, ...next.filter((step) => step.week > week)];
}

function joinPhases(old: readonly PhaseSpec[], next: readonly PhaseSpec[], week: number): PhaseSpec[] {
  const none = { label: "no mandate", military: 0, police: 0, robustness: 0, clarity: 0, tasks: [] };
  return join(old, next, week, none);
}

/** The steps of a lever before a week, then the other design's value in that week and what it plans after. */
function planned(old: MissionSpec, next: MissionSpec, lever: "funding" | "deployment", week: number): readonly Step[] {
  const [before, after] = [old.plan?.[lever] ?? [], next.plan?.[lever] ?? []];
  const value = after.findLast((step) => step.week <= week)?.value ?? next[lever];
  return [...before.filter((step) => step.week < week), { week, value }, ...after.filter((step) => step.week > week)];
}

/** A mission of the same contributors that nobody has sent. */
function noneOf(mission: MissionSpec, week: number): MissionSpec {
  return { ...mission, startWeek: week, phases: [], strength: [], budget: [] };
}

/** Contributors of one design and, with a share of zero, those that only the other has; in the order of `order`. */
function contributors(own: MissionSpec, other: MissionSpec, order: MissionSpec = own): MissionSpec["contributors"] {
  const known = [...own.contributors, ...other.contributors.map((each) => ({ ...each, share: 0 }))];
  const second = order === own ? other : own;
  const ids = [...new Set([...order.contributors, ...second.contributors].map(({ id }) => id))];
  return ids.map((id) => known.find((each) => each.id === id)!);
}
