import { fillGraph } from "../../kernel/graph.ts";
import { type Size, State } from "../../kernel/table.ts";
import type { CountrySpec, InstitutionSpec, ServiceSpec, ShockKind } from "../spec.ts";
import { weeksPerYear } from "../rules.ts";
import { actorKinds, allocationRules, forceKinds, groupKinds, institutionKinds, schema, shockKinds, threatKinds, unitKindCount } from "../tables.ts";
import { layOut } from "./layout.ts";
import { linkEdges, roadEdges } from "./links.ts";
import { planRows } from "./plans.ts";
import { type Refuge, refuges } from "./refuges.ts";
import { type ComponentNames, fillTasks, planTasks } from "./tasks.ts";

/** Marks of a war under way: fear, deaths remembered per 1,000, insecurity in deaths per 100,000 a year (assumed). */
const scars = { fear: 0.6, hurt: 2, insecurity: 80 } as const;

/** Largest share of a community that may be away when a run begins. */
const mostDisplaced = 0.6;

/** Losses that groups remember when a run begins in the middle of a war, deaths per 1,000 fighters a year. */
const warLosses = 60;

const criminal = groupKinds.indexOf("criminal");

/** Rows kept free for factions that break away. */
const spareGroups = 3;

export interface WorldOptions extends ComponentNames {
  /** Length of a tick, weeks. */
  readonly step: number;
}

/** Builds the state of a country before its first week. */
export function buildWorld(spec: CountrySpec, { step, ...names }: WorldOptions): State<typeof schema> {
  const plans = layOut(spec);
  const roads = roadEdges(spec);
  const links = linkEdges(spec, plans);
  const refugeRows = refuges(spec, roads);
  const mission = spec.mission;
  const plan = planTasks(mission);
  const planned = planRows(mission);
  const shockRows = spec.shocks.flatMap((s) => (s.districts.length === 0 ? [{ ...s, district: -1 }] : s.districts.map((id) => ({ ...s, district: index("district", spec.districts, id) }))));
  const strengthRows = spec.forces.flatMap((f, force) => f.strength.map((x) => ({ ...x, force })));
  const termRows = spec.agreements.flatMap((a, agreement) => a.parties.map((party) => ({ agreement, party, power: a.powerShare[party] ?? 0 })));
  const D = spec.districts.length;
  const G = spec.armedGroups.length + spareGroups;
  const size: Size<typeof schema> = {
    rows: {
      districts: D, communities: plans.length, socialGroups: spec.socialGroups.length, forces: D * forceKinds.length,
      institutions: D * institutionKinds.length, groups: G, cells: D * G, contingents: mission?.contributors.length ?? 0,
      units: D * unitKindCount, otherForces: spec.forces.length, otherUnits: spec.forces.length * D, otherStrengths: strengthRows.length,
      actors: spec.actors.length, relations: spec.actors.length * spec.actors.length, agreements: spec.agreements.length,
      terms: termRows.length, knowledge: (2 + G) * D, review: 1, conditions: plan.conditions.length,
      tasks: plan.tasks.length, effort: plan.tasks.length * D, work: D, trialWork: plan.trials.length * D,
      phases: mission?.phases.length ?? 0, strengths: mission?.strength.length ?? 0, budgets: mission?.budget.length ?? 0, plans: planned.length, mission: 1,
      refuge: refugeRows.length, country: 1, yearBack: Math.round(weeksPerYear / step), shocks: shockRows.length,
      renewals: mission?.renewals?.length ?? 0, threats: spec.threats?.length ?? 0,
    },
    edges: { roads: roads.length, links: links.length },
  };
  const state = new State(schema, size);
  fillGraph(state.graphs.roads, roads);
  fillGraph(state.graphs.links, links);
  fillDistricts(state, spec, plans);
  fillRefuges(state, refugeRows);
  fillState(state, spec);
  fillArmedGroups(state, spec);
  fillScars(state, spec);
  fillPolitics(state, spec, termRows, shockRows, strengthRows);
  if (mission !== null) {
    const t = state.tables;
    t.mission.exists[0] = 1;
    t.mission.start[0] = mission.startWeek;
    t.mission.funding[0] = mission.funding;
    t.mission.deployment[0] = mission.deployment;
    t.mission.lag[0] = mission.lag;
    t.mission.pooled[0] = mission.pooled ?? 0;
    t.mission.commonTraining[0] = mission.commonTraining ?? 0;
    mission.renewals?.forEach((week, i) => (t.renewals.week[i] = week));
    t.mission.allocation[0] = allocationRules.indexOf(mission.allocation ?? "reactive");
    mission.phases.forEach((p, i) => Object.entries({ week: p.week, military: p.military, police: p.police, robustness: p.robustness, clarity: p.clarity }).forEach(([k, v]) => ((t.phases as unknown as Record<string, Float64Array>)[k]![i] = v)));
    plan.tasks.forEach((task, i) => (t.phases.lastTask[task.phase] = i + 1));
    for (let i = 1; i < t.phases.n; i++) {
      t.phases.firstTask[i] = t.phases.lastTask[i - 1]!;
      t.phases.lastTask[i] = Math.max(t.phases.lastTask[i]!, t.phases.firstTask[i]!);
    }
    mission.strength.forEach((s, i) => Object.entries(s).forEach(([k, v]) => ((t.strengths as unknown as Record<string, Float64Array>)[k]![i] = v as number)));
    mission.budget.forEach((b, i) => {
      t.budgets.week[i] = b.week;
      t.budgets.perYear[i] = b.perYear;
    });
    planned.forEach(({ what, row, week, value }, i) => {
      t.plans.what[i] = what;
      t.plans.row[i] = row;
      t.plans.week[i] = week;
      t.plans.value[i] = value;
    });
    mission.contributors.forEach((c, i) => {
      t.contingents.actor[i] = spec.actors.findIndex((a) => a.id === c.id);
      for (const k of ["share", "equipment", "training", "caveats", "tolerance", "women", "conduct"] as const) t.contingents[k][i] = c[k];
      for (const k of ["patience", "reinforcement", "dependence", "exposure", "parliament", "regional"] as const)
        if (c[k] !== undefined) t.contingents[k][i] = c[k];
    });
    fillTasks(state, mission, plan, names, (id) => index("district", spec.districts, id));
  }
  return state;
}

