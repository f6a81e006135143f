import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const drawdown = component({
  id: "drawdown",
  title: "Drawdown and handover",
  summary:
    "Staff plan the exit and hand tasks over to local services. It does not lower the mission's strength: ceilings of later phases do. " +
    "Where benchmarks are met, that is where it is quiet and the service can do it, what the mission lent is given up for own capacity " +
    "sooner (see institutions); elsewhere the staff can do nothing. What is known to fail: exits by calendar, before institutions " +
    "stand; the risk of war stays high for years after peace is signed (Collier, Hoeffler and Söderbom 2008; Sambanis 2008).",
  cites: ["collier2008", "sambanis2008", "blair2021"],
  staff: ["civilAffairs"],
  modality: "assist",
  adds: ["handover"],
  parameters: {
    perPerson: num({ default: 1, plausible: [0.5, 2], unit: "people per person", label: "Local officials included: people at work on handover for each member of staff", evidence: "assumed" }),
  },
  apply(add, { people }, p) {
    add("handover", people * p.perPerson);
  },
});
