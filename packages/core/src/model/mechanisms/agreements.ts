import { clamp01, exp } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { agreementStatus, groupKinds, mechanism } from "../tables.ts";

const [pending, inForce, collapsed] = agreementStatus.map((_, status) => status) as [number, number, number];
const criminal = groupKinds.indexOf("criminal");

/**
 * Trust between former enemies grows while it is quiet and is lost, faster, while they believe to see violations; `half` is the
 * weekly number at which a week is as much one as the other.
 */
export function nextMutualTrust(trust: number, violations: number, half: number, gain: number, loss: number): number {
  const quiet = half / (half + violations);
  return clamp01(trust + gain * quiet * (1 - trust) - loss * (1 - quiet) * trust);
}

/**
 * Violations that the parties believe to see: those that happened, attacks of others that they mistake for violations, and what rumour adds to both; where
 * people monitor, everybody knows who it was.
 */
export function violationsBelieved(violations: number, mistaken: number, watched: number, rumour: number): number {
  return (violations + mistaken * (1 - watched)) * (1 + rumour * (1 - watched));
}

/** What a guarantor's word is worth: enough force on the ground for the country, authority to use it, and being let in. */
export function guaranteeOf(peoplePerThousand: number, half: number, authority: number): number {
  return authority * (peoplePerThousand / (peoplePerThousand + half));
}

/** Hazard that a party walks away: none while it wants the agreement, the more the less it does. */
export function breakHazard(commitment: number, below: number, rate: number): number {
  return commitment < below ? (rate * (below - commitment)) / below : 0;
}

/** Hazard that those sign who all want to; mediators bring it about sooner. */
export function signingHazard(commitment: number, above: number, rate: number, mediation: number): number {
  return commitment > above ? rate * (1 + mediation) : 0;
}

