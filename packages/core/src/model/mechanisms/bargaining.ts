import { clamp01, exp, logistic } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { saturate } from "../rules.ts";
import { mechanism } from "../tables.ts";
import { hope } from "./stalemate.ts";

const inForce = 1;
const criminal = 4;

/**
 * Chance to prevail by the ratio form of a contest success function (Hirshleifer 1989): own over own plus enemy strength.
 */
export function chanceToPrevail(own: number, enemy: number): number {
  return own > 0 ? own / (own + enemy) : 0;
}

/**
 * How far a promise can be believed: a guarantor stands in for the trust that the parties lack (Walter 1997; Fortna 2004).
 */
export function credibility(guarantee: number, mutualTrust: number): number {
  return guarantee + (1 - guarantee) * mutualTrust;
}

/** Worth of a promise: in full once it is signed, before that in part; mediators make up for some of the rest. */
export function promiseWorth(signed: number, unsigned: number, mediators: number): number {
  return signed === 1 ? 1 : credibility(mediators, unsigned);
}

/** Speed-limited move towards the better of two options; `temperature` is how blurred the comparison is (logit choice, McFadden 1974). */
export function nextCommitment(commitment: number, settle: number, fight: number, temperature: number, move: number): number {
  return clamp01(commitment + (logistic((settle - fight) / temperature) - commitment) * move);
}

/** Trust in the state among the people of each social group. */
export function trustByGroup(group: ArrayLike<number>, people: ArrayLike<number>, trust: ArrayLike<number>, groups: number): Float64Array {
  const sums = new Float64Array(groups);
  const heads = new Float64Array(groups);
  for (let k = 0; k < group.length; k++) {
    sums[group[k]!]! += people[k]! * trust[k]!;
    heads[group[k]!]! += people[k]!;
  }
  return sums.map((sum, k) => (heads[k]! > 0 ? sum / heads[k]! : 0));
}

/** Parameters that a government and its opponents share. */
export const bargainingParameters = {
  temperature: num({ default: 0.09, min: 0.01, max: 1, plausible: [0.05, 0.2], unit: "share of power", label: "Blur in comparing war and peace", evidence: "assumed", cites: ["powell2006"] }),
  rate: num({ default: 0.06, min: 0, max: 1, plausible: [0.02, 0.15], unit: "1/week", label: "Speed at which leaders change their minds", evidence: "assumed" }),
  patience: num({ default: 780, min: 1, plausible: [260, 1560], unit: "weeks", label: "War without victory after which a leader expects half as much of it", evidence: "assumed", cites: ["smithStam2004", "zartman2000"] }),
  costOfWar: num({ default: 0.28, min: 0, max: 1, plausible: [0.15, 0.5], unit: "share of power", label: "What fighting costs even the winner", evidence: "assumed", cites: ["powell2006"] }),
  dividend: num({ default: 0.25, min: 0, max: 1, plausible: [0.1, 0.4], unit: "share of power", label: "Worth of peace-time business at full market activity", evidence: "assumed", cites: ["collierHoeffler2004"] }),
  unsigned: num({ default: 0.7, min: 0, max: 1, plausible: [0.3, 0.9], unit: "share", label: "Worth of a promise that is not signed", evidence: "assumed", cites: ["walter1997"] }),
  mediated: num({ default: 0.4, min: 0, max: 1, plausible: [0.1, 0.7], unit: "share", label: "Part of what an unsigned promise lacks that very many mediators make up for", evidence: "assumed", cites: ["beardsley2017"] }),
  mediatorHalf: num({ default: 20, min: 1, plausible: [5, 60], unit: "people", label: "Mediators at which half of that is reached", evidence: "assumed" }),
} as const;