type World = State<typeof schema>;

function index(kind: string, list: readonly { readonly id: string }[], id: string): number {
  const found = list.findIndex((x) => x.id === id);
  if (found < 0) throw new RangeError(`there is no ${kind} "${id}"; known: ${list.map((x) => x.id).join(", ")}`);
  return found;
}

function fillDistricts(state: World, spec: CountrySpec, plans: ReturnType<typeof layOut>): void {
  const { districts: d, communities: c, socialGroups: s } = state.tables;
  spec.socialGroups.forEach((g, i) => {
    s.power[i] = g.power;
    s.basePower[i] = g.power;
  });
  let row = 0;
  spec.districts.forEach((district, k) => {
    d.area[k] = district.area;
    d.terrain[k] = district.terrain;
    d.roads[k] = district.roads;
    d.resources[k] = district.resources;
    d.urban[k] = district.urban;
    d.capital[k] = district.capital ? 1 : 0;
    d.border[k] = district.borders.length > 0 ? 1 : 0;
    d.statePresence[k] = district.statePresence;
    d.people[k] = district.population;
    d.firstCommunity[k] = row;
    while (row < plans.length && plans[row]!.district === k) row++;
    d.lastCommunity[k] = row;
  });
  plans.forEach((plan, i) => {
    c.district[i] = plan.district;
    c.socialGroup[i] = plan.socialGroup;
    c.urban[i] = plan.urban ? 1 : 0;
    c.population[i] = plan.population;
    const grievance = spec.socialGroups[plan.socialGroup]!.grievance;
    if (grievance !== undefined) c.grievance[i] = grievance;
  });
}

