import { num } from "../../kernel/parameter.ts";
import { closing, saturate } from "../rules.ts";
import { forceKindCount, forceKinds, groupKinds, incidentKinds, mechanism, perpetrators } from "../tables.ts";

const criminal = groupKinds.indexOf("criminal");
const militia = groupKinds.indexOf("militia");
const onCivilians = incidentKinds.indexOf("attackOnCivilians");
const police = forceKinds.indexOf("police"), army = forceKinds.indexOf("army");
const byRebels = perpetrators.indexOf("rebel"), byMilitias = perpetrators.indexOf("militia"), byState = perpetrators.indexOf("state");

/** Killings that armed men in a campaign are able to carry out in a step: fewer where they find few of those they look for. */
export function killingsOf(armed: number, campaign: number, perArmed: number, targets: number, half: number, stopped: number, step: number): number {
  return armed * campaign * perArmed * saturate(targets, half) * (1 - stopped) * step;
}

export const massKilling = mechanism({
  id: "massKilling",
  title: "Mass killing",
  summary:
    "Where leaders have begun a campaign, their soldiers, police and militias kill people of the social groups from which their enemy " +
    "recruits, wherever they find them. It needs many hands (Straus 2004 counts 200,000 in Rwanda). Only those who challenge the killers " +
    "reduce it (Krain 2005): peacekeepers who may not use force, or are elsewhere, change nothing.",
  cites: ["straus2004", "krain2005", "valentino2004"],
  parameters: {
    perArmed: num({ default: 0.8, max: 10, plausible: [0.1, 2], unit: "deaths per armed person a week", label: "People killed by each armed person in a full campaign with victims everywhere", evidence: "expert", cites: ["straus2004"] }),
    half: num({ default: 0.1, min: 0.001, max: 1, plausible: [0.02, 0.3], unit: "share of people", label: "Share of the targeted in a district at which half of that many are found", evidence: "assumed" }),
    restraint: num({ default: 0.8, max: 1, plausible: [0.3, 0.95], unit: "share", label: "Killing that full robust presence stops", evidence: "expert", cites: ["krain2005"] }),
    most: num({ default: 0.15, min: 0.01, max: 5, plausible: [0.05, 0.4], unit: "1/week", label: "Largest share of a community killed in a week, as a rate", evidence: "assumed" }),
  },
  reads: {
    communities: ["socialGroup", "population", "hosted", "killedByCriminals"],
    districts: ["firstCommunity", "lastCommunity", "robustPresence"],
    socialGroups: ["power"],
    groups: ["alive", "kind", "progovernment", "socialGroup", "fighters", "campaign"],
    cells: ["fighters"],
    forces: ["strength"],
    country: ["campaign"],
  },
  changes: { communities: ["killedByRebels", "killedByMilitias", "killedByState"], districts: ["incidents", "civilianDeathsRebel", "civilianDeathsMilitia"] },
  sequential: "victims of one perpetrator cannot be killed by another: perpetrators take turns in row order in each community",
  streams: ["victims"],
  run({ communities: c, districts: d, socialGroups: s, groups: g, cells, forces: f, country }, p, { step, draw, emit }) {
    // Whom each side hunts: the people among whom the other recruits, by its fighters; never the most powerful people of the state's own.
    const hunted = [new Float64Array(s.n), new Float64Array(s.n)] as const;
    const all = [0, 0];
    let going = country.campaign[0] > 0;
    let dominant = 0;
    for (let k = 1; k < s.n; k++) if (s.power[k] > s.power[dominant]) dominant = k;
    for (let j = 0; j < g.n; j++) {
      if (g.alive[j] === 0 || g.kind[j] === criminal) continue;
      going ||= g.campaign[j] > 0;
      const hunter = 1 - g.progovernment[j];
      hunted[hunter]![g.socialGroup[j]]! += g.fighters[j];
      all[hunter]! += g.fighters[j];
    }
    if (!going) return;
    for (const side of [0, 1] as const) {
      const weights = hunted[side];
      for (let k = 0; k < s.n; k++) weights[k] = all[side]! > 0 ? weights[k]! / all[side]! : 0;
    }
    // Rebels hunt the people of the state where no militia fights for it.
    if (all[0] === 0) hunted[0][dominant] = 1;
    hunted[1][dominant] = 0;
    const most = closing(p.most, step);

    const kill = (k: number, armed: number, campaign: number, side: 0 | 1, own: number, by: number, group: number): void => {
      if (!(armed * campaign > 0)) return;
      const weights = hunted[side];
      let people = 0, targets = 0;
      for (let i = d.firstCommunity[k]; i < d.lastCommunity[k]; i++) {
        const living = c.population[i] + c.hosted[i];
        people += living;
        if (c.socialGroup[i] !== own) targets += living * weights[c.socialGroup[i]]!;
      }
      if (!(targets > 0)) return;
      const killings = killingsOf(armed, campaign, p.perArmed, targets / people, p.half, p.restraint * d.robustPresence[k], step);
      for (let i = d.firstCommunity[k]; i < d.lastCommunity[k]; i++) {
        const weight = c.socialGroup[i] === own ? 0 : weights[c.socialGroup[i]]!;
        if (weight === 0) continue;
        const living = c.population[i] - c.killedByRebels[i] - c.killedByMilitias[i] - c.killedByState[i] - c.killedByCriminals[i];
        const mean = (killings * weight * (c.population[i] + c.hosted[i])) / targets;
        const dead = Math.min(draw.victims.poisson(mean, i, group + 1), Math.floor(most * Math.max(0, living)));
        if (dead <= 0) continue;
        const column = by === byState ? c.killedByState : by === byMilitias ? c.killedByMilitias : c.killedByRebels;
        column[i] += dead;
        if (by === byMilitias) d.civilianDeathsMilitia[k] += dead;
        if (by === byRebels) d.civilianDeathsRebel[k] += dead;
        d.incidents[k] += 1;
        emit("incident", { district: k, community: i, kind: onCivilians, perpetrator: by, group, civilianDeaths: dead, otherDeaths: 0, responded: 0, band: armed });
      }
    };
    for (let k = 0; k < d.n; k++) {
      const first = k * forceKindCount;
      kill(k, f.strength[first + police] + f.strength[first + army], country.campaign[0], 1, dominant, byState, -1);
      for (let j = 0; j < g.n; j++) {
        if (g.alive[j] === 0 || g.kind[j] === criminal) continue;
        const by = g.kind[j] === militia ? byMilitias : byRebels;
        kill(k, cells.fighters[k * g.n + j], g.campaign[j], g.progovernment[j] === 1 ? 1 : 0, g.socialGroup[j], by, j);
      }
    }
  },
});
