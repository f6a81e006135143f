import { Engine, type EngineOptions } from "../../../src/kernel/engine.ts";
import { fillGraph } from "../../../src/kernel/graph.ts";
import type { Mechanism } from "../../../src/kernel/mechanism.ts";
import { State } from "../../../src/kernel/table.ts";
import { actorKinds, deliveredWork, events, forceKindCount, institutionKindCount, schema, threatKinds, unitKindCount } from "../../../src/model/tables.ts";

export type Country = State<typeof schema>;

export interface Shape {
  readonly districts?: number;
  readonly perDistrict?: number;
  readonly groups?: number;
  /** Rows of tables that a test wants to have more of. */
  readonly rows?: Partial<Record<keyof typeof schema.tables, number>>;
}

/** A number in 0 to 1 that looks irregular and is always the same: variety without chance. */
export const variety = (row: number, salt: number): number => ((row * 37 + salt * 61 + 11) % 97) / 97;

/**
 * A country by hand for tests of mechanisms: districts in a ring, in each some communities of two social groups, the first a
 * town. Police, army, courts, peacekeepers and armed men everywhere; nothing else than what a test sets.
 */
export function smallCountry({ districts = 3, perDistrict = 4, groups = 2, rows: wanted = {} }: Shape = {}): Country {
  const communities = districts * perDistrict;
  const neighbours = districts > 2 ? 2 : districts - 1;
  const rows = Object.fromEntries(Object.keys(schema.tables).map((table) => [table, 1])) as Record<keyof typeof schema.tables, number>;
  const country = new State(schema, {
    rows: {
      ...rows,
      districts, communities, groups,
      refuge: districts * districts,
      socialGroups: 2,
      forces: districts * forceKindCount,
      institutions: districts * institutionKindCount,
      units: districts * unitKindCount,
      cells: districts * groups,
      work: districts,
      trialWork: districts,
      knowledge: (2 + groups) * districts,
      actors: 2,
      ...wanted,
    },
    edges: { roads: districts * neighbours, links: communities * 2 },
  });
  const { districts: d, communities: c, socialGroups, forces, institutions, units, cells, groups: g, actors, refuge } = country.tables;
  const population = 1000;
  for (let k = 0; k < districts; k++) {
    d.area[k] = 500;
    d.roads[k] = 0.6;
    d.urban[k] = 1 / perDistrict;
    d.capital[k] = k === 0 ? 1 : 0;
    d.statePresence[k] = 0.5;
    d.firstCommunity[k] = k * perDistrict;
    d.lastCommunity[k] = (k + 1) * perDistrict;
    d.people[k] = perDistrict * population;
    for (let kind = 0; kind < forceKindCount; kind++) {
      const row = k * forceKindCount + kind;
      forces.district[row] = k;
      forces.kind[row] = kind;
      forces.strength[row] = perDistrict;
    }
    for (let kind = 0; kind < institutionKindCount; kind++) {
      institutions.district[k * institutionKindCount + kind] = k;
      institutions.kind[k * institutionKindCount + kind] = kind;
    }
    for (let kind = 0; kind < unitKindCount; kind++) {
      units.district[k * unitKindCount + kind] = k;
      units.kind[k * unitKindCount + kind] = kind;
    }
    for (let j = 0; j < groups; j++) {
      cells.group[k * groups + j] = j;
      cells.district[k * groups + j] = k;
    }
  }
  for (let i = 0; i < communities; i++) {
    c.district[i] = Math.floor(i / perDistrict);
    c.socialGroup[i] = i % 2;
    c.urban[i] = i % perDistrict === 0 ? 1 : 0;
    c.population[i] = population;
  }
  socialGroups.power[0] = 0.8;
  socialGroups.power[1] = 0.1;
  g.alive.fill(1);
  actors.kind[0] = actorKinds.indexOf("ngo");
  actors.kind[1] = actorKinds.indexOf("civilSociety");
  const ring = (n: number, reach: readonly number[]): { from: number; to: number; weight: number }[] =>
    Array.from({ length: n }, (_, from) => reach.map((by) => ({ from, to: (from + by + n) % n, weight: 1 / reach.length }))).flat();
  const roads = ring(districts, neighbours === 2 ? [-1, 1] : neighbours === 1 ? [1] : []);
  fillGraph(country.graphs.roads, roads);
  // Every district is a place of refuge for every other: row = home × districts + host.
  for (let i = 0; i < refuge.n; i++) {
    refuge.home[i] = Math.floor(i / districts);
    refuge.host[i] = i % districts;
  }
  for (const { from, to, weight } of roads) refuge.road[from * districts + to]! += weight;
  for (let k = 0; k < districts; k++) {
    d.firstRefuge[k] = k * districts;
    d.lastRefuge[k] = (k + 1) * districts;
  }
  fillGraph(country.graphs.links, ring(communities, [-1, 1]));
  return country;
}

