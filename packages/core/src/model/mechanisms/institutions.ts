import { clamp01 } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { closing, saturate } from "../rules.ts";
import { forceKindCount, forceKinds, institutionKindCount, institutionKinds, mechanism } from "../tables.ts";

const courts = institutionKinds.indexOf("courts");
const corrections = institutionKinds.indexOf("corrections");
const oversight = institutionKinds.indexOf("oversight");
const localAdministration = institutionKinds.indexOf("localAdministration");
const policeService = institutionKinds.indexOf("policeService");
const police = forceKinds.indexOf("police");
const hundredThousand = 100000;

/** What people get from a service now: its own capacity, and what the mission lends where its own is missing. */
export function effectiveCapacity(own: number, substituted: number): number {
  return own + substituted * (1 - own);
}

/**
 * How well support takes root: in security, after the fighting, with a host that takes part, where officials are honest and
 * markets feed them; and less, the more the mission does the work itself.
 */
export function takesRoot(security: number, peace: number, host: number, integrity: number, market: number, crowdedOut: number): number {
  return security * peace * host * ((1 + integrity) / 2) * ((1 + market) / 2) * (1 - crowdedOut);
}

/** Moves a share towards balance between growth of what is missing and loss of what there is, exactly for any step. */
export function balance(value: number, growth: number, loss: number, step: number): number {
  const rate = growth + loss;
  return rate > 0 ? value + (growth / rate - value) * closing(rate, step) : value;
}

