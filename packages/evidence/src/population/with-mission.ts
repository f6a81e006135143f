import type { CountrySpec, MissionSpec, PhaseSpec, StrengthSpec } from "@truce/core";
import type { Authorised } from "./council.ts";

/** Yearly cost of one in uniform, million US$ (UN fact sheet of December 2013: about 79,000 dollars a person-year; P54). */
export const costOfOne = 0.079;
/** Half of the police come in formed units, and one civilian for ten in uniform, as in made countries. */
const formed = 0.5;
const civilians = 0.1;
/** Robustness of a mandate that may and of one that may not use force to protect civilians (assumed). */
const robustness = { robust: 0.75, cautious: 0.3 } as const;

/**
 * Weeks without peace after which the Council withdraws (assumed: it left Somalia in 1995 after two years of war and Angola in 1999 some months after the war had come back, and stayed in
 * Darfur; recalled).
 */
const patience = 104;

/** The country with a mission of its shape that is as large as was decided and begins when it was. @param spec has a mission, of any size */
export function withMission(spec: CountrySpec, decision: Authorised): CountrySpec {
  const { mission } = spec;
  if (mission === null) throw new RangeError(`${spec.id} has no mission whose size could be changed`);
  const later = (week: number): number => week - mission.startWeek + decision.start;
  const peak = (of: (step: StrengthSpec) => number): number => Math.max(1, ...mission.strength.map(of));
  const uniformed = (step: StrengthSpec): number =>
    step.infantry + step.formedPolice + step.individualPolice + step.observers;
  const most = peak(uniformed);
  const people = decision.troops + decision.police + decision.observers;
  const sized: MissionSpec = {
    ...mission,
    startWeek: decision.start,
    strength: mission.strength.map((step) => {
      const share = uniformed(step) / most;
      const part = (all: number): number => Math.round(all * share);
      return {
        week: later(step.week),
        infantry: part(decision.troops),
        formedPolice: part(decision.police * formed),
        individualPolice: part(decision.police * (1 - formed)),
        observers: part(decision.observers),
        civilians: part(people * civilians),
      };
    }),
    phases: [...mission.phases.map((phase) => resized(phase, later(phase.week), mission, decision)), ...(decision.stays ? [] : [withdrawn(decision.start)])],
    budget: mission.budget.map(({ week, perYear }) => ({
      week: later(week),
      perYear: (perYear / Math.max(...mission.budget.map((step) => step.perYear), 1e-9)) * people * costOfOne,
    })),
  };
  return { ...spec, mission: sized };
}

/** The end of a mission that has had no peace to keep for as long as the Council waits. */
const withdrawn = (week: number): PhaseSpec => ({
  label: "Withdrawn from a war that goes on", week, when: { measure: "peaceWeeks", atMost: 0, for: patience }, military: 0, police: 0, robustness: 0, clarity: 1, tasks: [],
});

function resized(phase: PhaseSpec, week: number, { phases }: MissionSpec, { troops, police, observers, robust }: Authorised): PhaseSpec {
  const most = Math.max(...phases.map(({ military }) => military), 1);
  const share = phase.military / most;
  return {
    ...phase,
    week,
    military: Math.ceil((troops + observers) * share + 10 * Math.min(1, share)),
    police: Math.ceil(police * share + 10 * Math.min(1, share)),
    robustness: share === 0 ? 0 : robust ? robustness.robust : robustness.cautious,
  };
}
