import {
  actorKinds,
  type CountrySpec,
  forceKinds,
  groupKinds,
  institutionKinds,
  type Simulation,
  unitKinds,
} from "@truce/core";

type Tables = Simulation["engine"]["state"]["tables"];

/** A kind of agent that must stand in some scenario. */
export interface Kind {
  readonly what: string;
  /** True if it stands in the country; asked every week, for some come later. */
  stands(tables: Tables, spec: CountrySpec): boolean;
}

/** A row of mission.md on agents: kinds that must stand somewhere, states that must move. */
export interface AgentRow {
  readonly id: string;
  readonly title: string;
  readonly kinds: readonly Kind[];
  /** Words of mission.md and the columns (`table.column`) that hold it; one that moves is enough. */
  readonly states: Readonly<Record<string, readonly string[]>>;
}

const some = (n: number, has: (row: number) => boolean): boolean => {
  for (let i = 0; i < n; i++) if (has(i)) return true;
  return false;
};

const force = (what: string, kind: (typeof forceKinds)[number]): Kind => ({
  what,
  stands: ({ forces: f }) => some(f.n, (i) => forceKinds[f.kind[i]!] === kind && f.strength[i]! > 0),
});
const institution = (what: string, kind: (typeof institutionKinds)[number]): Kind => ({
  what,
  stands: ({ institutions: s }) => some(s.n, (i) => institutionKinds[s.kind[i]!] === kind && s.capacity[i]! > 0),
});
const group = (what: string, kind: (typeof groupKinds)[number]): Kind => ({
  what,
  stands: ({ groups: g }) =>
    some(g.n, (i) => groupKinds[g.kind[i]!] === kind && g.alive[i] === 1 && g.fighters[i]! > 0),
});
const unit = (what: string, kind: (typeof unitKinds)[number]): Kind => ({
  what,
  stands: ({ units: u }) => some(u.n, (i) => unitKinds[u.kind[i]!] === kind && u.strength[i]! >= 1),
});
const actor = (what: string, kind: (typeof actorKinds)[number]): Kind => ({
  what,
  stands: ({ actors: a }) => some(a.n, (i) => actorKinds[a.kind[i]!] === kind),
});

/** Columns that the first week fills, and the column from which they start: only a difference to it is a move. */
export const origins: Readonly<Record<string, string>> = {
  "contingents.trained": "contingents.training",
  "contingents.restrictions": "contingents.caveats",
};

export const agentRows: readonly AgentRow[] = [
  {
    id: "A1",
    title: "Communities",
    kinds: [
      { what: "place × social group", stands: ({ districts: d, socialGroups: g }) => d.n > 1 && g.n > 1 },
      { what: "urban", stands: ({ communities: c }) => some(c.n, (i) => c.urban[i] === 1) },
      { what: "rural", stands: ({ communities: c }) => some(c.n, (i) => c.urban[i] === 0) },
      { what: "displaced groups", stands: ({ communities: c }) => some(c.n, (i) => c.hosted[i]! > 0) },
      actor("civil society groups", "civilSociety"),
    ],
    states: {
      population: ["communities.population"],
      "trust in the state": ["communities.trustState"],
      "trust in the police": ["communities.trustPolice"],
      "trust in the army": ["communities.trustArmy"],
      "trust in peacekeepers": ["communities.trustMission"],
      "trust between groups": ["communities.trustOthers"],
      fear: ["communities.fear"],
      grievance: ["communities.grievance"],
      needs: ["communities.needFood"],
      livelihoods: ["communities.livelihood"],
      participation: ["communities.participation"],
      "knowledge of rights": ["communities.rights"],
      "willingness to report": ["communities.reporting"],
    },
  },
  {
    id: "A2",
    title: "Security forces",
    kinds: [
      force("police", "police"),
      force("army", "army"),
      force("intelligence", "intelligence"),
      institution("justice staff", "courts"),
      institution("local services", "localAdministration"),
      institution("national ministries", "ministries"),
    ],
    states: {
      strength: ["forces.strength"],
      skill: ["forces.skill"],
      equipment: ["forces.equipment"],
      pay: ["forces.payArrears"],
      integrity: ["forces.conduct"],
      accountability: ["forces.impunity"],
      "community links": ["forces.communityLinks"],
    },
  },
  {
    id: "A3",
    title: "Armed groups",
    kinds: [
      group("rebels", "rebel"),
      group("militias", "militia"),
      group("spoiler factions", "spoiler"),
      group("terrorist cells", "terrorist"),
      group("criminal networks", "criminal"),
    ],
    states: {
      strength: ["cells.fighters"],
      cohesion: ["groups.cohesion"],
      "support base": ["cells.support"],
      "compliance with the ceasefire": ["groups.commitment"],
      "demobilised share": ["cells.registered", "cells.exFighters"],
    },
  },
  {
    id: "A4",
    title: "Peacekeepers",
    kinds: [
      unit("infantry", "infantry"),
      unit("formed police", "formedPolice"),
      unit("individual police", "individualPolice"),
      unit("observers", "observers"),
      unit("civil affairs", "civilAffairs"),
      unit("engineers", "engineers"),
      unit("medical", "medical"),
      unit("drones and analysis", "sensors"),
      {
        what: "contingents of contributing countries",
        stands: ({ contingents: c }) => some(c.n, (i) => c.arrived[i]! > 0),
      },
    ],
    states: {
      strength: ["units.strength"],
      readiness: ["units.readiness"],
      equipment: ["contingents.equipment", "units.mobility"],
      // What contributors bring does not change; what common exercises add, and what quarrels and fright hold back, does.
      training: ["contingents.trained"],
      caveats: ["contingents.restrictions"],
      "local knowledge": ["units.localKnowledge"],
      conduct: ["units.conduct"],
      casualties: ["units.casualties"],
    },
  },
  {
    id: "A5",
    title: "Political actors",
    kinds: [
      actor("host government", "hostGovernment"),
      actor("opposition", "opposition"),
      actor("armed-group leaderships", "armedLeadership"),
      actor("neighbours", "neighbour"),
      actor("Security Council members", "councilMember"),
      actor("contributors", "contributor"),
      actor("regional bodies", "regionalBody"),
      actor("NGOs", "ngo"),
      actor("civil society", "civilSociety"),
    ],
    states: {
      will: ["actors.will"],
      consent: ["country.consent"],
      "interests and rivalry": ["actors.rivalry"],
      "bargaining position": ["groups.fightValue", "country.governmentFightValue"],
      contributions: ["contingents.arrived", "mission.received"],
    },
  },
];