export const bargaining = mechanism({
  id: "bargaining",
  title: "Armed groups weigh fighting against settling",
  summary:
    "Leaders compare what they can expect from war (chance to prevail, loot, sponsors, a grievance that fills their ranks, less its " +
    "costs) with what they are promised in peace, discounted by how far the promise can be believed. Disarming makes a group weak, " +
    "so the promise is only as good as the guarantor or the trust between the parties: the commitment problem. Where no agreement was " +
    "made, peace is the state as it is, and worth what its people trust it: bad governance brings wars back (Walter 2015). Whoever is no party to an agreement that holds may come under it (Nilsson 2008). Mediators make " +
    "more of what is not signed: diplomacy before a war lowers its risk (Beardsley, Cunningham and White 2017).",
  cites: ["beardsley2017", "nilsson2008", "walter2015", "walter1997", "fearon2004", "powell2006", "fortna2004", "collierHoeffler2004"],
  parameters: {
    ...bargainingParameters,
    loot: num({ default: 0.22, min: 0, max: 1, plausible: [0.05, 0.4], unit: "share of power", label: "Worth of lootable resources held", evidence: "assumed", cites: ["collierHoeffler2004", "weinstein2007"] }),
    patron: num({ default: 0.2, min: 0, max: 1, plausible: [0.05, 0.4], unit: "share of power", label: "Worth of a foreign sponsor", evidence: "assumed", cites: ["fearonLaitin2003"] }),
    cause: num({ default: 0.25, min: 0, max: 1, plausible: [0.05, 0.4], unit: "share of power", label: "Worth of popular support for the cause", evidence: "assumed", cites: ["cederman2010"] }),
    bleeding: num({ default: 0.2, min: 0, max: 1, plausible: [0.05, 0.5], unit: "share of power", label: "Largest cost of losses", evidence: "assumed", cites: ["powell2006"] }),
    bleedingHalf: num({ default: 60, min: 1, plausible: [20, 200], unit: "deaths per 1,000 fighters a year", label: "Losses at which half of that cost is felt", evidence: "assumed" }),
    mobilisation: num({ default: 0.5, min: 0, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Former fighters without livelihood whom a leader counts on", evidence: "assumed", cites: ["humphreysWeinstein2007"] }),
    intervention: num({ default: 0.5, min: 0, max: 2, plausible: [0.2, 1], unit: "share", label: "Robust outside forces that a party expects to meet if it breaks the peace", evidence: "assumed", cites: ["walter1997", "fortna2008"] }),
  },
  over: "groups",
  reads: {
    groups: ["alive", "kind", "fighters", "progovernment", "socialGroup", "sponsorship", "losses", "cohesion", "optimism", "fought"],
    cells: ["fighters", "exFighters", "ties", "exLivelihood", "support"],
    districts: ["resources", "people", "market"],
    forces: ["strength", "skill", "loyalty"],
    terms: ["agreement", "group", "power"],
    agreements: ["status", "mutualTrust"],
    socialGroups: ["power"],
    communities: ["socialGroup", "population", "trustState"],
    country: ["guarantee", "governmentCommitment"],
    mission: ["strength", "robustness", "access"],
    otherForces: ["strength", "robustness"],
    work: ["mediation", "prevention"],
  },
  before: { groups: ["commitment"] },
  writes: { groups: ["fightValue", "settleValue"] },
  changes: { groups: ["commitment"] },
  run({ groups: g, cells: c, districts: d, forces: f, terms, agreements, socialGroups, communities, country, mission: m, otherForces: o, work }, p, { from, to, step }) {
    const move = 1 - exp(-p.rate * step);
    let army = 0;
    for (let row = 1; row < f.n; row += 3) army += f.strength[row] * f.skill[row] * ((1 + f.loyalty[row]) / 2);
    let people = 0;
    let market = 0;
    let envoys = 0;
    for (let k = 0; k < d.n; k++) {
      envoys += work.mediation[k] + work.prevention[k];
      people += d.people[k];
      market += d.people[k] * d.market[k];
    }
    market = people > 0 ? market / people : 0;
    const mediators = p.mediated * saturate(envoys, p.mediatorHalf);
    const ownTrust = trustByGroup(communities.socialGroup, communities.population, communities.trustState, socialGroups.n);
    // Whoever guarantees the peace stands in the way of victory, as far as it may and would use force.
    let outside = p.intervention * m.strength[0] * m.robustness[0] * m.access[0];
    for (let k = 0; k < o.n; k++) outside += p.intervention * o.strength[k] * o.robustness[k];
    // Allies who have settled do not come to help; enemies who have settled still defend themselves.
    let rebels = 0, willingRebels = 0;
    let loyalists = army, willingLoyalists = army * (1 - country.governmentCommitment[0]);
    for (let j = 0; j < g.n; j++) {
      if (g.alive[j] === 0 || g.kind[j] === criminal) continue;
      const strength = g.fighters[j] * g.cohesion[j];
      const willing = strength * (1 - g.commitmentBefore[j]);
      if (g.progovernment[j] === 1) {
        loyalists += strength;
        willingLoyalists += willing;
      } else {
        rebels += strength;
        willingRebels += willing;
      }
    }
    for (let i = from; i < to; i++) {
      if (g.alive[i] === 0) continue;
      let held = 0;
      let reserve = 0;
      let support = 0;
      for (let k = 0; k < d.n; k++) {
        const row = k * g.n + i;
        held += c.fighters[row] * d.resources[k];
        reserve += c.exFighters[row] * c.ties[row] * (1 - c.exLivelihood[row]);
        support += c.support[row] * d.people[k];
      }
      support = people > 0 ? support / people : 0;
      const loyal = g.progovernment[i] === 1;
      const own = (g.fighters[i] + p.mobilisation * reserve) * g.cohesion[i];
      const allies = (loyal ? willingLoyalists : willingRebels) - g.fighters[i] * g.cohesion[i] * (1 - g.commitmentBefore[i]);
      const side = own + Math.max(0, allies);
      const enemy = (loyal ? rebels : loyalists) + outside;
      const share = side > 0 ? own / side : 0;
      let promise = 0, given = 0, offered = 0, trust = 0;
      let signed = 0, named = 0;
      for (let t = 0; t < terms.n; t++) {
        const a = terms.agreement[t];
        const holds = agreements.status[a] === inForce;
        const other = terms.group[t] !== i;
        if (g.progovernment[terms.group[t]] === 0) {
          given += terms.power[t];
          if (other && holds) offered += terms.power[t];
        }
        if (other && !loyal && !holds) continue;
        named = 1;
        if (holds) signed = 1;
        if (!other) promise = Math.max(promise, terms.power[t]);
        trust = Math.max(trust, agreements.mutualTrust[a]);
      }
      // Whoever fights for the government has a part in what it keeps; whoever comes late to an agreement that holds is offered as much for its strength as the parties were.
      promise = Math.max(promise, loyal ? (1 - Math.min(1, given)) * share : own > 0 ? (offered * own) / Math.max(own, rebels) : 0);
      // A militia cannot take power without the government that it fights for.
      const prize = loyal ? 1 - country.governmentCommitment[0] : 1;
      g.fightValue[i] =
        chanceToPrevail(side, enemy) * hope(g.fought[i], p.patience) * share * prize +
        g.optimism[i] +
        p.loot * (g.fighters[i] > 0 ? held / g.fighters[i] : 0) +
        p.patron * g.sponsorship[i] +
        p.cause * support -
        p.costOfWar -
        p.bleeding * (g.losses[i] / (g.losses[i] + p.bleedingHalf));
      // Whom no agreement names has the peace as it is: its leaders believe the state as far as their people do.
      const believed = named === 0 ? credibility(mediators, ownTrust[g.socialGroup[i]] ?? 0) : credibility(country.guarantee[0], trust) * promiseWorth(signed, p.unsigned, mediators);
      g.settleValue[i] = believed * Math.max(promise, socialGroups.power[g.socialGroup[i]] * share) + p.dividend * market * believed;
      if (g.kind[i] !== criminal)
        g.commitment[i] = nextCommitment(g.commitment[i], g.settleValue[i], g.fightValue[i], p.temperature, move);
    }
  },
});
