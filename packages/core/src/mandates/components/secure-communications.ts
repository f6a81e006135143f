import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const secureCommunications = component({
  id: "secureCommunications",
  title: "Secure communications",
  summary:
    "Signals staff and kit link contingents, police and civilian agencies, so that a warning reaches those who can act and " +
    "fewer hours go into agreeing (Dorn 2011). What is known to fail: agencies that do not want to share do not share " +
    "faster (Autesserre 2010); links do not replace a common aim.",
  cites: ["dorn2011", "autesserre2010"],
  speculative: true,
  staff: ["sensors", "civilAffairs"],
  modality: "assist",
  adds: ["communications"],
  parameters: {
    running: num({ default: 0.7, max: 1, plausible: [0.4, 0.9], unit: "share", label: "Staff who run links rather than administer them", evidence: "assumed" }),
    cost: num({ default: 0.003, min: 0.0001, plausible: [0.001, 0.02], unit: "million US dollars per person and week", label: "Kit that does the work of one member of staff", evidence: "assumed" }),
  },
  apply(add, { people, money }, p) {
    add("communications", people * p.running + money / p.cost);
  },
});