function fillRefuges(state: World, rows: readonly Refuge[]): void {
  const { refuge: r, districts: d } = state.tables;
  rows.forEach(({ home, host, road }, i) => {
    if (i === 0 || home !== rows[i - 1]!.home) d.firstRefuge[home] = i;
    d.lastRefuge[home] = i + 1;
    r.home[i] = home;
    r.host[i] = host;
    r.road[i] = road;
  });
}

/** Marks of a war that began before the run: in proportion to the fighters among whom people live. */
function fillScars(state: World, spec: CountrySpec): void {
  const { districts: d, communities: c, cells, groups: g, refuge: r } = state.tables;
  const people = spec.districts.reduce((sum, x) => sum + x.population, 0);
  const density = spec.districts.map((x, k) => {
    let fighters = 0;
    for (let j = 0; j < g.n; j++) if (g.kind[j] !== criminal) fighters += cells.fighters[k * g.n + j]!;
    return fighters / x.population;
  });
  const mean = density.reduce((sum, x, k) => sum + x * spec.districts[k]!.population, 0) / people;
  const war = spec.war ?? 1;
  if (mean <= 0 || war <= 0) return;
  const displaced = Math.min(mostDisplaced, (spec.displaced ?? 0) / people);
  for (let i = 0; i < c.n; i++) {
    const k = c.district[i]!;
    const marked = density[k]! / mean;
    const scar = (war * marked) / (1 + marked);
    c.fear[i] = Math.min(1, scars.fear * (1 / 2 + scar));
    c.hurtByRebels[i] = scars.hurt * scar;
    c.hurtByMilitias[i] = scars.hurt * scar;
    c.hurtByState[i] = (scars.hurt * scar) / 2;
    const away = Math.min(mostDisplaced, displaced * marked) * c.population[i]!;
    c.away[i] = away;
    c.population[i]! -= away;
    d.insecurity[k] = war * scars.insecurity * marked;
  }
  // Until the first week moves them, displaced people stay in their own district.
  for (let i = 0; i < r.n; i++) {
    if (r.home[i] !== r.host[i]) continue;
    const home = r.home[i]!;
    for (let j = d.firstCommunity[home]!; j < d.lastCommunity[home]!; j++) r.people[i]! += c.away[j]!;
  }
}

function fillState(state: World, spec: CountrySpec): void {
  const { forces: f, institutions: n, country } = state.tables;
  const services: Record<(typeof forceKinds)[number], ServiceSpec> = {
    police: spec.state.police, army: spec.state.army, intelligence: spec.state.intelligence,
  };
  country.government[0] = index("actor", spec.actors, spec.state.government);
  country.ideology[0] = spec.state.ideology ?? 0;
  if (spec.state.commitment !== undefined) country.governmentCommitment[0] = spec.state.commitment;
  country.fought[0] = (spec.yearsOfWar ?? 0) * weeksPerYear;
  country.disposition[0] = spec.state.willingness ?? -1;
  country.beganAtPeace[0] = spec.war === 0 ? 1 : 0;
  country.governmentCommitment[0]! += (1 - (spec.war ?? 1)) * (1 - country.governmentCommitment[0]!);
  const reach = spec.districts.map((x) => x.population * x.statePresence);
  const people = spec.districts.map((x) => x.population);
  forceKinds.forEach((kind, code) => {
    const service = services[kind];
    const now = shares(spec, service.districts, reach);
    const later = shares(spec, {}, people);
    spec.districts.forEach((_, k) => {
      const row = k * forceKinds.length + code;
      f.district[row] = k;
      f.kind[row] = code;
      f.strength[row] = service.strength * now[k]!;
      f.target[row] = service.target * later[k]!;
      for (const key of ["skill", "equipment", "conduct", "impunity", "women"] as const) f[key][row] = service[key];
      if (service.loyalty !== undefined) f.loyalty[row] = service.loyalty;
      if (service.payArrears !== undefined) f.payArrears[row] = service.payArrears;
    });
  });
  const kinds: Record<(typeof institutionKinds)[number], InstitutionSpec> = {
    courts: spec.state.courts,
    corrections: spec.state.corrections,
    oversight: spec.state.oversight,
    localAdministration: spec.state.localAdministration,
    policeService: { capacity: spec.state.police.skill, integrity: spec.state.police.conduct },
    ministries: spec.state.ministries ?? spec.state.localAdministration,
  };
  institutionKinds.forEach((kind, code) =>
    spec.districts.forEach((district, k) => {
      const row = k * institutionKinds.length + code;
      n.district[row] = k;
      n.kind[row] = code;
      n.capacity[row] = kinds[kind].capacity * (1 / 2 + district.statePresence / 2);
      n.integrity[row] = kinds[kind].integrity;
    }),
  );
}

