import type { ReadonlyColumn } from "../../kernel/column.ts";
import { exp } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { forceKindCount, groupKinds, mechanism, unitKindCount } from "../tables.ts";

const criminal = groupKinds.indexOf("criminal");
const battle = 0, onCivilians = 1, onMission = 2;
const perpetratorOf = [0, 1, 0, 0, 3] as const;

/** Chance that a team that is free learns of an attack, is willing and allowed to go, and comes in time. */
export function responseChance(inTime: number, caveats: number, clarity: number, warning: number): number {
  return inTime * (1 - caveats) * clarity * warning;
}

/** Chance that an attack still goes on after some hours, if attacks end at any moment alike. */
export function stillOn(hours: number, duration: number): number {
  return exp(-hours / duration);
}

/** Chance to learn of an attack in time: by own eyes, or else from people, from the air, or from others who knew. */
export function warned(eyes: number, reporting: number, sensed: number, relayed: number): number {
  const told = reporting + (1 - reporting) * sensed;
  return eyes + (1 - eyes) * (told + (1 - told) * relayed);
}

/** Loss ratio of an attacker against the strength he meets (Lanchester's linear law). */
export function attackerLoss(own: number, met: number): number {
  return own > 0 ? met / (own + met) : 0;
}

/** Part of those in district k who can respond that are the mission's. */
function missionPart(strength: ReadonlyColumn, k: number, deployable: number): number {
  const first = k * unitKindCount;
  const uniformed = strength[first]! + strength[first + 1]! + strength[first + 2]! + strength[first + 3]!;
  return uniformed > 0 ? Math.min(1, uniformed / deployable) : 0;
}

/** Part of the forces in district k that is infiltrated. */
function leaky(strength: ReadonlyColumn, infiltrated: ReadonlyColumn, k: number): number {
  let all = 0, spies = 0;
  for (let j = k * forceKindCount; j < (k + 1) * forceKindCount; j++) {
    all += strength[j]!;
    spies += strength[j]! * infiltrated[j]!;
  }
  return all > 0 ? spies / all : 0;
}

/** Running sums over a district of how likely each community is to be attacked by a group: by people, and more so if not its own. */
function sumTargets(
  sums: Float64Array, population: ReadonlyColumn, hosted: ReadonlyColumn, socialGroup: ReadonlyColumn,
  first: number, count: number, own: number, strangers: number,
): void {
  let sum = 0;
  for (let q = 0; q < count; q++) {
    const row = first + q;
    sum += (population[row]! + hosted[row]!) * (socialGroup[row] === own ? 1 : strangers);
    sums[q] = sum;
  }
}

/** Numbers of draws: each incident of a cell has its own, and each kind a range of them, wide enough for any week of any war. */
const perIncident = 8;
const mostIncidents = 1000;
const civiliansFrom = perIncident * (mostIncidents + 1);
const missionFrom = 2 * civiliansFrom;

