import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const intelligenceOversight = component({
  id: "intelligenceOversight",
  title: "Oversight of intelligence services",
  summary:
    "Advisers help parliaments, inspectors and courts to see what intelligence services do, and to give them limits in law " +
    "(Born and Caparini 2007). What is known to fail: a law without a body that reads files changes nothing, services hide " +
    "what they do, and governments resent the question more than most.",
  cites: ["bornCaparini2007", "dorussenGizelis2013"],
  staff: ["civilAffairs", "individualPolice"],
  modality: "assist",
  adds: ["intelligenceOversight", "rightsMonitoring"],
  parameters: {
    asking: num({ default: 0.3, max: 1, plausible: [0.1, 0.6], unit: "share", label: "Staff whose questions the government feels as criticism", evidence: "assumed" }),
    watching: num({ default: 0.3, max: 1, plausible: [0, 0.6], unit: "share", label: "What advisers achieve who only monitor", evidence: "assumed" }),
  },
  apply(add, { people, handsOn }, p) {
    add("intelligenceOversight", people * (handsOn === 1 ? 1 : p.watching));
    add("rightsMonitoring", people * p.asking);
  },
});
