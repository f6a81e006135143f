import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const demobilisation = component({
  id: "demobilisation",
  title: "Demobilisation",
  summary:
    "Civilian staff register and discharge fighters and pay an allowance for the way home. What is known to fail: in Sierra Leone " +
    "fighters who went through the programme broke with their faction no more than others (Humphreys and Weinstein 2007), and " +
    "allowances draw people who never fought.",
  cites: ["humphreysWeinstein2007"],
  staff: ["civilAffairs"],
  modality: "assist",
  adds: ["demobilisation"],
  parameters: {
    perPerson: num({ default: 8, plausible: [2, 20], unit: "people per staff and week", label: "People whom one member of staff can discharge", evidence: "assumed" }),
    cost: num({ default: 0.0003, min: 0.00001, plausible: [0.0001, 0.001], unit: "million US dollars per person", label: "Allowance and handling of one person", evidence: "assumed" }),
  },
  apply(add, { people, money }, p) {
    add("demobilisation", people * p.perPerson + money / p.cost);
  },
});
