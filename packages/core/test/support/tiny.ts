/** One small country that never changes: four districts, every kind of armed group, a mission of three phases, every shock. */
import type { ActorSpec, CountrySpec, MissionSpec, ServiceSpec, ShockKind, TaskSpec } from "../../src/model/spec.ts";

const service = (strength: number, target: number): ServiceSpec => ({
  strength, target, skill: 0.25, equipment: 0.3, conduct: 0.3, impunity: 0.8, women: 0.04, districts: {},
});

const district = (
  id: string,
  population: number,
  neighbours: readonly string[],
  rest: Partial<CountrySpec["districts"][number]> = {},
): CountrySpec["districts"][number] => ({
  id, label: id, population, neighbours,
  area: 2500, borders: [], capital: false, urban: 0.25, terrain: 0.4, roads: 0.4, resources: 0.3, statePresence: 0.4,
  socialGroups: { river: 0.4, hill: 0.35, coast: 0.25 },
  ...rest,
});

const actor = (id: string, kind: ActorSpec["kind"], leverage: number, will: number): ActorSpec => ({
  id, label: id, kind, leverage, will,
});

const shock = (kind: ShockKind, week: number, weeks: number, severity: number, districts: readonly string[] = []) => ({
  kind, week, weeks, severity, districts, label: kind,
});

const emergency: readonly TaskSpec[] = [
  { component: "patrols", priority: 3, modality: "secure" },
  { component: "protection", priority: 2, modality: "secure", where: "mostViolentThird" },
  { component: "ceasefireMonitoring", priority: 2, modality: "monitor" },
  { component: "mediation", priority: 1 },
  { component: "reliefFood", priority: 1, budget: 6, where: ["east", "hills"] },
  { component: "reliefMedical", priority: 1, budget: 3 },
];

const disarming: readonly TaskSpec[] = [
  ...emergency,
  { component: "disarmament", priority: 2, budget: 4 },
  { component: "demobilisation", priority: 2, budget: 4 },
  { component: "reintegration", priority: 1, budget: 8, from: 30 },
  { component: "policeTraining", priority: 1, budget: 2 },
  { component: "policeMentoring", priority: 1, modality: "assist" },
  { component: "vetting", priority: 0.5 },
  { component: "armyReform", priority: 0.5, modality: "assist" },
  { component: "reliefWater", priority: 0.5, budget: 2 },
  { component: "reliefShelter", priority: 0.5, budget: 2, where: "border" },
];

const building: readonly TaskSpec[] = [
  { component: "patrols", priority: 1 },
  { component: "policeMentoring", priority: 2, modality: "assist" },
  { component: "oversight", priority: 1, modality: "assist" },
  { component: "courts", priority: 1, modality: "secure" },
  { component: "accessToJustice", priority: 1 },
  { component: "rightsEducation", priority: 1, where: "capital" },
  { component: "dialogue", priority: 1 },
  { component: "electoralSupport", priority: 1, until: 120 },
  { component: "localGovernance", priority: 1, modality: "assist" },
  { component: "drawdown", priority: 1, from: 110 },
];

const mission: MissionSpec = {
  id: "tinyMission",
  label: "Mission",
  startWeek: 8,
  strength: [
    { week: 8, infantry: 300, formedPolice: 0, individualPolice: 10, observers: 20, civilians: 20 },
    { week: 20, infantry: 900, formedPolice: 80, individualPolice: 60, observers: 40, civilians: 120 },
    { week: 110, infantry: 300, formedPolice: 40, individualPolice: 80, observers: 10, civilians: 90 },
  ],
  phases: [
    { week: 8, label: "emergency", military: 1000, police: 100, robustness: 0.8, clarity: 0.7, tasks: emergency },
    { week: 24, label: "disarming", military: 1000, police: 200, robustness: 0.8, clarity: 0.6, tasks: disarming },
    { week: 70, label: "building", military: 600, police: 200, robustness: 0.5, clarity: 0.8, tasks: building },
  ],
  budget: [
    { week: 8, perYear: 70 },
    { week: 52, perYear: 60 },
    { week: 110, perYear: 30 },
  ],
  funding: 0.95,
  deployment: 1,
  lag: 1,
  contributors: [
    { id: "lender", label: "lender", share: 0.7, equipment: 0.6, training: 0.6, caveats: 0.2, tolerance: 10, women: 0.05, conduct: 0.8 },
    { id: "sender", label: "sender", share: 0.3, equipment: 0.4, training: 0.5, caveats: 0.6, tolerance: 1, women: 0.02, conduct: 0.6 },
  ],
};

