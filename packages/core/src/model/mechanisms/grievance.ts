import { num } from "../../kernel/parameter.ts";
import { closing, saturate } from "../rules.ts";
import { mechanism } from "../tables.ts";

/** Grievance rises towards what people suffer from the state faster than it is forgotten. */
export function nextGrievance(grievance: number, cause: number, rise: number, fall: number): number {
  return grievance + (cause - grievance) * (cause > grievance ? rise : fall);
}

export const grievance = mechanism({
  id: "grievance",
  title: "Grievance against the state",
  summary:
    "Groups shut out of power resent the state; so do people whom its forces hurt, whose needs and disputes nobody meets, and whom " +
    "officials squeeze for money. What armed groups did is not held against the state. Power-sharing and services relieve grievance slowly.",
  cites: ["cederman2010", "lyall2013", "blattmanMiguel2010"],
  parameters: {
    rise: num({ default: 0.08, max: 5, plausible: [0.02, 0.2], unit: "1/week", label: "Speed at which grievance grows", evidence: "assumed" }),
    fall: num({ default: 0.01, max: 5, plausible: [0.004, 0.03], unit: "1/week", label: "Speed at which it is relieved", evidence: "assumed" }),
    exclusion: num({ default: 0.5, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Grievance of a group without any power", evidence: "expert", cites: ["cederman2010"] }),
    harm: num({ default: 0.8, max: 1, plausible: [0.4, 1], unit: "share", label: "Grievance of those whom state forces hurt most", evidence: "expert", cites: ["lyall2013"] }),
    harmHalf: num({ default: 2, min: 0.05, plausible: [0.5, 8], unit: "deaths per 1,000", label: "Suffering at which half of that is reached", evidence: "assumed" }),
    need: num({ default: 0.3, max: 1, plausible: [0.1, 0.5], unit: "share", label: "Grievance of people without food, water, shelter and care", evidence: "assumed" }),
    corruption: num({ default: 0.25, max: 1, plausible: [0.1, 0.5], unit: "share", label: "Grievance where every official is corrupt", evidence: "assumed" }),
    disputes: num({ default: 0.2, max: 1, plausible: [0.05, 0.4], unit: "share", label: "Grievance with very many unsettled disputes", evidence: "assumed", cites: ["unruh2009"] }),
    disputesHalf: num({ default: 5, min: 0.05, plausible: [2, 15], unit: "disputes per 1,000", label: "Disputes at which half of that is reached", evidence: "assumed" }),
  },
  over: "communities",
  reads: {
    communities: ["socialGroup", "hurtByState", "needFood", "needWater", "needShelter", "needMedical", "corruption", "disputes"],
    socialGroups: ["power"],
  },
  writes: { communities: ["grievance"] },
  run({ communities: c, socialGroups: g }, p, { from, to, step }) {
    const kinds = 4;
    const rise = closing(p.rise, step);
    const fall = closing(p.fall, step);
    for (let i = from; i < to; i++) {
      const need = (c.needFood[i] + c.needWater[i] + c.needShelter[i] + c.needMedical[i]) / kinds;
      const content =
        (1 - p.exclusion * (1 - g.power[c.socialGroup[i]])) *
        (1 - p.harm * saturate(c.hurtByState[i], p.harmHalf)) *
        (1 - p.need * need) *
        (1 - p.corruption * c.corruption[i]) *
        (1 - p.disputes * saturate(c.disputes[i], p.disputesHalf));
      c.grievance[i] = nextGrievance(c.grievance[i], 1 - content, rise, fall);
    }
  },
});