export const institutions = mechanism({
  id: "institutions",
  title: "Services of the state",
  summary:
    "A service's own capacity grows slowly with support that takes root and is eroded by insecurity and want. Support takes root after the " +
    "fighting and with an engaged host, hardly during war (Blair 2021). At once the mission lends capacity, which is gone when it " +
    "leaves and slows the growth of what stays; a police service built without links to communities fits nobody (Autesserre 2010), any service fits better whose users were asked (Autesserre 2014); handover gives the lent part up sooner where benchmarks are met. Integrity follows " +
    "oversight, pay and a public that takes part, and lags by years (Olken and Pande 2012).",
  cites: ["blair2021", "blair2019", "autesserre2010", "autesserre2014", "olkenPande2012", "vanRijckeghemWeder2001", "rothsteinStolle2008"],
  parameters: {
    growth: num({ default: 0.014, max: 1, plausible: [0.005, 0.03], unit: "1/week", label: "Growth of own capacity under full support in the best conditions", evidence: "assumed", cites: ["blair2021"] }),
    alone: num({ default: 0.2, max: 1, plausible: [0.05, 0.4], unit: "share", label: "Effort of the state without support, against full support", evidence: "assumed" }),
    half: num({ default: 1.5, min: 0.01, plausible: [0.5, 5], unit: "people per 100,000", label: "Support at which half of its effect is reached", evidence: "assumed" }),
    shared: num({ default: 0.3, max: 1, plausible: [0.1, 0.6], unit: "share", label: "Support of courts that prisons get, of stations that the police service gets, of administration that ministries get", evidence: "assumed" }),
    war: num({ default: 0.15, max: 1, plausible: [0, 0.4], unit: "share", label: "Part of support that takes root while war goes on", evidence: "expert", cites: ["blair2021"] }),
    insecurityHalf: num({ default: 40, min: 1, plausible: [15, 120], unit: "deaths per 100,000 a year", label: "Insecurity at which half of support is blocked", evidence: "assumed" }),
    lend: num({ default: 0.6, max: 1, plausible: [0.3, 0.9], unit: "share", label: "Missing capacity that full support lends", evidence: "assumed" }),
    lending: num({ default: 0.1, max: 2, plausible: [0.04, 0.3], unit: "1/week", label: "Speed at which lent capacity comes and goes", evidence: "assumed" }),
    crowding: num({ default: 0.5, max: 1, plausible: [0.1, 0.8], unit: "share", label: "Growth lost where the mission does all the work", evidence: "assumed", cites: ["blair2021"] }),
    fit: num({ default: 0.5, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Part of what the police service builds that has to fit local needs: lost without links to communities", evidence: "assumed", cites: ["autesserre2010"] }),
    erosion: num({ default: 0.006, max: 1, plausible: [0.002, 0.02], unit: "1/week", label: "Own capacity lost in full insecurity", evidence: "assumed" }),
    neglect: num({ default: 0.001, max: 1, plausible: [0.0003, 0.004], unit: "1/week", label: "Own capacity lost where no market feeds the state", evidence: "assumed" }),
    insight: num({ default: 0.6, max: 5, plausible: [0.1, 1.5], unit: "ratio", label: "Further growth of what is built where local people's needs are asked for and local associations take part", evidence: "assumed", cites: ["autesserre2014"] }),
    insightHalf: num({ default: 1, min: 0.01, plausible: [0.3, 4], unit: "people per 100,000", label: "People at work on that at which half of it is reached", evidence: "assumed" }),
    handoverHalf: num({ default: 1, min: 0.01, plausible: [0.3, 4], unit: "people per 100,000", label: "Handover staff at which half of its effect is reached", evidence: "assumed" }),
    benchmark: num({ default: 0.5, max: 1, plausible: [0.3, 0.8], unit: "share", label: "Own capacity from which handover is at full speed", evidence: "assumed" }),
    integrityRate: num({ default: 0.006, max: 1, plausible: [0.002, 0.02], unit: "1/week", label: "Speed at which integrity changes", evidence: "assumed" }),
    honest: num({ default: 0.2, max: 1, plausible: [0.05, 0.3], unit: "share", label: "Integrity without pay, oversight and public", evidence: "assumed" }),
    watched: num({ default: 0.3, max: 1, plausible: [0.1, 0.4], unit: "share", label: "Integrity added by working oversight", evidence: "expert", cites: ["olkenPande2012"] }),
    paid: num({ default: 0.25, max: 1, plausible: [0.05, 0.4], unit: "share", label: "Integrity added by regular pay", evidence: "expert", cites: ["vanRijckeghemWeder2001"] }),
    public: num({ default: 0.2, max: 1, plausible: [0.05, 0.3], unit: "share", label: "Integrity added by people who know their rights and take part", evidence: "assumed" }),
    vetted: num({ default: 0.15, max: 1, plausible: [0, 0.3], unit: "share", label: "Integrity of the police service added by vetting", evidence: "assumed" }),
    arrearsHalf: num({ default: 8, min: 0.5, plausible: [4, 20], unit: "weeks", label: "Pay owed at which half of its effect on integrity is gone", evidence: "assumed" }),
  },
  over: "institutions",
  reads: {
    institutions: ["district", "kind"],
    districts: ["people", "insecurity", "market", "firstCommunity", "lastCommunity"],
    communities: ["rights", "participation"],
    work: ["judicialSupport", "legalAid", "oversight", "rightsMonitoring", "mentors", "localGovernance", "elections", "handover", "corrections", "institutionalDevelopment", "assessment", "partnership"],
    forces: ["vetted", "payArrears", "communityLinks"],
    country: ["peaceWeeks", "takeUp"],
  },
  writes: { institutions: ["capacity", "integrity", "substituted"] },
  before: { institutions: ["capacity", "integrity", "substituted"] },
  run({ institutions: o, districts: d, communities: m, work, forces: f, country }, p, { from, to, step }) {
    const peace = country.peaceWeeks[0] > 0 ? 1 : p.war;
    const host = country.takeUp[0];
    const lending = closing(p.lending, step);
    const mending = closing(p.integrityRate, step);
    let current = -1;
    let security = 1, threat = 0, per = 0, handover = 0, insight = 0, citizens = 0, watched = 0, paid = 0;
    for (let i = from; i < to; i++) {
      const k = o.district[i];
      if (k !== current) {
        current = k;
        threat = saturate(d.insecurity[k], p.insecurityHalf);
        security = 1 - threat;
        per = d.people[k] > 0 ? hundredThousand / d.people[k] : 0;
        handover = saturate(work.handover[k] * per, p.handoverHalf);
        insight = p.insight * saturate((work.assessment[k] + work.partnership[k]) * per, p.insightHalf);
        let sum = 0;
        for (let j = d.firstCommunity[k]; j < d.lastCommunity[k]; j++) sum += m.rights[j] * m.participation[j];
        const count = d.lastCommunity[k] - d.firstCommunity[k];
        citizens = count > 0 ? sum / count : 0;
        const body = k * institutionKindCount + oversight;
        watched = effectiveCapacity(o.capacityBefore[body], o.substitutedBefore[body]) * o.integrityBefore[body];
        paid = 1 - saturate(f.payArrears[k * forceKindCount + police], p.arrearsHalf);
      }
      const kind = o.kind[i];
      const administration = work.localGovernance[k] + p.shared * work.elections[k];
      const people =
        kind === courts ? work.judicialSupport[k] + p.shared * work.legalAid[k]
        : kind === corrections ? p.shared * work.judicialSupport[k] + work.corrections[k]
        : kind === oversight ? work.oversight[k] + p.shared * work.rightsMonitoring[k]
        : kind === localAdministration ? administration
        : kind === policeService ? p.shared * work.mentors[k]
        : p.shared * administration;
      const support = saturate(people * per, p.half);
      // Advice on how a service is run builds it and does nothing of its work.
      const built = saturate((people + work.institutionalDevelopment[k]) * per, p.half);
      const own = o.capacityBefore[i];
      const lent = o.substitutedBefore[i];
      const ready = handover * security * clamp01(own / p.benchmark);
      const station = k * forceKindCount + police;
      const fit = kind === policeService ? 1 - p.fit + p.fit * f.communityLinks[station] : 1;
      const root = fit * takesRoot(security, peace, host, o.integrityBefore[i], d.market[k], p.crowding * lent);
      const growth = p.growth * root * (1 + insight) * (p.alone + (1 - p.alone) * built);
      o.capacity[i] = balance(own, growth, p.erosion * threat + p.neglect * (1 - d.market[k]), step);
      o.substituted[i] = lent + (p.lend * support * (1 - ready) - lent) * lending;
      const aim = p.honest + p.watched * watched + p.paid * paid + p.public * citizens + (kind === policeService ? p.vetted * f.vetted[station] : 0);
      o.integrity[i] += (clamp01(aim) - o.integrity[i]) * mending;
    }
  },
});
