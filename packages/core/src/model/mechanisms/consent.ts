import { clamp01 } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { closing, saturate } from "../rules.ts";
import { actorKinds, mechanism } from "../tables.ts";

const councilMember = actorKinds.indexOf("councilMember");

/** How strongly guests weigh on a host: their number and how long they have been there, saturating. */
export function nextSovereigntyCost(cost: number, footprint: number, growth: number, relief: number): number {
  return cost + growth * footprint - relief * cost;
}

export const consent = mechanism({
  id: "consent",
  title: "The host's consent",
  summary:
    "A host that needs help and sees a mission its people trust consents to it. Consent wears off with the size and length of the " +
    "stay (sovereignty), with criticism of its human-rights record, and when a rival patron offers an alternative; governments " +
    "resist human-rights work and not support to their own capacity (Dorussen and Gizelis 2013). A mission balances a host's standing " +
    "abroad against its hold at home (Duursma 2020). Soldiers from the region weigh less as guests; harm done by the mission itself, " +
    "as cholera in Haiti, weighs more. Consent decides access.",
  cites: ["dorussenGizelis2013", "ruggeri2013", "howard2008", "duursma2020", "pillinger2016"],
  parameters: {
    rate: num({ default: 0.03, min: 0, max: 1, plausible: [0.01, 0.08], unit: "1/week", label: "Speed at which consent changes", evidence: "assumed" }),
    base: num({ default: 0.55, min: 0, max: 1, plausible: [0.35, 0.75], unit: "share", label: "Consent of a host with neither need nor grudge, unless the scenario says", evidence: "assumed" }),
    need: num({ default: 0.3, min: 0, max: 1, plausible: [0.1, 0.5], unit: "share", label: "Consent added by insecurity", evidence: "assumed" }),
    needHalf: num({ default: 40, min: 1, plausible: [10, 150], unit: "deaths per 100,000 a year", label: "Insecurity at which half of that is added", evidence: "assumed" }),
    legitimacy: num({ default: 0.35, min: 0, max: 1, plausible: [0.1, 0.6], unit: "share", label: "Weight of people's trust in the mission", evidence: "assumed", cites: ["ruggeri2013"] }),
    settlement: num({ default: 0.25, min: 0, max: 1, plausible: [0.1, 0.5], unit: "share", label: "Weight of the government's own wish to settle", evidence: "assumed", cites: ["dorussenGizelis2013"] }),
    criticism: num({ default: 0.3, min: 0, max: 1, plausible: [0.1, 0.6], unit: "share", label: "Largest loss from human-rights criticism", evidence: "assumed", cites: ["dorussenGizelis2013"] }),
    criticismHalf: num({ default: 20, min: 0.1, plausible: [5, 80], unit: "monitors", label: "Human-rights monitors at which half of it is felt, if abuse is rife", evidence: "assumed" }),
    rival: num({ default: 0.5, min: 0, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Loss when a council member hostile to the others offers itself as patron", evidence: "assumed", cites: ["howard2008"] }),
    coup: num({ default: 1, min: 0, max: 1, plausible: [0.3, 1], unit: "share", label: "Loss of consent in the week of a full coup: those who seize power have asked for no mission", evidence: "assumed" }),
    sovereignty: num({ default: 0.3, min: 0, max: 1, plausible: [0.1, 0.6], unit: "share", label: "Largest loss from guests who stay", evidence: "assumed", cites: ["dorussenGizelis2013"] }),
    kin: num({ default: 0.5, max: 1, plausible: [0, 0.8], unit: "share", label: "Sovereignty cost that neighbours' soldiers do not have", evidence: "assumed" }),
    harm: num({ default: 0.4, max: 1, plausible: [0.1, 0.8], unit: "share", label: "Loss from the worst harm done by the mission itself", evidence: "assumed", cites: ["pillinger2016"] }),
    tiring: num({ default: 0.006, min: 0, max: 1, plausible: [0.002, 0.015], unit: "1/week", label: "Growth of sovereignty cost for one uniformed person per 1,000 people", evidence: "assumed" }),
    forgiving: num({ default: 0.01, min: 0, max: 1, plausible: [0.003, 0.03], unit: "1/week", label: "Fading of sovereignty cost", evidence: "assumed" }),
  },
  over: "country",
  reads: {
    districts: ["insecurity", "people", "missionHarm"],
    contingents: ["arrived", "regional"],
    forces: ["conduct", "strength", "impunity"],
    work: ["rightsMonitoring"],
    mission: ["strength", "legitimacy"],
    relations: ["alignment"],
    actors: ["kind", "leverage", "rivalry"],
    country: ["government", "governmentCommitment", "coup", "disposition"],
  },
  writes: { country: ["consent", "sovereigntyCost"] },
  run({ districts: d, contingents, forces: f, work, mission: m, relations, actors: a, country: c }, p, { from, to, step }) {
    const move = closing(p.rate, step);
    for (let i = from; i < to; i++) {
      let people = 0, insecurity = 0, monitors = 0, abuse = 0, strength = 0, harm = 0, troops = 0, regional = 0;
      for (let k = 0; k < d.n; k++) {
        people += d.people[k];
        insecurity += d.people[k] * d.insecurity[k];
        monitors += work.rightsMonitoring[k];
        harm += d.people[k] * d.missionHarm[k];
      }
      for (let k = 0; k < contingents.n; k++) {
        troops += contingents.arrived[k];
        regional += contingents.arrived[k] * contingents.regional[k];
      }
      regional = troops > 0 ? regional / troops : 0;
      for (let k = 0; k < f.n; k++) {
        abuse += f.strength[k] * (1 - f.conduct[k]) * f.impunity[k];
        strength += f.strength[k];
      }
      insecurity = people > 0 ? insecurity / people : 0;
      const footprint = people > 0 ? (m.strength[0] / people) * 1000 * (1 - p.kin * regional) : 0;
      c.sovereigntyCost[i] = Math.max(0, nextSovereigntyCost(c.sovereigntyCost[i], footprint, p.tiring * step, closing(p.forgiving, step)));
      let rival = 0;
      const host = c.government[i];
      for (let x = 0; x < a.n; x++) {
        if (a.kind[x] !== councilMember) continue;
        rival = Math.max(rival, a.leverage[x] * a.rivalry[x] * Math.max(0, relations.alignment[host * a.n + x]));
      }
      const criticism = (strength > 0 ? abuse / strength : 0) * saturate(monitors, p.criticismHalf);
      const target =
        (c.disposition[i] < 0 ? p.base : c.disposition[i]) +
        p.need * saturate(insecurity, p.needHalf) +
        p.legitimacy * (m.legitimacy[0] - 1 / 2) +
        p.settlement * (c.governmentCommitment[i] - 1 / 2) -
        p.criticism * criticism -
        p.rival * rival -
        p.harm * (people > 0 ? harm / people : 0) -
        p.sovereignty * saturate(c.sovereigntyCost[i], 1) -
        p.coup * c.coup[i];
      c.consent[i] = clamp01(c.consent[i] + (clamp01(target) - c.consent[i]) * move);
    }
  },
});