/** Shares by district that sum to 1: as given, else in proportion to `otherwise`. */
function shares(spec: CountrySpec, given: Readonly<Record<string, number>>, otherwise: readonly number[]): number[] {
  const weights = Object.keys(given).length > 0 ? spec.districts.map((d) => given[d.id] ?? 0) : otherwise;
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((w) => (sum > 0 ? w / sum : 1 / weights.length));
}

function fillArmedGroups(state: World, spec: CountrySpec): void {
  const { groups: g, cells: c, districts: d } = state.tables;
  const war = spec.war ?? 1;
  for (let row = 0; row < c.n; row++) {
    c.group[row] = row % g.n;
    c.district[row] = Math.floor(row / g.n);
  }
  spec.armedGroups.forEach((group, i) => {
    g.alive[i] = 1;
    g.kind[i] = groupKinds.indexOf(group.kind);
    g.progovernment[i] = group.progovernment ? 1 : 0;
    g.socialGroup[i] = index("social group", spec.socialGroups, group.socialGroup);
    g.leadership[i] = index("actor", spec.actors, group.leadership);
    g.sponsor[i] = group.sponsor === null ? -1 : index("actor", spec.actors, group.sponsor);
    g.sponsorship[i] = group.sponsorship;
    g.cohesion[i] = group.cohesion;
    g.restraint[i] = group.restraint;
    g.ideology[i] = group.ideology ?? 0;
    if (group.commitment !== undefined) g.commitment[i] = group.commitment;
    g.fighters[i] = group.fighters;
    g.fought[i] = (spec.yearsOfWar ?? 0) * weeksPerYear;
    g.commitment[i]! += (1 - war) * (1 - g.commitment[i]!);
    g.losses[i] = war * warLosses;
    const part = shares(spec, group.districts, spec.districts.map((x) => x.population));
    spec.districts.forEach((_, k) => {
      const row = k * g.n + i;
      c.fighters[row] = group.fighters * part[k]!;
      c.weapons[row] = c.fighters[row]!;
      // The run begins in the middle of a war: people already bear its marks.
      d.heat[k]! += (war * c.fighters[row]!) / 1000;
    });
  });
}

