import { clamp01 } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { closing, saturate } from "../rules.ts";
import { forceKinds, institutionKindCount, institutionKinds, mechanism } from "../tables.ts";
import { effectiveCapacity } from "./institutions.ts";

const courts = institutionKinds.indexOf("courts");
const oversight = institutionKinds.indexOf("oversight");
const police = forceKinds.indexOf("police");
const intelligence = forceKinds.indexOf("intelligence");
const hundredThousand = 100000;

/** Chance that an abuse is punished, within reach: by a body that watches the force, or else by a court. */
export function punished(oversight: number, courts: number, reach: number): number {
  return reach * (1 - (1 - oversight) * (1 - courts));
}

export const conduct = mechanism({
  id: "conduct",
  title: "Conduct and accountability of the forces",
  summary:
    "Forces behave as they are paid, watched, chosen and led: unpaid men prey on people; oversight and courts end impunity; vetting leaves the " +
    "better ones; mentors set an example. Training adds skill, not decency. Insecurity brutalises (Davenport 2007). Links with " +
    "communities follow conduct and are made on the beat and in meetings, more easily by a force with women in it (Karim and " +
    "Beardsley 2017); women in the force make it no more sensitive to sexual violence (Karim, Gilligan, Blair and Beardsley 2018).",
  cites: ["karim2018", "vanRijckeghemWeder2001", "davenport2007", "olkenPande2012", "karim2017", "blairMorse2021", "bornCaparini2007"],
  parameters: {
    rate: num({ default: 0.012, max: 1, plausible: [0.004, 0.03], unit: "1/week", label: "Speed at which conduct changes", evidence: "assumed" }),
    base: num({ default: 0.1, max: 1, plausible: [0, 0.2], unit: "share", label: "Conduct without pay, accountability, vetting and example", evidence: "assumed" }),
    paid: num({ default: 0.25, max: 1, plausible: [0.1, 0.4], unit: "share", label: "Conduct added by regular pay", evidence: "assumed", cites: ["vanRijckeghemWeder2001"] }),
    accountable: num({ default: 0.3, max: 1, plausible: [0.1, 0.5], unit: "share", label: "Conduct added by an end of impunity", evidence: "assumed", cites: ["olkenPande2012"] }),
    vetted: num({ default: 0.2, max: 1, plausible: [0.05, 0.4], unit: "share", label: "Conduct added by vetting", evidence: "assumed" }),
    example: num({ default: 0.15, max: 1, plausible: [0, 0.3], unit: "share", label: "Conduct added by mentors beside everybody", evidence: "assumed" }),
    brutality: num({ default: 0.3, max: 1, plausible: [0.1, 0.5], unit: "share", label: "Conduct lost in full insecurity", evidence: "expert", cites: ["davenport2007"] }),
    insecurityHalf: num({ default: 60, min: 1, plausible: [20, 150], unit: "deaths per 100,000 a year", label: "Insecurity at which half of that is lost", evidence: "assumed" }),
    arrearsHalf: num({ default: 8, min: 0.5, plausible: [4, 20], unit: "weeks", label: "Pay owed at which half of the good of pay is gone", evidence: "assumed" }),
    mentorsHalf: num({ default: 3, min: 0.01, plausible: [1, 10], unit: "mentors per 100 officers", label: "Mentors at which half of their effect is reached", evidence: "assumed" }),
    impunityRate: num({ default: 0.01, max: 1, plausible: [0.003, 0.03], unit: "1/week", label: "Speed at which impunity changes", evidence: "assumed" }),
    reach: num({ default: 0.9, max: 1, plausible: [0.5, 1], unit: "share", label: "Abuses punished by perfect oversight and courts", evidence: "assumed" }),
    secret: num({ default: 0.5, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Accountability that secrecy takes from intelligence and command from the army", evidence: "assumed" }),
    disclosed: num({ default: 0.6, max: 1, plausible: [0.2, 0.9], unit: "share", label: "Secrecy of intelligence that strong civilian oversight lifts", evidence: "assumed", cites: ["bornCaparini2007"] }),
    overseersHalf: num({ default: 0.3, min: 0.01, plausible: [0.1, 1], unit: "people per 100,000", label: "People at work on that oversight at which half of it is reached", evidence: "assumed" }),
    linksRate: num({ default: 0.015, max: 1, plausible: [0.005, 0.04], unit: "1/week", label: "Speed at which links with communities change", evidence: "assumed" }),
    alone: num({ default: 0.4, max: 1, plausible: [0.1, 0.7], unit: "share", label: "Links of a decent force that makes no effort at them", evidence: "assumed" }),
    engagementHalf: num({ default: 3, min: 0.01, plausible: [1, 10], unit: "people per 100,000", label: "Mentors, dialogue and liaison staff at which half of the effort counts", evidence: "assumed" }),
    women: num({ default: 0.5, max: 5, plausible: [0, 1.5], unit: "ratio", label: "Further links of a force of which half are women", evidence: "assumed", cites: ["karim2017"] }),
  },
  over: "forces",
  reads: {
    forces: ["district", "kind", "strength", "payArrears", "vetted", "women"],
    districts: ["insecurity", "people"],
    institutions: ["capacity", "substituted", "integrity"],
    work: ["mentors", "dialogue", "engagement", "intelligenceOversight"],
  },
  writes: { forces: ["conduct", "impunity", "communityLinks"] },
  run({ forces: f, districts: d, institutions: o, work }, p, { from, to, step }) {
    const move = closing(p.rate, step);
    const judge = closing(p.impunityRate, step);
    const link = closing(p.linksRate, step);
    for (let i = from; i < to; i++) {
      const k = f.district[i];
      const isPolice = f.kind[i] === police;
      const first = k * institutionKindCount;
      const watching = effectiveCapacity(o.capacity[first + oversight], o.substituted[first + oversight]) * o.integrity[first + oversight];
      const judging = effectiveCapacity(o.capacity[first + courts], o.substituted[first + courts]) * o.integrity[first + courts];
      const perHead = d.people[k] > 0 ? hundredThousand / d.people[k] : 0;
      const hidden = f.kind[i] === intelligence ? p.secret * (1 - p.disclosed * saturate(work.intelligenceOversight[k] * perHead, p.overseersHalf)) : p.secret;
      const account = punished(watching, judging, p.reach) * (isPolice ? 1 : 1 - hidden);
      f.impunity[i] += (1 - account - f.impunity[i]) * judge;
      const mentors = isPolice && f.strength[i] > 0 ? saturate((work.mentors[k] / f.strength[i]) * 100, p.mentorsHalf) : 0;
      const aim =
        p.base +
        p.paid * (1 - saturate(f.payArrears[i], p.arrearsHalf)) +
        p.accountable * (1 - f.impunity[i]) +
        p.vetted * f.vetted[i] +
        p.example * mentors -
        p.brutality * saturate(d.insecurity[k], p.insecurityHalf);
      f.conduct[i] += (clamp01(aim) - f.conduct[i]) * move;
      const met = d.people[k] > 0 ? (((isPolice ? work.mentors[k] : 0) + work.dialogue[k] + work.engagement[k]) * hundredThousand) / d.people[k] : 0;
      const engaged = p.alone + (1 - p.alone) * saturate(met, p.engagementHalf);
      f.communityLinks[i] += (clamp01(f.conduct[i] * engaged * (1 + 2 * p.women * f.women[i])) - f.communityLinks[i]) * link;
    }
  },
});
