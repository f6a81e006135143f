import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const civilSocietyPartnership = component({
  id: "civilSocietyPartnership",
  title: "Partnership with civil society",
  summary:
    "Staff and grants let local associations, churches and women's groups take part in planning and watching reforms, and " +
    "carry the mission's work to people. Reforms then fit local needs better (Autesserre 2014). What is known to fail: " +
    "money makes associations that exist for donors and speak for few (Paffenholz 2010).",
  cites: ["paffenholz2010", "autesserre2014"],
  staff: ["civilAffairs"],
  modality: "assist",
  adds: ["partnership", "engagement"],
  parameters: {
    meeting: num({ default: 0.4, max: 1, plausible: [0.1, 0.7], unit: "share", label: "Work of partners that is meeting people", evidence: "assumed" }),
    cost: num({ default: 0.0005, min: 0.00005, plausible: [0.0002, 0.002], unit: "million US dollars per person and week", label: "Cost of one association's worker", evidence: "assumed" }),
  },
  apply(add, { people, money }, p) {
    const partners = people + money / p.cost;
    add("partnership", partners * (1 - p.meeting));
    add("engagement", partners * p.meeting);
  },
});