function fillPolitics(
  state: World,
  spec: CountrySpec,
  termRows: readonly { agreement: number; party: string; power: number }[],
  shockRows: readonly { week: number; weeks: number; kind: ShockKind; severity: number; ideology?: number; district: number }[],
  strengthRows: readonly { force: number; week: number; people: number }[],
): void {
  const t = state.tables;
  const A = spec.actors.length;
  spec.actors.forEach((a, i) => {
    t.actors.kind[i] = actorKinds.indexOf(a.kind);
    t.actors.leverage[i] = a.leverage;
    t.actors.will[i] = a.will;
    t.actors.veto[i] = a.veto === true ? 1 : 0;
    for (let j = 0; j < A; j++) {
      t.relations.from[i * A + j] = i;
      t.relations.to[i * A + j] = j;
    }
  });
  for (const r of spec.relations) {
    const row = index("actor", spec.actors, r.from) * A + index("actor", spec.actors, r.to);
    t.relations.alignment[row] = r.alignment;
    t.relations.sponsorship[row] = r.sponsorship;
  }
  // Rivalry of the sponsors as one lever: everything that council members think of each other moves towards enmity.
  const rivalry = spec.rivalry ?? 0;
  const members = spec.actors.flatMap((a, i) => (a.kind === "councilMember" ? [i] : []));
  for (const i of members) for (const j of members) if (i !== j) t.relations.alignment[i * A + j]! -= rivalry * (1 + t.relations.alignment[i * A + j]!);
  spec.threats?.forEach((threat, i) => {
    t.threats.kind[i] = threatKinds.indexOf(threat.kind);
    t.threats.actor[i] = threat.actor === undefined ? -1 : index("actor", spec.actors, threat.actor);
    t.threats.group[i] = threat.group === undefined ? -1 : index("armed group", spec.armedGroups, threat.group);
    t.threats.capability[i] = threat.capability;
    if (threat.from !== undefined) t.threats.from[i] = threat.from;
    if (threat.until !== undefined) t.threats.until[i] = threat.until;
  });
  // A sponsor named on a group counts as a relation of the same strength if none is given.
  for (const group of spec.armedGroups) {
    if (group.sponsor === null) continue;
    const row = index("actor", spec.actors, group.sponsor) * A + index("actor", spec.actors, group.leadership);
    t.relations.sponsorship[row] = Math.max(t.relations.sponsorship[row]!, group.sponsorship);
  }
  spec.agreements.forEach((a, i) => {
    t.agreements.week[i] = a.week;
    t.agreements.whenReady[i] = a.whenReady === true ? 1 : 0;
    t.agreements.guarantorMission[i] = a.guarantor === "mission" ? 1 : 0;
    t.agreements.guarantorForce[i] = a.guarantor === null || a.guarantor === "mission" ? -1 : index("force", spec.forces, a.guarantor);
  });
  termRows.forEach((term, i) => {
    t.terms.agreement[i] = term.agreement;
    t.terms.group[i] = index("armed group", spec.armedGroups, term.party);
    t.terms.power[i] = term.power;
  });
  shockRows.forEach((s, i) => {
    t.shocks.week[i] = s.week;
    t.shocks.weeks[i] = s.weeks;
    t.shocks.kind[i] = shockKinds.indexOf(s.kind);
    t.shocks.severity[i] = s.severity;
    if (s.ideology !== undefined) t.shocks.ideology[i] = s.ideology;
    t.shocks.district[i] = s.district;
  });
  strengthRows.forEach((s, i) => {
    t.otherStrengths.force[i] = s.force;
    t.otherStrengths.week[i] = s.week;
    t.otherStrengths.people[i] = s.people;
  });
  const D = spec.districts.length;
  spec.forces.forEach((force, i) => {
    t.otherForces.robustness[i] = force.robustness;
    t.otherForces.equipment[i] = force.equipment;
    t.otherForces.training[i] = force.training;
    t.otherForces.rehatWeek[i] = force.rehatWeek ?? -1;
    t.otherForces.patience[i] = force.patienceWeeks;
    const capital = Object.fromEntries(spec.districts.filter((d) => d.capital).map((d) => [d.id, 1]));
    const part = shares(spec, Object.keys(force.districts).length > 0 ? force.districts : capital, spec.districts.map((d) => d.population));
    for (let k = 0; k < D; k++) {
      t.otherUnits.force[i * D + k] = i;
      t.otherUnits.district[i * D + k] = k;
      t.otherUnits.share[i * D + k] = part[k] ?? 0;
    }
  });
  for (let row = 0; row < t.knowledge.n; row++) t.knowledge.observer[row] = Math.floor(row / D);
  for (let row = 0; row < t.units.n; row++) {
    t.units.district[row] = Math.floor(row / unitKindCount);
    t.units.kind[row] = row % unitKindCount;
  }
}
