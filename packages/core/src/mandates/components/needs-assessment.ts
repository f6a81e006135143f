import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const needsAssessment = component({
  id: "needsAssessment",
  title: "Needs assessment",
  summary:
    "Staff find out what people in a place want from courts, police and offices before these are built, and keep asking. " +
    "International staff otherwise build what they know from elsewhere (Autesserre 2014). What is known to fail: " +
    "assessments that are written for headquarters, and asking without building, which changes nothing.",
  cites: ["autesserre2014", "autesserre2010"],
  staff: ["civilAffairs"],
  modality: "assist",
  adds: ["assessment"],
  parameters: {
    field: num({ default: 0.6, max: 1, plausible: [0.3, 0.9], unit: "share", label: "Staff who ask people rather than write reports", evidence: "assumed" }),
    cost: num({ default: 0.0005, min: 0.00005, plausible: [0.0002, 0.002], unit: "million US dollars per person and week", label: "Cost of one local interviewer with transport", evidence: "assumed" }),
  },
  apply(add, { people, money }, p) {
    add("assessment", people * p.field + money / p.cost);
  },
});
