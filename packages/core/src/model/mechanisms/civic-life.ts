import { num } from "../../kernel/parameter.ts";
import { delivered } from "../delivery.ts";
import { closing, saturate } from "../rules.ts";
import { actorKinds, institutionKindCount, institutionKinds, mechanism } from "../tables.ts";
import { effectiveCapacity } from "./institutions.ts";

const courts = institutionKinds.indexOf("courts");
const administration = institutionKinds.indexOf("localAdministration");
const civilSociety = actorKinds.indexOf("civilSociety");

/** Learning acts on those who do not know yet, forgetting on those who do. */
export function nextKnowledge(known: number, learning: number, forgetting: number): number {
  return (known + learning) / (1 + learning + forgetting);
}

/** Open disputes: new ones arise, each open one may be settled. */
export function nextDisputes(open: number, arising: number, settling: number): number {
  return (open + arising) / (1 + settling);
}

/** Share of disputes that people take to state courts: how good these look against custom, where they can be reached. */
export function choiceOfState(trustCourts: number, trustOthers: number, reach: number, custom: number): number {
  const state = trustCourts * reach;
  const other = custom * trustOthers;
  return state + other > 0 ? state / (state + other) : 0;
}

/** Reach of state justice: able offices, as far as roads or peacekeepers who bring officials along lead to them. */
export function reachOfCourts(ability: number, roads: number, escorted: number): number {
  return ability * (1 - (1 - roads) * (1 - escorted));
}

/** Share of people who take part in public affairs. Having suffered makes people take part more, not less (Bauer and others 2016). */
export function participationTarget(base: number, pulls: number, calm: number): number {
  return (base + (1 - base) * pulls) * calm;
}