/** A week of the given mechanisms in checked mode, or as many as wanted. */
export function live(
  country: Country,
  schedule: readonly Mechanism[],
  { weeks = 1, step = 1, ...options }: Partial<EngineOptions> & { readonly weeks?: number } = {},
): Engine<typeof schema> {
  const model = { id: "test", version: "0", schema, events, schedule, measures: [] };
  const engine = new Engine(model, country, { seed: "test", step, checked: true, ...options });
  engine.run(Math.round(weeks / step));
  return engine;
}

/** A copy with the same numbers in it. */
export function copyOf(country: Country): Country {
  const copy = new State(schema, country.size);
  new Uint8Array(copy.buffer).set(new Uint8Array(country.buffer));
  return copy;
}

/** A country that is full of life: every column that society reads has some number in its range that differs by row. */
export function livelyCountry(shape: Shape = {}): Country {
  const country = smallCountry(shape);
  const { districts: d, communities: c, forces, institutions, units, cells, work, trialWork: part, country: nation, mission, actors, threats } = country.tables;
  for (let k = 0; k < d.n; k++) {
    d.jointOperations[k] = variety(k, 10) / 5;
    d.insecurity[k] = 150 * variety(k, 1);
    d.presence[k] = variety(k, 2);
    d.policing[k] = variety(k, 3) / 2;
    d.market[k] = variety(k, 4);
    d.border[k] = variety(k, 5);
    d.deployable[k] = 20 * variety(k, 6);
    d.weapons[k] = 100 * variety(k, 7);
    d.idle[k] = variety(k, 8);
    d.epidemic[k] = variety(k, 9) / 4;
    for (const name of ["food", "water", "shelter", "medical"] as const) work[name][k] = 0.01 * variety(k, name.length);
    for (const name of ["rightsEducation", "dialogue", "legalAid", "elections", "localGovernance", "oversight", "escorts", "engagement"] as const)
      work[name][k] = 3 * variety(k, name.length);
    for (const name of deliveredWork) part[name][k] = work[name][k]! / 3;
    part.share[k] = 1 / 2;
  }
  for (let j = 0; j < forces.n; j++) {
    forces.conduct[j] = variety(j, 1);
    forces.women[j] = variety(j, 2) / 4;
    forces.payArrears[j] = 20 * variety(j, 3);
  }
  for (let j = 0; j < institutions.n; j++) {
    institutions.capacity[j] = variety(j, 4);
    institutions.integrity[j] = variety(j, 5);
    institutions.substituted[j] = variety(j, 6) / 3;
  }
  for (let j = 0; j < units.n; j++) {
    units.strength[j] = 6 * variety(j, 1);
    units.women[j] = variety(j, 2) / 5;
  }
  for (let j = 0; j < cells.n; j++) {
    cells.fighters[j] = 30 * variety(j, 1);
    cells.extortion[j] = variety(j, 2);
    cells.exFighters[j] = 60 * variety(j, 3);
  }
  for (let i = 0; i < c.n; i++) {
    c.population[i] = Math.round(500 + 1500 * variety(i, 1));
    c.killedByRebels[i] = variety(i, 2) > 0.9 ? 5 : 0;
    c.killedByMilitias[i] = variety(i, 3) > 0.95 ? 2 : 0;
    c.trustOthers[i] = variety(i, 4);
    c.trials[i] = i % 2;
  }
  for (let k = 0; k < d.n; k++) {
    d.people[k] = 0;
    for (let i = d.firstCommunity[k]!; i < d.lastCommunity[k]!; i++) d.people[k] += c.population[i]!;
  }
  actors.leverage.fill(0.5);
  mission.active[0] = 1;
  mission.exists[0] = 1;
  mission.cost[0] = 0.02;
  d.slander.fill(0.3);
  d.missionHarm[0] = 0.2;
  threats.kind[0] = threatKinds.indexOf("hybridWarfare");
  threats.effect[0] = 0.3;
  nation.neighbourWar[0] = 0.5;
  return country;
}