export const agreements = mechanism({
  id: "agreements",
  title: "Agreements hold or break",
  summary:
    "An agreement is signed when the scenario says so, or when all parties want it, and holds as long as they do. Parties remember violations; where " +
    "nobody monitors, rumour makes more of them, accidents look like plans and attacks of others like theirs (Fortna 2004; Stedman 1997). A guarantor's strength and authority " +
    "make promises credible (Walter 1997). A broken agreement can be renewed when the parties want it again, and " +
    "groups that are no party can come under one that holds (Nilsson 2008); with a mediator either is sooner.",
  cites: ["walter1997", "fortna2004", "fortna2008", "nilsson2008", "stedman1997"],
  parameters: {
    trustGain: num({ default: 0.01, min: 0, max: 1, plausible: [0.003, 0.02], unit: "1/week", label: "Growth of trust between the parties in a quiet week", evidence: "assumed", cites: ["fortna2004"] }),
    quietHalf: num({ default: 1, min: 0.01, plausible: [0.5, 6], unit: "violations a week per million people", label: "Violations believed at which a week speaks as much against the others as for them", evidence: "assumed" }),
    trustLoss: num({ default: 0.1, min: 0, max: 1, plausible: [0.03, 0.2], unit: "1/week", label: "Loss of trust in a week full of violations", evidence: "assumed", cites: ["fortna2004"] }),
    mistaken: num({ default: 0.5, max: 1, plausible: [0.2, 0.9], unit: "share", label: "Attacks of groups that no agreement binds that the parties take for violations when nobody monitors", evidence: "assumed", cites: ["fortna2004", "stedman1997"] }),
    rumour: num({ default: 3, min: 0, max: 10, plausible: [0.5, 6], unit: "violations per violation", label: "Violations imagined for each real one when nobody monitors", evidence: "assumed", cites: ["fortna2004"] }),
    monitorsHalf: num({ default: 60, min: 1, plausible: [20, 200], unit: "people per million", label: "Monitors at which half of the rumours are put right", evidence: "assumed" }),
    memory: num({ default: 6, min: 1, plausible: [3, 26], unit: "weeks", label: "Time over which violations are remembered", evidence: "assumed" }),
    guaranteeHalf: num({ default: 0.4, min: 0.05, plausible: [0.2, 2], unit: "uniformed people per 1,000", label: "Strength, weighted by robustness, at which a guarantee is worth half", evidence: "assumed", cites: ["hegre2019"] }),
    bystander: num({ default: 0.6, min: 0, max: 1, plausible: [0.3, 1], unit: "share", label: "Worth of a force on the ground that has not pledged to guarantee the agreement", evidence: "assumed" }),
    breakBelow: num({ default: 0.3, min: 0, max: 1, plausible: [0.15, 0.45], unit: "share", label: "Commitment below which a party walks away", evidence: "assumed" }),
    signAbove: num({ default: 0.4, min: 0, max: 1, plausible: [0.35, 0.7], unit: "share", label: "Commitment of all parties above which they can sign", evidence: "assumed" }),
    breakRate: num({ default: 0.08, min: 0, max: 5, plausible: [0.03, 0.3], unit: "1/week", label: "Speed of breakdown when a party no longer wants the agreement", evidence: "assumed" }),
    signRate: num({ default: 0.01, min: 0, max: 5, plausible: [0.002, 0.04], unit: "1/week", label: "Speed of signing without a mediator when all want it", evidence: "assumed" }),
    mediatorHalf: num({ default: 20, min: 1, plausible: [5, 60], unit: "people", label: "Mediation staff at which half of its effect is reached", evidence: "assumed" }),
    mediation: num({ default: 6, min: 0, max: 50, plausible: [2, 12], unit: "ratio", label: "How many times faster that is with full mediation", evidence: "assumed", cites: ["howard2008"] }),
  },
  sequential: "there are a few agreements and each looks at all parties; rows do not look at each other, so order cannot matter",
  reads: {
    terms: ["agreement", "group"],
    groups: ["alive", "commitment", "kind", "progovernment"],
    districts: ["violations", "spoiling", "people"],
    work: ["monitors", "mediation"],
    mission: ["active", "access", "clarity", "legitimacy", "robustness", "strength"],
    otherForces: ["strength", "robustness"],
    country: ["governmentCommitment"],
    agreements: ["week", "whenReady", "guarantorMission", "guarantorForce"],
  },
  writes: {
    agreements: ["status", "weeksInForce", "violations", "mutualTrust", "guarantee"],
    country: ["peace", "guarantee"],
    groups: ["bound"],
  },
  streams: ["collapse", "signing", "joining"],
  run({ agreements: a, terms, groups: g, districts: d, work, mission: m, otherForces: o, country: c }, p, ctx) {
    const { step, week, draw } = ctx;
    let people = 0, violations = 0, spoiling = 0, monitors = 0, mediators = 0;
    for (let k = 0; k < d.n; k++) {
      people += d.people[k];
      violations += d.violations[k];
      spoiling += d.spoiling[k];
      monitors += work.monitors[k];
      mediators += work.mediation[k];
    }
    const thousands = people / 1000;
    const watched = monitors / (monitors + (p.monitorsHalf * people) / 1e6);
    const perceived = violationsBelieved(violations, p.mistaken * spoiling, watched, p.rumour);
    const help = mediators / (mediators + p.mediatorHalf);
    const fade = 1 - exp(-step / p.memory);
    const word = (m.active[0] * m.access[0] * (1 + m.clarity[0]) * (1 + m.legitimacy[0])) / 4;
    c.peace[0] = 0;
    c.guarantee[0] = 0;
    for (let i = 0; i < a.n; i++) {
      let least = c.governmentCommitment[0];
      for (let t = 0; t < terms.n; t++)
        if (terms.agreement[t] === i && g.alive[terms.group[t]] === 1) least = Math.min(least, g.commitment[terms.group[t]]);
      const missionWord = a.guarantorMission[i] === 1 ? guaranteeOf((m.strength[0] * m.robustness[0]) / thousands, p.guaranteeHalf, word) : 0;
      let doubt = 1 - missionWord;
      for (let k = 0; k < o.n; k++) {
        const pledged = a.guarantorForce[i] === k ? 1 : p.bystander;
        doubt *= 1 - pledged * guaranteeOf(o.strength[k] / thousands, p.guaranteeHalf, o.robustness[k]);
      }
      a.guarantee[i] = 1 - doubt;
      const before = a.status[i];
      const talking = before === collapsed || (before === pending && a.whenReady[i] === 1 && week >= a.week[i]);
      if (before === pending && a.whenReady[i] === 0 && week >= a.week[i]) a.status[i] = inForce;
      else if (before === inForce && draw.collapse.unit(i) < 1 - exp(-step * breakHazard(least, p.breakBelow, p.breakRate))) a.status[i] = collapsed;
      else if (talking && draw.signing.unit(i) < 1 - exp(-step * signingHazard(least, p.signAbove, p.signRate, p.mediation * help))) a.status[i] = inForce;
      if (a.status[i] !== before) ctx.emit("agreement", { agreement: i, status: a.status[i] });
      a.weeksInForce[i] = a.status[i] === inForce ? a.weeksInForce[i] + step : 0;
      a.violations[i] += (perceived / step - a.violations[i]) * fade;
      a.mutualTrust[i] = nextMutualTrust(a.mutualTrust[i], a.violations[i], (p.quietHalf * people) / 1e6, a.status[i] === inForce ? 1 - exp(-p.trustGain * step) : 0, 1 - exp(-p.trustLoss * step));
      if (a.status[i] === inForce) c.peace[0] = 1;
      c.guarantee[0] = Math.max(c.guarantee[0], a.guarantee[i]);
    }
    // The government and whoever fights for it are bound by each agreement, a party by its own.
    const party = new Uint8Array(g.n), named = new Uint8Array(g.n);
    for (let t = 0; t < terms.n; t++) {
      named[terms.group[t]] = 1;
      if (a.status[terms.agreement[t]] === inForce) party[terms.group[t]] = 1;
    }
    for (let j = 0; j < g.n; j++) {
      if (g.alive[j] === 0 || c.peace[0] === 0) g.bound[j] = 0;
      else if (g.progovernment[j] === 1) g.bound[j] = 1;
      else if (named[j] === 1) g.bound[j] = party[j]!;
      else if (g.kind[j] === criminal) g.bound[j] = 0;
      else {
        const hazard = g.bound[j] === 1 ? breakHazard(g.commitment[j], p.breakBelow, p.breakRate) : signingHazard(g.commitment[j], p.signAbove, p.signRate, p.mediation * help);
        if (draw.joining.unit(j) < 1 - exp(-step * hazard)) g.bound[j] = 1 - g.bound[j];
      }
    }
  },
});
