import type { CountrySpec, MissionSpec, TaskSpec } from "@truce/core";
import { withoutMission } from "../twin.ts";
import type { ArmId } from "./types.ts";

/** A country derived from the scenario, to be run on the shared seeds. */
export interface Variant {
  readonly id: ArmId;
  readonly label: string;
  readonly spec: CountrySpec;
  readonly weeks: number;
  readonly exit: number | null;
  /** Also keep districts, incidents and moves of trust. */
  readonly close: boolean;
}

/** Tasks of the mandate that reform police, justice and army. */
export const reforms: ReadonlySet<string> = new Set([
  "policeTraining",
  "policeMentoring",
  "vetting",
  "oversight",
  "courts",
  "accessToJustice",
  "rightsEducation",
  "armyReform",
]);

/** Tasks that keep parties apart and people alive and settle nothing. */
const holding: ReadonlySet<string> = new Set([
  "patrols",
  "protection",
  "ceasefireMonitoring",
  "reliefFood",
  "reliefWater",
  "reliefShelter",
  "reliefMedical",
]);

const year = 52;
/** Levers are pulled for so long. */
const leverWeeks = 7 * year;
/** Five years are the usual window for relapse (P25). */
export const afterExit = 5 * year;
/** Troops left where security is taken away. */
const fewTroops = 0.05;
/** The mission of "early exit" stays for two and a half years. */
const earlyStay = 2.5 * year;

/** All arms of the ensemble. @throws RangeError if the scenario has no mission or ticks of another length than a week */
export function variantsOf(spec: CountrySpec): Variant[] {
  const { mission } = spec;
  if (mission === null)
    throw new RangeError("the patterns are measured with and without a mission; this scenario has none");
  if ((spec.step ?? 1) !== 1) throw new RangeError("the patterns are measured with ticks of one week");
  const leaves = exitWeek(mission);
  const early = mission.startWeek + earlyStay;
  const long = leaves + afterExit;
  const none = withoutMission(spec);
  const withMission = (change: (mission: MissionSpec) => MissionSpec): CountrySpec => ({
    ...spec,
    mission: change(mission),
  });
  const set = (base: CountrySpec, parameters: Readonly<Record<string, number>>): CountrySpec => ({
    ...base,
    parameters: { ...base.parameters, ...parameters },
  });
  return [
    { id: "history", label: "The mission as it was", spec, weeks: long, exit: leaves, close: true },
    { id: "none", label: "No mission", spec: none, weeks: spec.weeks, exit: null, close: true },
    {
      id: "earlyExit",
      label: "The same mission, sent home after two and a half years",
      spec: withMission((m) => endAt(m, early)),
      weeks: early + afterExit,
      exit: early,
      close: false,
    },
    {
      id: "securityOnly",
      label: "The same mission without tasks for police, justice and army",
      spec: withMission((m) => withoutTasks(m, reforms)),
      weeks: long,
      exit: leaves,
      close: false,
    },
    {
      id: "reformOnly",
      label: "The same tasks with 5 % of troops and formed police",
      spec: withMission((m) => scaleTroops(m, fewTroops)),
      weeks: long,
      exit: leaves,
      close: false,
    },
    {
      id: "neither",
      label: "5 % of troops and formed police, and no tasks for police, justice and army",
      spec: withMission((m) => scaleTroops(withoutTasks(m, reforms), fewTroops)),
      weeks: long,
      exit: leaves,
      close: false,
    },
    {
      id: "thirdOfTroops",
      label: "The same tasks with a third of the troops and formed police",
      spec: withMission((m) => scaleTroops(m, 1 / 3)),
      weeks: spec.weeks,
      exit: leaves,
      close: false,
    },
    {
      id: "standoff",
      label:
        "Half of the troops of the peak, to the end of the run, to keep the parties apart: nobody disarms, mediates or reforms",
      spec: withMission((m) => scaleTroops(stayAtPeak(withoutTasks(m, null, holding)), 1 / 2)),
      weeks: spec.weeks,
      exit: null,
      close: false,
    },
    {
      id: "safeTrade",
      label: "No mission; violence, fear, road taxes and flight do not touch markets and livelihoods",
      spec: set(none, {
        "markets.dangerHalf": 1e9,
        "markets.fear": 0,
        "markets.tax": 0,
        "livelihoods.displaced": 0,
      }),
      weeks: leverWeeks,
      exit: null,
      close: false,
    },
    {
      id: "subsistence",
      label: "No mission; land feeds more people (both ends of the plausible range)",
      spec: set(none, { "livelihoods.village": 0.6, "livelihoods.town": 0.3 }),
      weeks: leverWeeks,
      exit: null,
      close: false,
    },
    {
      id: "noEcho",
      label: "No mission; an incident sets off no others",
      spec: set(none, { "armedChoices.triggered": 0 }),
      weeks: leverWeeks,
      exit: null,
      close: true,
    },
    {
      id: "silence",
      label: "The mission as it was; people out of its reach are silent, and fear keeps most others silent",
      spec: set(spec, { "reporting.knowledge": 0.1, "reporting.reach": 0.05, "reporting.cost": 0.95 }),
      weeks: leverWeeks,
      exit: leaves,
      close: false,
    },
    {
      id: "badConduct",
      label: "The mission as it was; four times the misconduct, and people mind it more",
      spec: set(spec, { "missionMisconduct.rate": 0.02, "trust.misconduct": 2 }),
      weeks: leverWeeks,
      exit: leaves,
      close: false,
    },
    {
      id: "brutality",
      label: "No mission; police and soldiers abuse three times as often",
      spec: set(none, { "stateAbuse.perPolice": 0.06, "stateAbuse.perSoldier": 0.06 }),
      weeks: leverWeeks,
      exit: null,
      close: false,
    },
  ];
}