export const incidents = mechanism({
  id: "incidents",
  title: "Incidents",
  summary:
    "What was chosen happens, or not, by luck; an attack on civilians either robs or kills, by the licence that commanders give. Deaths follow from the size of the bands that meet and from how many people are in the place. Peacekeepers respond to a minority of " +
    "attacks: they must know, be near, come in time, be willing and be allowed (OIOS 2014 counted one in five). A response saves lives, " +
    "costs some, fewer where vehicles protect, and teaches the attacker; none teaches him too. Forces that are infiltrated give " +
    "warnings away. Losses call for revenge.",
  cites: ["oios2014", "weinstein2007", "bohorquez2009", "hultman2013", "fjelde2019"],
  parameters: {
    lethality: num({ default: 0.07, min: 0, max: 1, plausible: [0.03, 0.15], unit: "deaths per fighter", label: "Deaths that an attacking fighter causes among forces", evidence: "calibrated", cites: ["hultman2014"] }),
    massacre: num({ default: 0.6, min: 0, max: 5, plausible: [0.15, 1.5], unit: "deaths per fighter", label: "Deaths that an attacking fighter causes among civilians whom he may kill", evidence: "calibrated", cites: ["hultman2013"] }),
    robbery: num({ default: 0.0002, min: 0, max: 1, plausible: [0.00005, 0.002], unit: "share", label: "Deaths in an attack that only robs, against one in which men may kill", evidence: "assumed", cites: ["weinstein2007"] }),
    site: num({ default: 2500, min: 1, plausible: [500, 10000], unit: "people", label: "Most people found in the place that is attacked", evidence: "assumed" }),
    largest: num({ default: 0.1, min: 0.01, max: 1, plausible: [0.03, 0.3], unit: "share", label: "Largest share of them killed in one attack", evidence: "assumed" }),
    saved: num({ default: 0.7, min: 0, max: 1, plausible: [0.4, 0.9], unit: "share", label: "Deaths averted by a response", evidence: "assumed", cites: ["oios2014"] }),
    caught: num({ default: 0.042, min: 0, max: 1, plausible: [0.01, 0.1], unit: "share", label: "Attackers killed or disarmed in a response", evidence: "assumed" }),
    risk: num({ default: 0.002, min: 0, max: 1, plausible: [0.0005, 0.005], unit: "deaths per attacking fighter", label: "Peacekeepers without any equipment killed in a response or an attack on them", evidence: "assumed" }),
    armour: num({ default: 0.65, max: 1, plausible: [0.3, 0.85], unit: "share", label: "Those deaths from which full equipment protects", evidence: "assumed", cites: ["haassAnsorg2018"] }),
    duration: num({ default: 8, min: 0.1, plausible: [2, 24], unit: "hours", label: "Mean length of an attack", evidence: "assumed" }),
    leaks: num({ default: 0.7, max: 1, plausible: [0.2, 1], unit: "share", label: "Warnings that fully infiltrated forces give away", evidence: "assumed" }),
    warning: num({ default: 0.8, min: 0, max: 1, plausible: [0.4, 0.95], unit: "share", label: "Attacks of which a unit in the place learns in time without people's reports", evidence: "assumed", cites: ["oios2014"] }),
    learning: num({ default: 0.1, min: 0, max: 1, plausible: [0.03, 0.3], unit: "share", label: "Weight of the last attack in what a group expects", evidence: "assumed" }),
    strangers: num({ default: 4, min: 0, max: 100, plausible: [1, 10], unit: "ratio", label: "Attacks on other social groups against one's own", evidence: "assumed", cites: ["kalyvas2006"] }),
    revenge: num({ default: 6, min: 0.5, plausible: [2, 12], unit: "weeks", label: "Memory of own losses", evidence: "assumed" }),
    out: num({ default: 1, min: 0.05, plausible: [0.3, 3], unit: "weeks", label: "Time for which a response keeps a team from the next", evidence: "assumed" }),
  },
  sequential: "units that respond to one attack are not free for the next, so cells act in an order drawn each week",
  reads: {
    cells: ["group", "district", "attackRate", "civilianRate", "licence", "missionRate", "band"],
    groups: ["alive", "kind", "progovernment", "socialGroup", "bound"],
    districts: ["firstCommunity", "lastCommunity", "answering", "reporting", "sensed", "relayed", "deployable", "responseTime"],
    forces: ["infiltrated"],
    communities: ["socialGroup", "population", "hosted"],
    contingents: ["restrictions", "equipment", "arrived"],
    mission: ["clarity"],
    country: ["peace"],
  },
  changes: {
    cells: ["fighters", "losses", "heat"],
    forces: ["strength", "losses"],
    communities: ["killedByRebels", "killedByMilitias", "killedByCriminals"],
    districts: ["incidents", "violations", "spoiling", "battleDeaths", "civilianDeathsRebel", "civilianDeathsMilitia", "civilianDeathsCriminal", "responses", "warned", "engaged"],
    groups: ["responseBelief"],
    units: ["casualties", "strength"],
    mission: ["casualties"],
  },
  streams: ["order", "battle", "civilians", "mission", "place", "response"],
  run({ cells: c, groups: g, districts: d, communities: m, contingents, mission, country, forces: f, units: u }, p, ctx) {
    const { step, draw } = ctx;
    const order = new Int32Array(c.n);
    for (let i = 0; i < c.n; i++) order[i] = i;
    draw.order.shuffle(order, c.n);
    let caveats = 0, here = 0, kit = 0;
    for (let i = 0; i < contingents.n; i++) {
      caveats += contingents.restrictions[i] * contingents.arrived[i];
      kit += contingents.equipment[i] * contingents.arrived[i];
      here += contingents.arrived[i];
    }
    caveats = here > 0 ? caveats / here : 0;
    const risk = p.risk * (1 - p.armour * (here > 0 ? kit / here : 0));
    const back = exp(-step / p.out);
    let widest = 0;
    for (let k = 0; k < d.n; k++) {
      d.engaged[k] *= back;
      widest = Math.max(widest, d.lastCommunity[k] - d.firstCommunity[k]);
    }
    const targets = new Float64Array(widest);
    const places = new Float64Array(widest);
    const fading = exp(-step / p.revenge);
    // So that what a death calls for in all is the same for any length of a step.
    const fresh = ((1 - fading) * p.revenge) / step;
    for (let i = 0; i < c.n; i++) c.heat[i] *= fading;

    const responds = (i: number, k: number, event: number): boolean => {
      const group = c.group[i];
      // What the mission's contributors refuse and what its mandate leaves open does not bind other forces.
      const part = missionPart(u.strength, k, d.deployable[k]);
      const clarity = 1 - part * (1 - mission.clarity[0]);
      const warning = warned(p.warning, d.reporting[k], d.sensed[k], d.relayed[k]) * (1 - p.leaks * leaky(f.strength, f.infiltrated, k));
      if (d.deployable[k] > 0) d.warned[k] += warning;
      const chance = responseChance(stillOn(d.responseTime[k], p.duration), caveats * part, clarity, warning);
      const free = d.answering[k] - d.engaged[k];
      const comes = free > 0 && (free >= 1 || draw.response.unit(i, event + 1) < free) && draw.response.unit(i, event) < chance;
      if (comes) {
        d.engaged[k] += 1;
        d.responses[k] += 1;
        casualties(k, c.band[i], i, event);
      }
      if (d.deployable[k] > 0) g.responseBelief[group] += p.learning * ((comes ? 1 : 0) - g.responseBelief[group]);
      return comes;
    };
    const casualties = (k: number, band: number, i: number, event: number): void => {
      const row = k * unitKindCount;
      const dead = Math.min(draw.mission.poisson(risk * band, i, event), Math.floor(u.strength[row]));
      if (dead <= 0) return;
      u.casualties[row] += dead;
      u.strength[row] -= dead;
      mission.casualties[0] += dead;
    };
    const fall = (row: number, dead: number): number => {
      const real = Math.min(dead, c.fighters[row]);
      c.fighters[row] -= real;
      c.losses[row] += real;
      c.heat[row] += real * fresh;
      return real;
    };

    // Fights and attacks on peacekeepers are near people; of whose, nothing in the model depends on.
    const near = (k: number, i: number, event: number): number => {
      const first = d.firstCommunity[k];
      const count = d.lastCommunity[k] - first;
      sumTargets(places, m.population, m.hosted, m.socialGroup, first, count, 0, 1);
      return first + Math.max(0, draw.place.pickFrom(places, count, i, event));
    };

    // What it means for an agreement: broken by those it binds, or fighting on of others.
    const breaks = (group: number, k: number): void => {
      if (g.bound[group] === 1) d.violations[k] += 1;
      else if (country.peace[0] === 1 && g.kind[group] !== criminal) d.spoiling[k] += 1;
    };

    for (const i of order) {
      const group = c.group[i];
      if (g.alive[group] === 0 || c.fighters[i] <= 0) continue;
      const k = c.district[i];
      const battles = Math.min(mostIncidents, draw.battle.poisson(c.attackRate[i] * step, i));
      for (let j = 0; j < battles; j++) {
        const event = 1 + j * perIncident;
        const army = k * 3 + 1;
        let met = g.progovernment[group] === 1 ? 0 : f.strength[army];
        const own = g.progovernment[group];
        for (let q = 0; q < g.n; q++) if (g.alive[q] === 1 && g.kind[q] !== criminal && g.progovernment[q] !== own) met += c.fighters[k * g.n + q];
        if (met <= 0) break;
        const band = Math.min(c.band[i], c.fighters[i]);
        const comes = responds(i, k, event);
        const spared = comes ? 1 - p.saved : 1;
        const killed = Math.min(met, draw.battle.poisson(p.lethality * Math.min(band, met) * spared, i, event));
        const lost = fall(i, draw.battle.poisson((p.lethality * attackerLoss(c.fighters[i], met) + (comes ? p.caught : 0)) * band, i, event + 2));
        let dead = lost;
        // The side that was met shares its dead by strength.
        for (let q = 0; q < g.n; q++)
          if (g.alive[q] === 1 && g.kind[q] !== criminal && g.progovernment[q] !== own)
            dead += fall(k * g.n + q, (killed * c.fighters[k * g.n + q]) / met);
        if (own === 0) {
          const soldiers = Math.min(f.strength[army], (killed * f.strength[army]) / met);
          f.strength[army] -= soldiers;
          f.losses[army] += soldiers;
          dead += soldiers;
        }
        d.incidents[k] += 1;
        d.battleDeaths[k] += dead;
        breaks(group, k);
        ctx.emit("incident", { district: k, community: near(k, i, event), kind: battle, perpetrator: perpetratorOf[g.kind[group]]!, group, civilianDeaths: 0, otherDeaths: dead, responded: comes ? 1 : 0, band });
      }
      const attacks = Math.min(mostIncidents, draw.civilians.poisson(c.civilianRate[i] * step, i));
      const first = d.firstCommunity[k];
      const count = d.lastCommunity[k] - first;
      // Whom a group attacks is the same for all its attacks of a week: the dead of a week leave the population at its end.
      if (attacks > 0) sumTargets(targets, m.population, m.hosted, m.socialGroup, first, count, g.socialGroup[group], p.strangers);
      for (let j = 0; j < attacks && count > 0; j++) {
        const event = civiliansFrom + j * perIncident;
        const place = draw.place.pickFrom(targets, count, i, event);
        if (place < 0) break;
        const row = first + place;
        const band = Math.min(c.band[i], c.fighters[i]);
        const comes = responds(i, k, event);
        // A commander lets his men kill, or takes what he came for: most attacks on civilians have no dead.
        const deadly = p.massacre * (draw.civilians.unit(i, event + 4) < c.licence[i] ? 1 : p.robbery);
        const dead = Math.min(
          Math.floor(p.largest * Math.min(p.site, Math.max(0, m.population[row] - m.killedByRebels[row] - m.killedByMilitias[row] - m.killedByCriminals[row]))),
          draw.civilians.poisson(deadly * band * (comes ? 1 - p.saved : 1), i, event),
        );
        if (comes) fall(i, draw.civilians.poisson(p.caught * band, i, event + 2));
        const kind = perpetratorOf[g.kind[group]]!;
        if (kind === 0) {
          m.killedByRebels[row] += dead;
          d.civilianDeathsRebel[k] += dead;
        } else if (kind === 1) {
          m.killedByMilitias[row] += dead;
          d.civilianDeathsMilitia[k] += dead;
        } else {
          m.killedByCriminals[row] += dead;
          d.civilianDeathsCriminal[k] += dead;
        }
        d.incidents[k] += 1;
        breaks(group, k);
        ctx.emit("incident", { district: k, community: row, kind: onCivilians, perpetrator: kind, group, civilianDeaths: dead, otherDeaths: 0, responded: comes ? 1 : 0, band });
      }
      if (draw.mission.poisson(c.missionRate[i] * step, i) > 0) {
        const before = mission.casualties[0];
        casualties(k, c.band[i], i, missionFrom);
        d.incidents[k] += 1;
        ctx.emit("incident", {
          district: k, community: near(k, i, missionFrom), kind: onMission, perpetrator: perpetratorOf[g.kind[group]]!, group, civilianDeaths: 0, otherDeaths: mission.casualties[0] - before, responded: 1, band: c.band[i],
        });
      }
    }
  },
});
