import { clamp01, exp, log } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { above, saturate } from "../rules.ts";
import { mechanism } from "../tables.ts";

const criminal = 4, terrorist = 3, spoiler = 2;

/** Will of a local commander to fight: what the leaders want, but for the unruly who are neither obeyed nor watched. */
export function localWill(commitment: number, cohesion: number, watched: number, unruly: number): number {
  return 1 - commitment * (1 - unruly * (1 - cohesion) * (1 - watched));
}

/** Deterrence as the commander believes it: what he sees, and whether he expects a response. */
export function deterrence(seen: number, belief: number, weight: number): number {
  return clamp01(seen * (1 - weight + weight * belief));
}

/**
 * Part of two opponents' contacts that becomes fights where they are as many as this in the whole country, against a thousand on each side:
 * large forces bring a smaller part of themselves to bear (Helmbold 1965; Weiss 1966).
 */
export function engaged(own: number, enemies: number, scale: number): number {
  return own > 0 && enemies > 0 ? exp((scale - 1) * (log(own * enemies) / 2 - log(1000))) : 0;
}

/** Part of the attacks that are wanted which a number of bands can carry out, each at most so many a week: less and less of what is more than they can do. */
export function carriedOut(wanted: number, bands: number, tempo: number): number {
  const able = bands * tempo;
  return able > 0 ? able / (able + wanted) : 0;
}

/** Contacts between opponents that an agreement prevents: the agreement itself, and of the rest those who stand between them. */
export function separation(agreed: number, line: number): number {
  return agreed + (1 - agreed) * line;
}