/** Week in which the last ceiling falls to nothing; without such a phase, the week of the last step of strength. */
export function exitWeek({ phases, strength }: MissionSpec): number {
  const closed = phases.find(({ military, police }) => military + police === 0);
  return closed?.week ?? Math.max(...strength.map(({ week }) => week));
}

/** The mission goes home in a week: no ceiling, no task, no strength, no money from then on. */
export function endAt(mission: MissionSpec, week: number): MissionSpec {
  return {
    ...mission,
    phases: [
      ...mission.phases.filter((phase) => phase.week < week),
      { week, label: "Sent home early", military: 0, police: 0, robustness: 0, clarity: 1, tasks: [] },
    ],
    strength: [
      ...mission.strength.filter((step) => step.week < week),
      { week, infantry: 0, formedPolice: 0, individualPolice: 0, observers: 0, civilians: 0 },
    ],
    budget: [...mission.budget.filter((step) => step.week < week), { week, perYear: 0 }],
  };
}

/** The mission stays as it was at its peak: later phases, steps of strength and budgets do not come. */
export function stayAtPeak(mission: MissionSpec): MissionSpec {
  const peak = mission.strength.reduce((most, step) => (step.infantry > most.infantry ? step : most)).week;
  const upTo = <T extends { readonly week: number }>(steps: readonly T[]): T[] =>
    steps.filter(({ week }) => week <= peak);
  return {
    ...mission,
    phases: upTo(mission.phases),
    strength: upTo(mission.strength),
    budget: upTo(mission.budget),
  };
}

/** The same people without some of their tasks, or with some only: they are free for the others. */
export function withoutTasks(
  mission: MissionSpec,
  out: ReadonlySet<string> | null,
  only: ReadonlySet<string> | null = null,
): MissionSpec {
  const kept = ({ component }: TaskSpec): boolean => out?.has(component) !== true && only?.has(component) !== false;
  return { ...mission, phases: mission.phases.map((phase) => ({ ...phase, tasks: phase.tasks.filter(kept) })) };
}

/** Fewer troops and formed police; individual police, observers, civilians, tasks and money stay. */
export function scaleTroops(mission: MissionSpec, share: number): MissionSpec {
  return {
    ...mission,
    strength: mission.strength.map((step) => ({
      ...step,
      infantry: step.infantry * share,
      formedPolice: step.formedPolice * share,
    })),
  };
}