export const tiny: CountrySpec = {
  id: "tiny",
  title: "A tiny country",
  weeks: 156,
  communities: 24,
  socialGroups: [
    { id: "river", label: "river", power: 0.8 },
    { id: "hill", label: "hill", power: 0.1 },
    { id: "coast", label: "coast", power: 0.4 },
  ],
  districts: [
    district("port", 180_000, ["east", "hills"], { capital: true, urban: 0.8, roads: 0.7, statePresence: 0.8, area: 800 }),
    district("east", 90_000, ["port", "hills", "edge"], { borders: ["next"], resources: 0.6 }),
    district("hills", 70_000, ["port", "east"], { terrain: 0.8, roads: 0.2, resources: 0.5, statePresence: 0.2 }),
    district("edge", 40_000, ["east"], { borders: ["next"], resources: 0.9, roads: 0.15, statePresence: 0.1, area: 6000 }),
  ],
  abroad: [{ id: "next", label: "next" }],
  state: {
    government: "government",
    army: service(1200, 900),
    police: service(500, 900),
    intelligence: service(120, 100),
    courts: { capacity: 0.25, integrity: 0.3 },
    corrections: { capacity: 0.2, integrity: 0.25 },
    oversight: { capacity: 0.15, integrity: 0.4 },
    localAdministration: { capacity: 0.3, integrity: 0.35 },
  },
  armedGroups: [
    {
      id: "front", label: "front", kind: "rebel", fighters: 1500, socialGroup: "hill", districts: { hills: 0.5, east: 0.3, edge: 0.2 },
      leadership: "frontLeaders", sponsor: "neighbour", sponsorship: 0.5, cohesion: 0.4, restraint: 0.3, progovernment: false,
    },
    {
      id: "guards", label: "guards", kind: "militia", fighters: 900, socialGroup: "river", districts: { port: 0.5, east: 0.5 },
      leadership: "guardLeaders", sponsor: "government", sponsorship: 0.5, cohesion: 0.5, restraint: 0.15, progovernment: true,
    },
    {
      id: "holdouts", label: "holdouts", kind: "terrorist", fighters: 120, socialGroup: "hill", districts: { edge: 1 },
      leadership: "frontLeaders", sponsor: null, sponsorship: 0, cohesion: 0.8, restraint: 0.05, progovernment: false,
    },
    {
      id: "smugglers", label: "smugglers", kind: "criminal", fighters: 80, socialGroup: "coast", districts: {},
      leadership: "bosses", sponsor: null, sponsorship: 0, cohesion: 0.5, restraint: 0.6, progovernment: false,
    },
  ],
  actors: [
    actor("government", "hostGovernment", 0.6, 0.4),
    actor("opposition", "opposition", 0.3, 0.6),
    actor("frontLeaders", "armedLeadership", 0.4, 0.3),
    actor("guardLeaders", "armedLeadership", 0.3, 0.3),
    actor("bosses", "armedLeadership", 0.1, 0.1),
    actor("neighbour", "neighbour", 0.4, 0.4),
    actor("first", "councilMember", 0.8, 0.8),
    actor("second", "councilMember", 0.7, 0.6),
    actor("lender", "contributor", 0.3, 0.7),
    actor("sender", "contributor", 0.2, 0.7),
    actor("region", "regionalBody", 0.6, 0.8),
    actor("helpers", "ngo", 0.2, 0.9),
    actor("church", "civilSociety", 0.3, 0.9),
  ],
  relations: [
    { from: "neighbour", to: "frontLeaders", alignment: 0.5, sponsorship: 0.6 },
    { from: "first", to: "second", alignment: -0.4, sponsorship: 0 },
    { from: "second", to: "first", alignment: -0.3, sponsorship: 0 },
    { from: "government", to: "second", alignment: 0.4, sponsorship: 0 },
    { from: "first", to: "government", alignment: 0.2, sponsorship: 0.2 },
  ],
  agreements: [
    { id: "truce", label: "truce", week: 6, parties: ["front", "guards"], powerShare: { front: 0.3, guards: 0.1 }, guarantor: "mission" },
    { id: "accord", label: "accord", week: 40, parties: ["front", "holdouts"], powerShare: { front: 0.35, holdouts: 0.05 }, guarantor: "union" },
  ],
  forces: [
    {
      id: "vanguard", label: "vanguard", strength: [{ week: 2, people: 250 }, { week: 6, people: 300 }], districts: { port: 0.7, east: 0.3 },
      robustness: 0.6, equipment: 0.5, training: 0.6, rehatWeek: 8, patienceWeeks: 52,
    },
    {
      id: "union", label: "union", strength: [{ week: 10, people: 120 }], districts: {},
      robustness: 0.5, equipment: 0.4, training: 0.5, rehatWeek: null, patienceWeeks: 60,
    },
  ],
  mission,
  shocks: [
    shock("leaderExit", 12, 1, 0.8),
    shock("hostageTaking", 28, 4, 0.6),
    shock("election", 60, 8, 0.5),
    shock("earthquake", 66, 2, 0.6, ["hills"]),
    shock("moneyCut", 75, 26, 0.5),
    shock("epidemic", 84, 20, 0.5, ["port", "east"]),
    shock("coup", 100, 2, 0.4),
    shock("neighbourWar", 104, 20, 0.6, ["edge"]),
    shock("informationAttack", 130, 8, 0.7),
  ],
};
