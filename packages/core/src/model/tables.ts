import { forSchema } from "../kernel/mechanism.ts";
import { measuresFor } from "../kernel/measure.ts";
import * as armed from "./tables/armed.ts";
import * as knowledge from "./tables/knowledge.ts";
import * as mandate from "./tables/mandate.ts";
import * as peacekeepers from "./tables/peacekeepers.ts";
import * as places from "./tables/places.ts";
import * as politics from "./tables/politics.ts";
import * as state from "./tables/state.ts";
import * as work from "./tables/work.ts";

export * from "./tables/kinds.ts";
export { knowableNames } from "./tables/knowledge.ts";
export { plannedLevers } from "./tables/mandate.ts";
export { deliveredWork } from "./tables/work.ts";

/** The whole state of the country model. The order is that of the memory: snapshots and fingerprints depend on it. */
export const schema = {
  tables: {
    districts: places.districts, communities: places.communities, refuge: places.refuge,
    socialGroups: places.socialGroups, forces: state.forces, institutions: state.institutions, groups: armed.groups,
    cells: armed.cells, contingents: peacekeepers.contingents, units: peacekeepers.units,
    otherForces: peacekeepers.otherForces, otherUnits: peacekeepers.otherUnits,
    otherStrengths: peacekeepers.otherStrengths, actors: politics.actors, relations: politics.relations,
    agreements: politics.agreements, terms: politics.terms, knowledge: knowledge.knowledge, review: knowledge.review,
    conditions: knowledge.conditions, tasks: mandate.tasks, effort: mandate.effort, work: work.work,
    trialWork: work.trialWork, phases: mandate.phases, strengths: peacekeepers.strengths, budgets: mandate.budgets,
    plans: mandate.plans, mission: mandate.mission, country: state.country, yearBack: state.yearBack,
    shocks: politics.shocks, renewals: politics.renewals, threats: politics.threats,
  },
  graphs: {
    roads: { from: "districts", to: "districts", label: "Neighbouring districts", weight: "ease of travel, 1 / hours scaled to sum to 1" },
    links: { from: "communities", to: "communities", label: "Who hears from whom (kin, trade, road)", weight: "strength, sums to 1" },
  },
} as const;

export const events = {
  incident: ["district", "community", "kind", "perpetrator", "group", "civilianDeaths", "otherDeaths", "responded", "band"],
  agreement: ["agreement", "status"],
  split: ["parent", "group", "fighters"],
  mutiny: ["group", "soldiers"],
  phase: ["phase", "military", "police"],
  withdrawal: ["contingent", "share"],
  condition: ["condition"],
  expulsion: ["consent"],
  governmentFalls: ["group"],
  relapse: ["battleDeaths", "war"],
  onset: ["battleDeaths"],
  vote: ["renewal", "phase", "late"],
  mandateEnds: ["opposition"],
} as const;

export const { mechanism } = forSchema(schema, events);
export const { measure } = measuresFor(schema);

const rooms = { armed, knowledge, mandate, peacekeepers, places, politics, state, work };

/** File in which a table is declared. */
export function fileOfTable(table: string): string {
  const room = Object.entries(rooms).find(([, tables]) => table in tables);
  if (room === undefined) throw new RangeError(`there is no table "${table}"`);
  return `packages/core/src/model/tables/${room[0]}.ts`;
}
