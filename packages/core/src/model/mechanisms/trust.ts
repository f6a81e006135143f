import { num } from "../../kernel/parameter.ts";
import { delivered } from "../delivery.ts";
import { gatherBoth, saturate } from "../rules.ts";
import { forceKindCount, institutionKindCount, institutionKinds, mechanism, unitKindCount } from "../tables.ts";
import { effectiveCapacity } from "./institutions.ts";

const police = 0;
const army = 1;
const courts = institutionKinds.indexOf("courts");
const administration = institutionKinds.indexOf("localAdministration");

/**
 * The one rule of trust. Good experience acts on the trust that is missing, bad experience on the trust there is, and bad
 * counts `badNews` times as much (Slovic 1993). Written so that it stays in 0 to 1 for any experience.
 */
export function nextTrust(trust: number, good: number, bad: number, badNews: number): number {
  return (trust + good) / (1 + good + badNews * bad);
}

/**
 * What is heard pulls towards the mean of those who tell: by the part above the own opinion, or nothing. Without a branch, for which
 * of two opinions is higher no processor can foresee.
 */
export function hearsay(heard: number, trust: number, weight: number): number {
  const above = heard - trust;
  return weight * ((above + Math.abs(above)) / 2);
}

export const trust = mechanism({
  id: "trust",
  title: "Trust",
  summary:
    "Trust in police, army, courts, state, peacekeepers and other social groups follows experience, own and heard, by one rule: " +
    "good experience builds slowly, bad experience destroys quickly. Contact with a service builds trust only if it is fair " +
    "(Tyler 2006), so more contact with an abusive police destroys trust. Peacekeepers lose trust through misconduct, through aid " +
    "that others take, through harm they bring, through abuse by forces they work with, and when people are killed although they are there. Trade, dialogue and " +
    "peacekeepers whom people hold to be impartial (Nomikos 2022) bring groups together, but " +
    "dialogue among frightened people divides them more (Paluck 2010). No programme acts on trust but through such experience.",
  cites: ["slovic1993", "baumeister2001", "tylerHuo2002", "tyler2006", "sunshineTyler2003", "rothsteinStolle2008", "blairMorse2021", "nomikos2022", "pettigrewTropp2006", "paluck2010", "rohner2013", "pillinger2016"],
  parameters: {
    badNews: num({ default: 2, min: 1, max: 20, plausible: [1.3, 4], unit: "ratio", label: "Weight of bad against good experience", evidence: "expert", cites: ["slovic1993", "baumeister2001"] }),
    told: num({ default: 0.03, max: 2, plausible: [0.01, 0.1], unit: "1/week", label: "Influence of what linked communities think", evidence: "assumed" }),
    abuse: num({ default: 0.05, max: 5, plausible: [0.01, 0.2], unit: "per abuse per 1,000", label: "Bad experience in an abuse by state forces", evidence: "assumed", cites: ["blairMorse2021"] }),
    killing: num({ default: 0.5, max: 10, plausible: [0.1, 1], unit: "per death per 1,000", label: "Bad experience in a killing: by state forces, or by others whom those present did not stop", evidence: "assumed", cites: ["lyall2013"] }),
    policeContact: num({ default: 0.02, max: 1, plausible: [0.005, 0.05], unit: "1/week", label: "Weight of contact with many police", evidence: "assumed", cites: ["tyler2006"] }),
    policeHalf: num({ default: 1, min: 0.01, plausible: [0.3, 3], unit: "police per 1,000", label: "Police at which half of that contact happens", evidence: "assumed" }),
    armyContact: num({ default: 0.01, max: 1, plausible: [0.002, 0.03], unit: "1/week", label: "Weight of contact with many soldiers", evidence: "assumed", cites: ["tyler2006"] }),
    armyHalf: num({ default: 2, min: 0.01, plausible: [0.5, 5], unit: "soldiers per 1,000", label: "Soldiers at which half of that contact happens", evidence: "assumed" }),
    bribes: num({ default: 0.4, max: 1, plausible: [0.1, 0.7], unit: "share", label: "Fairness that corruption takes from contact", evidence: "assumed", cites: ["olkenPande2012"] }),
    women: num({ default: 0.9, max: 5, plausible: [0.2, 1.5], unit: "ratio", label: "Extra good experience with a police half of whom are women, as a share", evidence: "assumed", cites: ["karim2017"] }),
    legacy: num({ default: 0.5, max: 10, plausible: [0, 1.5], unit: "ratio", label: "Extra weight of fair contact for victims of state predation", evidence: "expert", cites: ["blairMorse2021"] }),
    legacyHalf: num({ default: 3, min: 0.05, plausible: [1, 10], unit: "deaths per 1,000", label: "Suffering at which half of that is reached", evidence: "assumed" }),
    courtContact: num({ default: 0.02, max: 1, plausible: [0.005, 0.05], unit: "1/week", label: "Weight of dealings with courts", evidence: "assumed" }),
    denied: num({ default: 0.25, max: 1, plausible: [0.05, 0.5], unit: "share", label: "Bad experience of people who find no court, against an unfair one", evidence: "assumed" }),
    stateContact: num({ default: 0.015, max: 1, plausible: [0.005, 0.05], unit: "1/week", label: "Weight of dealings with the administration", evidence: "assumed" }),
    exclusion: num({ default: 0.4, max: 1, plausible: [0.1, 0.8], unit: "share", label: "Fairness that groups without any power miss", evidence: "assumed", cites: ["cederman2010"] }),
    spill: num({ default: 0.03, max: 2, plausible: [0.01, 0.1], unit: "1/week", label: "Pull of trust in police, army and courts on trust in the state", evidence: "assumed", cites: ["rothsteinStolle2008"] }),
    missionContact: num({ default: 0.035, max: 1, plausible: [0.01, 0.1], unit: "1/week", label: "Weight of contact with peacekeepers who are everywhere", evidence: "assumed", cites: ["nomikos2022"] }),
    liaison: num({ default: 0.4, max: 1, plausible: [0.1, 0.7], unit: "share", label: "Missing contact with peacekeepers that liaison staff among the people give", evidence: "assumed", cites: ["blairWeinstein2021"] }),
    liaisonHalf: num({ default: 0.3, min: 0.001, plausible: [0.1, 1], unit: "people per 10,000", label: "Liaison staff at which half of that is reached", evidence: "assumed" }),
    misconduct: num({ default: 0.3, max: 50, plausible: [0.05, 2], unit: "per case per 1,000", label: "Bad experience in misconduct by peacekeepers", evidence: "assumed", cites: ["beber2017"] }),
    relief: num({ default: 0.02, max: 1, plausible: [0.005, 0.05], unit: "1/week", label: "Weight of relief that covers every need, or that others take", evidence: "assumed" }),
    harm: num({ default: 0.15, max: 5, plausible: [0.05, 0.5], unit: "1/week", label: "Bad experience in the worst harm done by the mission itself", evidence: "assumed", cites: ["pillinger2016"] }),
    complicity: num({ default: 0.5, max: 1, plausible: [0.1, 1], unit: "share", label: "Abuse by state forces that is blamed on peacekeepers who always respond together with them", evidence: "assumed" }),
    attack: num({ default: 0.03, max: 2, plausible: [0.005, 0.1], unit: "1/week", label: "Bad news in a full hostile information campaign", evidence: "assumed" }),
    trade: num({ default: 0.01, max: 1, plausible: [0.003, 0.03], unit: "1/week", label: "Weight of everyday contact between groups in full markets", evidence: "assumed", cites: ["pettigrewTropp2006"] }),
    impartial: num({ default: 0.002, max: 1, plausible: [0.0005, 0.01], unit: "1/week", label: "Weight of dealings between groups under the eyes of peacekeepers who are everywhere and trusted", evidence: "assumed", cites: ["nomikos2022"] }),
    dialogue: num({ default: 0.03, max: 1, plausible: [0.01, 0.1], unit: "1/week", label: "Weight of intense dialogue between groups", evidence: "assumed", cites: ["smidt2020"] }),
    dialogueHalf: num({ default: 0.3, min: 0.001, plausible: [0.1, 1], unit: "people per 10,000", label: "People at work for dialogue at which half of that is reached", evidence: "assumed" }),
    polarising: num({ default: 0.7, max: 1, plausible: [0.2, 1], unit: "share", label: "Part of dialogue that goes wrong among people in full fear", evidence: "expert", cites: ["paluck2010"] }),
    quarrel: num({ default: 0.01, max: 1, plausible: [0.003, 0.03], unit: "1/week", label: "Bad experience of very many open disputes", evidence: "assumed", cites: ["deiningerCastagnini2006"] }),
    disputesHalf: num({ default: 5, min: 0.05, plausible: [2, 15], unit: "disputes per 1,000", label: "Disputes at which half of that is reached", evidence: "assumed" }),
  },
  over: "communities",
  reads: {
    communities: [
      "district", "socialGroup", "population", "away", "abuses", "missionAbuses", "killedByRebels", "killedByMilitias",
      "killedByState", "killedByCriminals", "hurtByState", "corruption", "fear", "relief", "disputes", "trials",
    ],
    districts: ["people", "presence", "statePresence", "market", "divertedAid", "slander", "missionHarm", "jointOperations"],
    socialGroups: ["power"],
    forces: ["strength", "conduct", "women"],
    institutions: ["capacity", "integrity", "substituted"],
    units: ["strength", "conduct"],
    work: ["dialogue", "engagement", "food", "water", "shelter", "medical"],
    trialWork: ["share", "dialogue", "engagement"],
  },
  writes: { communities: ["trustState", "trustPolice", "trustArmy", "trustCourts", "trustMission", "trustOthers"] },
  before: { communities: ["trustPolice", "trustMission"] },
  graphs: ["links"],
  run({ communities: c, districts: d, socialGroups: g, forces: f, institutions: o, units: u, work: w, trialWork: part }, p, ctx) {
    const { from, to, step, graph } = ctx;
    const thousand = 1000;
    const tenThousand = 10000;
    const services = 3;
    const told = p.told * step;
    const spill = p.spill * step;
    const quarrel = p.quarrel * step;
    const badNews = p.badNews;
    const policeBefore = c.trustPoliceBefore;
    const missionBefore = c.trustMissionBefore;
    // These columns hold what is told until what is thought takes its place.
    gatherBoth(graph.links, [policeBefore, missionBefore], [c.trustPolice, c.trustMission], from, to);
    for (let i = from; i < to; ) {
      // What communities of a district share, as far as the same trials treat them.
      const k = c.district[i];
      const bits = c.trials[i];
      const perThousandHere = d.people[k] > 0 ? thousand / d.people[k] : 0;
      const guards = k * forceKindCount + police;
      const soldiers = k * forceKindCount + army;
      const policePresent = saturate(f.strength[guards] * perThousandHere, p.policeHalf);
      const policeContact = p.policeContact * policePresent * step;
      const policeConduct = f.conduct[guards];
      const women = 1 + 2 * p.women * f.women[guards];
      const armyPresent = saturate(f.strength[soldiers] * perThousandHere, p.armyHalf);
      const armyContact = p.armyContact * armyPresent * step;
      const armyConduct = f.conduct[soldiers];
      const court = k * institutionKindCount + courts;
      const reach = effectiveCapacity(o.capacity[court], o.substituted[court]);
      const courtsGood = p.courtContact * step * reach * o.integrity[court];
      const courtsBad = p.courtContact * step * (reach * (1 - o.integrity[court]) + p.denied * (1 - reach));
      const office = k * institutionKindCount + administration;
      const stateContact = p.stateContact * d.statePresence[k] * step;
      const stateFair = (effectiveCapacity(o.capacity[office], o.substituted[office]) + o.integrity[office]) / 2;
      let peacekeepers = 0;
      let correct = 0;
      for (let j = k * unitKindCount; j < (k + 1) * unitKindCount; j++) {
        peacekeepers += u.strength[j];
        correct += u.strength[j] * u.conduct[j];
      }
      const conduct = peacekeepers > 0 ? correct / peacekeepers : 0;
      const presence = d.presence[k];
      const slander = p.attack * d.slander[k] * step;
      const harm = p.harm * d.missionHarm[k] * step;
      const complicity = p.complicity * d.jointOperations[k];
      const met = delivered(w.engagement, part.engagement, part, k, d.n, bits) * perThousandHere * (tenThousand / thousand);
      const contact = presence + (1 - presence) * p.liaison * saturate(met, p.liaisonHalf);
      const missionGood = p.missionContact * contact * conduct * step;
      const missionBad = p.missionContact * contact * (1 - conduct) * step + slander;
      const aid = w.food[k] + w.water[k] + w.shelter[k] + w.medical[k];
      const reliefGood = p.relief * step;
      const reliefBad = aid > 0 ? p.relief * step * Math.min(1, d.divertedAid[k] / (aid * step)) : 0;
      const trade = p.trade * d.market[k] * step;
      const guarded = p.impartial * presence * step;
      const dialogue = p.dialogue * saturate((delivered(w.dialogue, part.dialogue, part, k, d.n, bits) * perThousandHere * tenThousand) / thousand, p.dialogueHalf) * step;
      for (; i < to && c.district[i] === k && c.trials[i] === bits; i++) {
        const toldPolice = c.trustPolice[i];
        const toldMission = c.trustMission[i];
        const members = c.population[i] + c.away[i];
        const perThousand = members > 0 ? thousand / members : 0;
        const byGroups = c.killedByRebels[i] + c.killedByMilitias[i];
        const unstopped = (byGroups + c.killedByCriminals[i]) * perThousand * p.killing;
        const abused = (c.abuses[i] * p.abuse + c.killedByState[i] * p.killing) * perThousand;
        const honest = 1 - p.bribes * c.corruption[i];
        const fear = c.fear[i];

        const trustPolice = policeBefore[i];
        const fairPolice = policeContact * policeConduct * honest;
        const inPolice = nextTrust(
          trustPolice,
          fairPolice * women * (1 + p.legacy * saturate(c.hurtByState[i], p.legacyHalf)) + hearsay(toldPolice, trustPolice, told),
          policeContact - fairPolice + abused + unstopped * policePresent + hearsay(trustPolice, toldPolice, told),
          badNews,
        );
        const fairArmy = armyContact * armyConduct;
        const inArmy = nextTrust(c.trustArmy[i], fairArmy, armyContact - fairArmy + abused + unstopped * armyPresent, badNews);
        const inCourts = nextTrust(c.trustCourts[i], courtsGood * honest, courtsBad + courtsGood * (1 - honest), badNews);
        c.trustPolice[i] = inPolice;
        c.trustArmy[i] = inArmy;
        c.trustCourts[i] = inCourts;

        const trustState = c.trustState[i];
        const face = (inPolice + inArmy + inCourts) / services;
        const fairState = stateContact * stateFair * honest * (1 - p.exclusion * (1 - g.power[c.socialGroup[i]]));
        c.trustState[i] = nextTrust(
          trustState,
          fairState + hearsay(face, trustState, spill),
          stateContact - fairState + abused + slander + hearsay(trustState, face, spill),
          badNews,
        );
        const trustMission = missionBefore[i];
        const misconduct = c.missionAbuses[i] * perThousand * p.misconduct;
        c.trustMission[i] = nextTrust(
          trustMission,
          missionGood + reliefGood * c.relief[i] + hearsay(toldMission, trustMission, told),
          missionBad + reliefBad + misconduct + harm + complicity * abused + unstopped * presence + hearsay(trustMission, toldMission, told),
          badNews,
        );
        c.trustOthers[i] = nextTrust(
          c.trustOthers[i],
          (trade + guarded * trustMission) * (1 - fear) + dialogue * (1 - p.polarising * fear),
          dialogue * p.polarising * fear + quarrel * saturate(c.disputes[i], p.disputesHalf) + byGroups * perThousand * p.killing,
          badNews,
        );
      }
    }
  },
});
