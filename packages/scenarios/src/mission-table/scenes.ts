import { endAt, scaleTroops } from "../patterns/variants.ts";
import { withoutMission } from "../twin.ts";
import { both, mission, noAgreement, only, specialists, withTask } from "./levers.ts";
import type { Scene, Window } from "./types.ts";

/** Fewer communities than in the library: the same country, drawn more coarsely, so that the table is done in minutes. */
const coarse = ["communities=240"];

/** Week in which the mission stands in the field, and the end of most looks: seven years. */
export const arrived = 69;
export const sevenYears = 364;

export const afterTheWar: Scene = {
  id: "after the war",
  scenario: "liberia",
  label: "Liberia 2003–2010 with UNMIL",
  why: "an agreement is signed in week 11, the mission comes in week 17 and does a bit of everything",
  set: coarse,
};

export const openWar: Scene = {
  id: "open war",
  scenario: "liberia",
  label: "Liberia 2003–2010 with UNMIL, where nobody signs an agreement",
  why: "attacks go on, so that what protects from them can be seen",
  set: coarse,
  change: noAgreement,
};

export const watching: Scene = {
  id: "watching",
  scenario: "liberia",
  label: "the open war with a mission that watches, mediates and brings relief, and neither patrols nor guards",
  why: "the people are there and idle, so that a task given to them takes nobody from another",
  set: coarse,
  change: both(
    noAgreement,
    only("ceasefireMonitoring", "mediation", "reliefFood", "reliefWater", "reliefShelter", "reliefMedical"),
  ),
};

/** The mission goes home after five years, so that what follows can be seen without running for twenty. */
export const fiveYears = 277;
export const afterExit: Scene = {
  id: "after exit",
  scenario: "liberia",
  label: "Liberia with UNMIL, sent home after five years",
  why: "the mission leaves while something is left to be lost",
  set: coarse,
  change: mission((m) => endAt(m, fiveYears)),
};

/** Weeks that most rows look at. */
export const inTheField: Window = { from: arrived, to: sevenYears };
export const firstYears: Window = { from: arrived, to: 208 };
export const lastYear: Window = { from: 312, to: sevenYears };

/** Three years after the mission left. */
export const threeYearsOn: Window = { from: 0, to: 156, since: "exit" };
export const lastYearAtPost: Window = { from: -52, to: 0, since: "exit" };
/** Two years after exit the year that follows shows what was left. */
export const twoYearsOn: Window = { from: 104, to: 156, since: "exit" };

/** The war without anybody from outside. */
export const alone: Scene = {
  id: "alone",
  scenario: "liberia",
  label: "Liberia 2003–2010 without a mission",
  why: "nothing but the parties and the people",
  set: coarse,
  change: withoutMission,
};

/** The weak years before a mission that can guarantee anything. */
const weakUntil = 130;
export const secondChance: Scene = {
  id: "second chance",
  scenario: "liberia",
  label: "Liberia 2003–2010 with UNMIL at a tenth of its troops for two years, then at full strength",
  why: "the agreement breaks while nobody guarantees it; then parties can want it again, and somebody must bring them together",
  set: coarse,
  change: mission((m) => ({
    ...m,
    strength: m.strength.map((step) =>
      step.week < weakUntil ? { ...step, infantry: step.infantry / 10, formedPolice: step.formedPolice / 10 } : step,
    ),
  })),
};

/** Too few peacekeepers to make a promise safe. */
export const fragilePeace: Scene = {
  id: "fragile peace",
  scenario: "liberia",
  label: "Liberia 2003–2010 with UNMIL at a third of its troops",
  why: "the agreement breaks in many runs, so that there is something to keep",
  set: coarse,
  change: mission((m) => scaleTroops(m, 1 / 3)),
};

/** What keeps the peace and leaves the civilians free. */
const holdingTasks = ["patrols", "protection", "ceasefireMonitoring", "disarmament", "demobilisation", "reintegration"];
export const holding: Scene = {
  id: "holding",
  scenario: "liberia",
  label: "Liberia 2003–2010 with UNMIL that keeps the peace and disarms, and has no other task",
  why: "civilians and police of the mission are there and idle, so that a task given to them takes nobody from another",
  set: coarse,
  change: only(...holdingTasks),
};

/** Drones and their crews have come; whether they are told to look is the lever. */
export const sensorsIdle: Scene = {
  ...openWar,
  id: "drones",
  label: "the open war with 200 people of drones and sensors",
  why: "crews are there and idle, so that a task given to them takes nobody from another",
  change: both(noAgreement, specialists({ sensors: 200 })),
};

const building = both(
  only(...holdingTasks),
  withTask({ component: "policeTraining", priority: 1.5, modality: "assist", budget: 5 }),
  withTask({ component: "policeMentoring", priority: 1.5, modality: "assist" }),
  withTask({ component: "courts", priority: 2, modality: "assist", budget: 5 }),
  withTask({ component: "localGovernance", priority: 2, modality: "assist", budget: 5 }),
);
const sentHome = mission((m) => endAt(m, fiveYears));

/** The peace is held for five years, then everybody leaves. */
export const holdingThenExit: Scene = {
  ...holding,
  id: "holding, then exit",
  label: "the mission that keeps the peace and has no other task, sent home after five years",
  change: both(only(...holdingTasks), sentHome),
};
export const buildingThenExit: Scene = {
  ...holding,
  id: "building, then exit",
  label: "the mission that keeps the peace and builds police, courts and offices, sent home after five years",
  why: "there is something that asking, meeting and organising can make better",
  change: both(building, sentHome),
};
export const buildingOn: Scene = {
  ...holding,
  id: "building",
  label: "the mission that keeps the peace and builds police, courts and offices",
  why: "there is something that partners can make better",
  change: building,
};

/** A year in which a payer cuts the mission's money by half. */
export const cut: Window = { from: 104, to: 156 };
export const leanYear: Scene = {
  ...afterTheWar,
  id: "a lean year",
  label: "Liberia 2003–2010 with UNMIL, whose money is cut by half for a year",
  why: "steadiness shows when somebody stops paying",
  change: (spec) => ({
    ...spec,
    shocks: [
      ...spec.shocks,
      {
        week: cut.from,
        kind: "moneyCut",
        severity: 0.5,
        weeks: cut.to - cut.from,
        districts: [],
        label: "A payer cuts",
      },
    ],
  }),
};

/** So few fighters and no sponsors abroad that, with nobody mediating, war begins in about half of the runs: found on that arm alone. */
export const beforeAnyWar: Scene = {
  id: "before any war",
  scenario: "liberia",
  label:
    "a country like Liberia before any war: a fiftieth of the fighters, no sponsors abroad, and a small mission from the first week",
  why: "whether war begins is open",
  set: coarse,
  change: (spec) => ({
    ...mission((m) => ({
      ...m,
      startWeek: 0,
      phases: m.phases.slice(0, 1).map((phase) => ({ ...phase, week: 0, military: 500, police: 100, tasks: [] })),
      strength: [{ week: 0, infantry: 0, formedPolice: 0, individualPolice: 100, observers: 200, civilians: 300 }],
      budget: [{ week: 0, perYear: 60 }],
    }))(noAgreement(spec)),
    war: 0,
    displaced: 0,
    forces: [],
    shocks: [],
    armedGroups: spec.armedGroups.map((group) => ({ ...group, fighters: group.fighters / 50, sponsorship: 0 })),
    relations: spec.relations.map((relation) => ({ ...relation, sponsorship: 0 })),
  }),
};
