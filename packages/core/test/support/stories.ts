/** Countries in which, taken together, everything that the model knows happens to somebody. */
import fc from "fast-check";
import { components } from "../../src/mandates/components/index.ts";
import type { CountrySpec, Modality } from "../../src/model/spec.ts";
import { knowableNames } from "../../src/model/tables.ts";
import { country } from "./countries.ts";
import { tiny } from "./tiny.ts";

const modalities: readonly Modality[] = ["monitor", "assist", "secure"];

/** The tiny country with a mandate that has every component, and of each every modality in turn. */
export const everyTask: CountrySpec = {
  ...tiny,
  mission: {
    ...tiny.mission!,
    startWeek: 0,
    lag: 0,
    budget: [{ week: 0, perYear: 150 }],
    strength: [{ week: 0, infantry: 900, formedPolice: 80, individualPolice: 60, observers: 40, civilians: 300, engineers: 60, medical: 30, sensors: 40 }],
    phases: [0, 16, 32].map((week, turn) => ({
      week, label: `turn ${turn}`, military: 1000, police: 200, robustness: 0.8, clarity: 0.7,
      tasks: components.map((c, i) => ({ component: c.component, priority: 1, modality: modalities[(turn + i) % 3]!, budget: 5 })),
      plan: { police: [{ week: week + 4, value: 150 }] },
    })),
  },
};

const tried: readonly string[] = ["rightsEducation", "dialogue", "accessToJustice", "communityEngagement", "localGovernance", "electoralSupport", "reliefFood", "quickImpactProjects"];

/** What a mandate can say beyond dates and places: trials, conditions, benchmarks, tasks clearer or more robust than their phase. */
export const designed: CountrySpec = {
  ...everyTask,
  weeks: 80,
  mission: {
    ...everyTask.mission!,
    phases: [
      {
        ...everyTask.mission!.phases[0]!,
        tasks: [
          ...components.map((c, i) => ({
            component: c.component, priority: 1, budget: 3, benchmark: { measure: knowableNames[i % knowableNames.length]!, atLeast: 0.4 },
            ...(tried.includes(c.component) ? { where: { share: 0.4 } } : {}),
          })),
          { component: "patrols", priority: 2, robustness: 0.9, clarity: 0.95, where: "largestTowns" },
          { component: "benchmarks", priority: 2 },
          { component: "dialogue", priority: 1, where: "mostDisplacedThird", benchmark: { measure: "trustBetweenGroups", atLeast: 0.6 } },
          { component: "mediation", priority: 1, where: "richestThird", benchmark: { measure: "knownIncidents", atMost: 1e6 }, until: { measure: "trustInPolice", atLeast: 0.99, latest: 50 } },
          { component: "drawdown", priority: 1, when: { measure: "consent", atLeast: 0.01, for: 4 } },
        ],
      },
      { ...everyTask.mission!.phases[1]!, week: 20, when: { measure: "fear", atMost: 0.01, latest: 60 } },
    ],
  },
};

/** Where the peace holds: parties that want it, promises that are believed. */
export const peaceful: CountrySpec = {
  ...tiny,
  armedGroups: tiny.armedGroups.map((group) => ({ ...group, sponsorship: 0, cohesion: 0.2 })),
  agreements: tiny.agreements.map((agreement) => ({ ...agreement, week: 0, powerShare: Object.fromEntries(agreement.parties.map((id) => [id, 0.5])) })),
  districts: tiny.districts.map((district) => ({ ...district, resources: 0.02 })),
};

/** Rebels overrun the capital of a weak state; governments fall soon. */
export const siege: CountrySpec = {
  ...tiny,
  armedGroups: tiny.armedGroups.map((group) => ({ ...group, fighters: (group.progovernment ? 1 : 6) * group.fighters, districts: { port: 1 } })),
  agreements: [],
  state: { ...tiny.state, army: { ...tiny.state.army, strength: 300 } },
  parameters: { "victory.rate": 1 },
};

/** The same, but the government holds out for ever; its mission spreads by population. */
const besieged: CountrySpec = { ...siege, mission: { ...tiny.mission!, allocation: "static" }, parameters: { "victory.rate": 0 } };

/** Rebels at the seat of a government whose men are far away: whether it falls depends on how many of them come in time. */
const outflanked: CountrySpec = {
  ...siege,
  weeks: 30,
  armedGroups: tiny.armedGroups.map((group) => ({ ...group, fighters: 10 * group.fighters, districts: group.progovernment ? { edge: 1 } : { port: 1 } })),
  parameters: { "victory.rate": 5 },
};

/** Agreements that break easily and are soon renewed. */
const fickle: CountrySpec = {
  ...everyTask,
  weeks: 60,
  agreements: peaceful.agreements,
  parameters: {
    "agreements.breakBelow": 1, "agreements.breakRate": 5, "agreements.signAbove": 0, "agreements.signRate": 0.1,
    "bargaining.temperature": 1, "governmentBargaining.temperature": 1,
  },
};