export const armedChoices = mechanism({
  id: "armedChoices",
  title: "What armed groups choose to do",
  summary:
    "Each group in each district decides how often to attack forces and civilians. Fights need opponents and will. Most attacks on civilians rob, most of all " +
    "where control is contested (Kalyvas 2006); commanders who have just lost men and whom the people do not support let them kill " +
    "(Hultman 2007; Wood 2010), unless discipline holds them back (Humphreys and Weinstein 2006; Stanton 2016). Violence and own losses excite more of " +
    "it near by for some weeks (Lewis and others 2012), as far as there are bands to carry it out. Presence deters what commanders believe it can stop: it works against rebels " +
    "and militias and hardly stops governments (Fjelde, Hultman and Nilsson 2019).",
  cites: ["kalyvas2006", "hultman2007", "wood2010", "humphreysWeinstein2006", "stanton2016", "lewis2012", "fjelde2019", "stedman1997", "fortna2008", "helmbold1965", "weiss1966"],
  parameters: {
    contact: num({ default: 0.08, min: 0, max: 20, plausible: [0.02, 0.25], unit: "attacks per week per 100 fighters on each side, of a thousand on each side", label: "Fights between willing opponents", evidence: "calibrated", cites: ["hultman2014"] }),
    scale: num({ default: 0.45, min: 0, max: 1.5, plausible: [0.4, 1], unit: "power", label: "How fights grow with the forces of both sides", evidence: "assumed", cites: ["helmbold1965", "weiss1966"] }),
    separated: num({ default: 0.6, min: 0, max: 1, plausible: [0.4, 0.95], unit: "share", label: "Contacts between opponents that do not happen while an agreement keeps forces apart", evidence: "assumed", cites: ["fortna2004"] }),
    lines: num({ default: 0.7, max: 1, plausible: [0.3, 0.9], unit: "share", label: "Contacts left by an agreement that people standing between the sides prevent", evidence: "assumed", cites: ["fortna2008"] }),
    linesHalf: num({ default: 10, min: 0.1, plausible: [3, 40], unit: "people per 100 opponents", label: "People in the line at which half of that is reached", evidence: "assumed" }),
    predation: num({ default: 0.04, min: 0, max: 10, plausible: [0.01, 0.1], unit: "attacks per week per 100 fighters", label: "Attacks on civilians by an unrestrained group", evidence: "calibrated", cites: ["hultman2013"] }),
    contested: num({ default: 2, min: 0, max: 20, plausible: [0.5, 4], unit: "ratio", label: "Further attacks where control is contested", evidence: "assumed", cites: ["kalyvas2006"] }),
    peacePredation: num({ default: 0.25, min: 0, max: 1, plausible: [0.05, 0.5], unit: "share", label: "Predation by armed men whose leaders keep the peace", evidence: "assumed", cites: ["humphreysWeinstein2006"] }),
    unruly: num({ default: 0.3, min: 0, max: 1, plausible: [0.1, 0.6], unit: "share", label: "Commanders of a group without cohesion who break the peace where nobody watches", evidence: "assumed", cites: ["stedman1997"] }),
    triggered: num({ default: 0.5, min: 0, max: 0.95, plausible: [0.3, 0.55], unit: "incidents per incident", label: "Incidents that one incident sets off", evidence: "measured", cites: ["lewis2012"] }),
    retaliation: num({ default: 0.012, min: 0, max: 1, plausible: [0.003, 0.04], unit: "attacks per week per death", label: "Revenge for each own death that is remembered", evidence: "assumed", cites: ["kalyvas2006"] }),
    lossesHalf: num({ default: 8, min: 0.1, plausible: [3, 40], unit: "deaths per 1,000 fighters", label: "Own dead of the last weeks in the district at which a commander is half as bitter as he can be", evidence: "assumed", cites: ["hultman2007"] }),
    spread: num({ default: 0.2, min: 0, max: 1, plausible: [0.05, 0.4], unit: "share", label: "Part of that excitation that reaches neighbouring districts", evidence: "assumed", cites: ["beardsley2011"] }),
    tempo: num({ default: 5, min: 0.01, plausible: [1, 10], unit: "1/week", label: "Most attacks that one band can carry out", evidence: "assumed" }),
    belief: num({ default: 0.3, min: 0, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Part of deterrence that depends on expecting a response", evidence: "assumed", cites: ["oios2014"] }),
    deterred: num({ default: 0.9, min: 0, max: 1, plausible: [0.6, 1], unit: "share", label: "Violence deterred by full and credible presence", evidence: "assumed", cites: ["fjelde2019"] }),
    onMission: num({ default: 0.004, min: 0, max: 1, plausible: [0.001, 0.02], unit: "attacks per week per 100 fighters", label: "Attacks on peacekeepers who are allowed to use force, by groups at war", evidence: "assumed", cites: ["howard2008"] }),
    extortion: num({ default: 0.5, min: 0, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Extortion by a group that rules unwatched", evidence: "assumed", cites: ["weinstein2007"] }),
  },
  over: "cells",
  reads: {
    cells: ["group", "district", "fighters", "band", "support", "heat"],
    groups: ["alive", "kind", "progovernment", "cohesion", "restraint", "commitment", "responseBelief", "fighters", "bound"],
    districts: ["heat", "presence", "robustPresence", "policing", "deployable", "missionPeople"],
    forces: ["strength", "skill"],
    knowledge: ["strengthSeen"],
    country: ["governmentCommitment", "electionHeat", "peace"],
    mission: ["robustness"],
    work: ["interposition"],
  },
  graphs: ["roads"],
  writes: { cells: ["attackRate", "civilianRate", "licence", "missionRate", "extortion"] },
  run({ cells: c, groups: g, districts: d, forces: f, knowledge, country, mission: m, work }, p, { from, to, graph }) {
    const { start, target, weight } = graph.roads;
    const part = new Float64Array(g.n);
    let state = 0;
    for (let row = 1; row < f.n; row += 3) state += f.strength[row] * f.skill[row];
    for (let j = 0; j < g.n; j++) {
      let enemies = g.progovernment[j] === 1 ? 0 : state;
      for (let o = 0; o < g.n; o++) if (g.alive[o] === 1 && g.kind[o] !== criminal && g.progovernment[o] !== g.progovernment[j]) enemies += g.fighters[o];
      part[j] = engaged(g.fighters[j], enemies, p.scale);
    }
    for (let i = from; i < to; i++) {
      const fighters = c.fighters[i];
      const group = c.group[i];
      if (fighters <= 0 || g.alive[group] === 0) {
        c.attackRate[i] = 0;
        c.civilianRate[i] = 0;
        c.licence[i] = 0;
        c.missionRate[i] = 0;
        c.extortion[i] = 0;
        continue;
      }
      const k = c.district[i];
      const kind = g.kind[group];
      const loyal = g.progovernment[group];
      // What the group knows of the peacekeepers here, not what is true.
      const seen = knowledge.strengthSeen[(2 + group) * d.n + k];
      const dense = d.deployable[k] > 0 ? Math.min(1, seen / d.deployable[k]) : 0;
      const held = p.deterred * deterrence(d.robustPresence[k] * dense, g.responseBelief[group], p.belief);
      const heldByPresence = p.deterred * deterrence(d.presence[k] * dense, g.responseBelief[group], p.belief);
      const will = kind === criminal ? 0 : localWill(g.commitment[group], g.cohesion[group], d.presence[k], p.unruly);
      let enemies = 0;
      // An agreement in force keeps apart those whom it binds; the government is bound by each.
      let keeping = 0;
      let armed = fighters;
      for (let j = 0; j < g.n; j++) {
        const other = k * g.n + j;
        if (j === group || g.alive[j] === 0 || g.kind[j] === criminal) continue;
        armed += c.fighters[other];
        if (g.progovernment[j] === loyal) continue;
        const met = c.fighters[other] * (1 - g.commitment[group] * g.commitment[j]);
        enemies += met;
        keeping += met * g.bound[j];
      }
      const army = f.strength[k * 3 + 1] * f.skill[k * 3 + 1];
      if (loyal === 0) {
        const met = army * (1 - g.commitment[group] * country.governmentCommitment[0]);
        enemies += met;
        keeping += met * country.peace[0];
      }
      let near = 0;
      for (let e = start[k]; e < start[k + 1]; e++) near += weight[e] * d.heat[target[e]];
      const excited = p.triggered * ((1 - p.spread) * d.heat[k] + p.spread * near) * (fighters / armed) + p.retaliation * c.heat[i];
      const line = work.interposition[k] > 0 ? p.lines * saturate((work.interposition[k] * 100) / (fighters + enemies), p.linesHalf) : 0;
      const apart = enemies > 0 ? 1 - (separation(p.separated, line) * g.bound[group] * keeping) / enemies : 1;
      const tense = 1 + country.electionHeat[0];
      const quarrel = (p.contact * part[group]! * Math.sqrt(fighters * enemies)) / 100;
      const battles = enemies > 0 ? (quarrel * tense + excited / 2) * will * apart * (1 - held) : 0;
      const contested = enemies > 0 ? (2 * Math.min(fighters, enemies)) / (fighters + enemies) : 0;
      const appetite = kind === terrorist || kind === spoiler ? 1 : p.peacePredation + (1 - p.peacePredation) * will;
      const preys = kind === criminal ? p.peacePredation * (1 - d.policing[k]) : appetite;
      const prey = ((p.predation * fighters) / 100) * (1 + p.contested * contested * will) * tense;
      const attacks = (prey + excited / 2) * preys * (1 - g.restraint[group]) * (1 - heldByPresence);
      const able = carriedOut(battles + attacks, fighters / Math.max(1, Math.min(c.band[i], fighters)), p.tempo);
      c.attackRate[i] = battles * able;
      c.civilianRate[i] = attacks * able;
      c.licence[i] = kind === criminal ? 0 : will * above(saturate((c.heat[i] / fighters) * 1000, p.lossesHalf) * (1 - c.support[i]), g.restraint[group]);
      c.missionRate[i] = d.missionPeople[k] > 0 ? ((p.onMission * fighters) / 100) * will * (1 / 2 + m.robustness[0]) : 0;
      c.extortion[i] = clamp01(p.extortion * preys * (1 - heldByPresence) * (1 - d.policing[k] / 2));
    }
  },
});