export const civicLife = mechanism({
  id: "civicLife",
  title: "Disputes, rights and participation",
  summary:
    "Disputes over land and between groups arise with return, displacement and distrust. Elders settle them where groups trust each " +
    "other, courts where they can be reached and are trusted, legal advisers where neither is needed (Blattman and others 2014), and people brought together by dialogue. People learn their rights from " +
    "teaching and from dealings with able institutions, and forget slowly, so that what was learnt outlasts the mission; peacekeepers on " +
    "patrol bring officials along and send people to the state's courts rather than to other ways of settling (Blair 2019). " +
    "They take part in public affairs when it is safe and there is something to take part in; victims of violence take part more.",
  cites: ["blair2019", "blattman2014", "unruh2009", "deiningerCastagnini2006", "smidt2020", "bellowsMiguel2009", "blattman2009", "bauer2016"],
  parameters: {
    teaching: num({ default: 0.01, max: 1, plausible: [0.003, 0.03], unit: "1/week", label: "Learning of rights from very many teachers", evidence: "assumed", cites: ["blattman2014"] }),
    teachersHalf: num({ default: 0.2, min: 0.001, plausible: [0.05, 1], unit: "people per 10,000", label: "Teachers at which half of that is reached", evidence: "assumed" }),
    practice: num({ default: 0.003, max: 1, plausible: [0.001, 0.01], unit: "1/week", label: "Learning from courts and peacekeepers who are everywhere", evidence: "expert", cites: ["blair2019", "blairKarimMorse2019"] }),
    forgetting: num({ default: 0.003, max: 1, plausible: [0.001, 0.006], unit: "1/week", label: "Forgetting of rights: half in about four years", evidence: "expert", cites: ["blair2019"] }),
    arising: num({ default: 0.03, max: 10, plausible: [0.01, 0.1], unit: "disputes per 1,000 a week", label: "Disputes of ordinary life", evidence: "assumed" }),
    returning: num({ default: 0.15, max: 10, plausible: [0.03, 0.4], unit: "disputes per 1,000 a week", label: "Disputes where everybody lives among displaced people or has left land behind", evidence: "assumed", cites: ["unruh2009"] }),
    distrust: num({ default: 0.05, max: 10, plausible: [0.01, 0.2], unit: "disputes per 1,000 a week", label: "Disputes between groups that do not trust each other at all", evidence: "assumed", cites: ["deiningerCastagnini2006"] }),
    lapse: num({ default: 0.008, max: 1, plausible: [0.002, 0.02], unit: "1/week", label: "Disputes that lapse by themselves", evidence: "assumed" }),
    custom: num({ default: 0.02, max: 1, plausible: [0.005, 0.05], unit: "1/week", label: "Settlement by elders among groups that trust each other", evidence: "assumed", cites: ["blattman2014"] }),
    court: num({ default: 0.04, max: 1, plausible: [0.01, 0.1], unit: "1/week", label: "Settlement by able and honest courts", evidence: "assumed", cites: ["blattman2014"] }),
    dialogue: num({ default: 0.05, max: 1, plausible: [0.02, 0.15], unit: "1/week", label: "Settlement by intense dialogue", evidence: "assumed", cites: ["smidt2020", "blattman2014"] }),
    mediated: num({ default: 0.015, max: 1, plausible: [0.005, 0.05], unit: "1/week", label: "Settlement by very many legal advisers, who mediate where no court need decide", evidence: "assumed", cites: ["blattman2014"] }),
    workersHalf: num({ default: 0.3, min: 0.001, plausible: [0.1, 1], unit: "people per 10,000", label: "People at work at which half of the effect of dialogue, legal aid, elections or local governance is reached", evidence: "assumed" }),
    legalAid: num({ default: 0.5, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Missing reach of courts that legal aid gives", evidence: "assumed" }),
    escort: num({ default: 0.8, max: 1, plausible: [0.3, 0.95], unit: "share", label: "Missing ways to courts that peacekeepers who are everywhere make up for", evidence: "assumed", cites: ["blair2019"] }),
    referral: num({ default: 0.4, max: 1, plausible: [0.1, 0.8], unit: "share", label: "Appeal that custom loses where peacekeepers who are everywhere and trusted send people to courts", evidence: "assumed", cites: ["blair2019"] }),
    customAppeal: num({ default: 0.7, max: 5, plausible: [0.3, 1.5], unit: "ratio", label: "Appeal of customary against state justice at equal trust and reach", evidence: "assumed", cites: ["blair2019"] }),
    habit: num({ default: 0.02, max: 1, plausible: [0.005, 0.05], unit: "1/week", label: "Speed at which habits of justice and participation change", evidence: "assumed" }),
    participation: num({ default: 0.15, max: 1, plausible: [0.05, 0.3], unit: "share", label: "People who take part without anything that draws them", evidence: "assumed" }),
    elections: num({ default: 0.2, max: 1, plausible: [0.05, 0.4], unit: "share", label: "Drawn in by full electoral support", evidence: "assumed" }),
    governance: num({ default: 0.2, max: 1, plausible: [0.05, 0.4], unit: "share", label: "Drawn in by able local administration or full support for it", evidence: "assumed" }),
    informed: num({ default: 0.2, max: 1, plausible: [0.05, 0.4], unit: "share", label: "Drawn in by knowledge of rights", evidence: "assumed" }),
    organised: num({ default: 0.1, max: 1, plausible: [0, 0.3], unit: "share", label: "Drawn in by strong civil society", evidence: "assumed", cites: ["belgioioso2020"] }),
    suffering: num({ default: 0.1, max: 1, plausible: [0.02, 0.2], unit: "share", label: "Drawn in by own suffering", evidence: "expert", cites: ["bellowsMiguel2009", "blattman2009", "bauer2016"] }),
    sufferingHalf: num({ default: 3, min: 0.05, plausible: [1, 10], unit: "deaths per 1,000", label: "Suffering at which half of that is reached", evidence: "assumed" }),
    intimidated: num({ default: 0.6, max: 1, plausible: [0.3, 0.9], unit: "share", label: "Participation that full fear prevents", evidence: "assumed" }),
  },
  over: "communities",
  reads: {
    communities: [
      "district", "population", "away", "hosted", "trustCourts", "trustMission", "trustOthers", "fear",
      "hurtByRebels", "hurtByMilitias", "hurtByState", "hurtByCriminals", "trials",
    ],
    districts: ["people", "presence", "roads"],
    institutions: ["capacity", "integrity", "substituted"],
    actors: ["kind", "leverage"],
    work: ["rightsEducation", "dialogue", "legalAid", "elections", "localGovernance"],
    trialWork: ["share", "rightsEducation", "dialogue", "legalAid", "elections", "localGovernance"],
  },
  writes: { communities: ["rights", "disputes", "stateJustice", "participation"] },
  run({ communities: c, districts: d, institutions: o, actors: a, work: w, trialWork: part }, p, { from, to, step }) {
    const tenThousand = 10000;
    const habit = closing(p.habit, step);
    const forgetting = p.forgetting * step;
    let organised = 0;
    for (let j = 0; j < a.n; j++) if (a.kind[j] === civilSociety) organised = Math.min(1, organised + a.leverage[j]);
    for (let i = from; i < to; ) {
      // What communities of a district share, as far as the same trials treat them.
      const k = c.district[i];
      const bits = c.trials[i];
      const density = d.people[k] > 0 ? tenThousand / d.people[k] : 0;
      const bench = k * institutionKindCount + courts;
      const office = k * institutionKindCount + administration;
      const ability = effectiveCapacity(o.capacity[bench], o.substituted[bench]);
      const learning = step * (p.teaching * saturate(delivered(w.rightsEducation, part.rightsEducation, part, k, d.n, bits) * density, p.teachersHalf) + p.practice * (ability + d.presence[k]));
      const own = reachOfCourts(ability, d.roads[k], p.escort * d.presence[k]);
      const advised = saturate(delivered(w.legalAid, part.legalAid, part, k, d.n, bits) * density, p.workersHalf);
      const reach = own + (1 - own) * p.legalAid * ability * advised;
      const referred = p.referral * d.presence[k];
      const court = step * p.court * ability * o.integrity[bench];
      const mediated = step * (p.dialogue * saturate(delivered(w.dialogue, part.dialogue, part, k, d.n, bits) * density, p.workersHalf) + p.mediated * advised);
      const helped = saturate(delivered(w.localGovernance, part.localGovernance, part, k, d.n, bits) * density, p.workersHalf);
      const governed = effectiveCapacity(o.capacity[office], o.substituted[office]);
      const drawn =
        p.elections * saturate(delivered(w.elections, part.elections, part, k, d.n, bits) * density, p.workersHalf) +
        p.governance * (governed + (1 - governed) * helped) +
        p.organised * organised;
      for (; i < to && c.district[i] === k && c.trials[i] === bits; i++) {
        const trustOthers = c.trustOthers[i];
        const calm = 1 - p.intimidated * c.fear[i];
        c.rights[i] = nextKnowledge(c.rights[i], learning, forgetting);

        const members = c.population[i] + c.away[i];
        const strangers = members > 0 ? Math.min(1, (c.away[i] + c.hosted[i]) / members) : 0;
        const arising = step * (p.arising + p.returning * strangers + p.distrust * (1 - trustOthers));
        const stateJustice = c.stateJustice[i];
        const settling = step * (p.lapse + p.custom * trustOthers * (1 - stateJustice)) + court * stateJustice + mediated;
        c.disputes[i] = nextDisputes(c.disputes[i], arising, settling);
        c.stateJustice[i] += (choiceOfState(c.trustCourts[i], trustOthers, reach, p.customAppeal * (1 - referred * c.trustMission[i])) - stateJustice) * habit;

        const hurt = c.hurtByRebels[i] + c.hurtByMilitias[i] + c.hurtByState[i] + c.hurtByCriminals[i];
        const pulls = drawn + p.informed * c.rights[i] + p.suffering * saturate(hurt, p.sufferingHalf);
        c.participation[i] += (participationTarget(p.participation, Math.min(1, pulls), calm) - c.participation[i]) * habit;
      }
    }
  },
});