/** A host that never wanted guests. */
const unwelcome: CountrySpec = { ...everyTask, weeks: 60, parameters: { "consent.base": 0, "consent.rate": 1, "mandate.expelBelow": 0.5 } };

/** Groups that fall apart as soon as their leaders want peace. */
const fractious: CountrySpec = {
  ...peaceful, weeks: 60, mission: { ...tiny.mission!, allocation: "predictive" }, parameters: { "splits.rate": 1, "splits.smallest": 1 },
};

/** A government and its militia to whom a people is the enemy, and rebels who are at the gates. */
const exterminating: CountrySpec = {
  ...siege,
  weeks: 60,
  armedGroups: tiny.armedGroups.map((group) => ({ ...group, fighters: (group.progovernment ? 2 : 4) * group.fighters, ideology: 0.9, districts: { port: 0.5, hills: 0.5 } })),
  shocks: [...siege.shocks, { week: 2, weeks: 8, kind: "coup", severity: 0.5, ideology: 0.95, districts: [], label: "hard-liners seize power" }],
  parameters: { "victory.rate": 0, "campaigns.dare": 0.1 },
};

/** An unpaid army of a country that shuts half of its people out. */
const mutinous: CountrySpec = {
  ...tiny,
  weeks: 60,
  state: { ...tiny.state, army: { ...tiny.state.army, strength: 6000, loyalty: 0.05 } },
  parameters: { "mutiny.rate": 10, "mutiny.smallest": 1 },
};

/** The same army, which waits for a crisis. */
const restive: CountrySpec = {
  ...mutinous,
  shocks: [{ week: 0, weeks: 60, kind: "election", severity: 0.5, districts: [], label: "a long campaign" }],
  parameters: { "mutiny.rate": 0.05, "mutiny.smallest": 1 },
};

/** Rival powers with vetoes, adversaries of every kind, contributors of many minds, harm done by the mission, a mandate to renew. */
export const contested: CountrySpec = {
  ...everyTask,
  weeks: 110,
  rivalry: 0.3,
  actors: tiny.actors.map((actor) => (actor.kind === "councilMember" ? { ...actor, veto: true } : actor)),
  relations: [
    ...tiny.relations,
    { from: "second", to: "government", alignment: 0.8, sponsorship: 0 },
    { from: "sender", to: "second", alignment: 0.7, sponsorship: 0 },
  ],
  socialGroups: tiny.socialGroups.map((group) => ({ ...group, grievance: 0.6 })),
  state: { ...tiny.state, willingness: 0.2, ministries: { capacity: 0.5, integrity: 0.5 }, army: { ...tiny.state.army, payArrears: 30 } },
  mission: {
    ...everyTask.mission!,
    funding: 0.5,
    renewals: [20, 46, 72],
    pooled: 0.3,
    commonTraining: 0.5,
    contributors: tiny.mission!.contributors.map((contributor, i) => ({
      ...contributor, patience: 10, reinforcement: 0.6, dependence: 0.5, exposure: i, parliament: 1 - i, regional: i,
    })),
  },
  threats: [
    { id: "trolls", label: "trolls", kind: "information", capability: 0.8 },
    { id: "cells", label: "cells", kind: "terrorism", capability: 0.7, from: 5, until: 90 },
    { id: "cartel", label: "cartel", kind: "organisedCrime", capability: 0.6 },
    { id: "patron", label: "patron", kind: "hybridWarfare", capability: 0.9, actor: "neighbour", group: "front" },
  ],
  shocks: [...tiny.shocks, { kind: "missionHarm", week: 40, weeks: 10, severity: 0.6, districts: ["hills"], label: "cholera" }],
  parameters: { "infiltration.entering": 1 },
};

/** At peace, but weak, unjust and with an unpaid army; a small armed group waits. */
export const atRisk: CountrySpec = {
  ...tiny,
  war: 0,
  agreements: [],
  armedGroups: tiny.armedGroups.slice(0, 1).map((group) => ({ ...group, fighters: 150 })),
};

/** Armed men whom nothing holds back from killing a whole village. */
const unrestrained: CountrySpec = {
  ...siege,
  armedGroups: siege.armedGroups.map((group) => ({ ...group, restraint: 0 })),
  parameters: { ...siege.parameters, "incidents.massacre": 5, "incidents.robbery": 1 },
};

/** Every story, with a few countries made by chance that are the same every time. */
export const stories: readonly CountrySpec[] = [
  everyTask, tiny, peaceful, siege, besieged, outflanked, fickle, unwelcome, fractious, exterminating, mutinous, restive, contested, atRisk, unrestrained,
  { ...siege, mission: null },
  designed,
  ...fc.sample(country({ weeks: 60 }), { seed: 1, numRuns: 12 }),
];
