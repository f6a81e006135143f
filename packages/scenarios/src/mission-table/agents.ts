import type { CountrySpec, Simulation } from "@truce/core";

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

const force = (what: string, kind: number): Kind => ({
  what,
  stands: ({ forces: f }) => some(f.n, (i) => f.kind[i] === kind && f.strength[i]! > 0),
});
const institution = (what: string, kind: number): Kind => ({
  what,
  stands: ({ institutions: s }) => some(s.n, (i) => s.kind[i] === kind && s.capacity[i]! > 0),
});
const group = (what: string, kind: number): Kind => ({
  what,
  stands: ({ groups: g }) => some(g.n, (i) => g.kind[i] === kind && g.alive[i] === 1 && g.fighters[i]! > 0),
});
const unit = (what: string, kind: number): Kind => ({
  what,
  stands: ({ units: u }) => some(u.n, (i) => u.kind[i] === kind && u.strength[i]! >= 1),
});
const actor = (what: string, kind: number): Kind => ({
  what,
  stands: ({ actors: a }) => some(a.n, (i) => a.kind[i] === kind),
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
      actor("civil society groups", 8),
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
      force("police", 0),
      force("army", 1),
      force("intelligence", 2),
      institution("justice staff", 0),
      institution("local services", 3),
      institution("national ministries", 5),
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
      group("rebels", 0),
      group("militias", 1),
      group("spoiler factions", 2),
      group("terrorist cells", 3),
      group("criminal networks", 4),
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
      unit("infantry", 0),
      unit("formed police", 1),
      unit("individual police", 2),
      unit("observers", 3),
      unit("civil affairs", 4),
      unit("engineers", 5),
      unit("medical", 6),
      unit("drones and analysis", 7),
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
      actor("host government", 0),
      actor("opposition", 1),
      actor("armed-group leaderships", 2),
      actor("neighbours", 3),
      actor("Security Council members", 4),
      actor("contributors", 5),
      actor("regional bodies", 6),
      actor("NGOs", 7),
      actor("civil society", 8),
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
