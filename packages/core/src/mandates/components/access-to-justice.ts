import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const accessToJustice = component({
  id: "accessToJustice",
  title: "Access to justice",
  summary:
    "Legal aid, mobile courts and training in settling disputes bring justice to people. Training of Liberian villages in settling " +
    "disputes raised the share of land disputes resolved and lowered violence over them a year later. What is known to fail: it also brought more extrajudicial " +
    "punishment and more disagreement (Blattman, Hartman and Blair 2014).",
  cites: ["blattman2014", "blair2019"],
  staff: ["civilAffairs"],
  modality: "assist",
  adds: ["legalAid"],
  parameters: {
    cost: num({ default: 0.0005, min: 0.00005, plausible: [0.0002, 0.002], unit: "million US dollars per person and week", label: "Cost of one paralegal with transport", evidence: "assumed" }),
  },
  apply(add, { people, money }, p) {
    add("legalAid", people + money / p.cost);
  },
});
