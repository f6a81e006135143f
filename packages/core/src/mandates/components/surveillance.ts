import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const surveillance = component({
  id: "surveillance",
  title: "Surveillance by drones and sensors",
  summary:
    "Crews fly drones, watch screens and listen, so that the mission sees what nobody reports (Dorn 2011). What is known to " +
    "fail: forest and hills hide, pictures show no intent, and warning without the will to act has saved nobody; four of " +
    "five attacks met no response (OIOS 2014). The ceiling is low, and its height is not known.",
  cites: ["dorn2011", "oios2014"],
  speculative: true,
  staff: ["sensors"],
  modality: "monitor",
  adds: ["surveillance"],
  parameters: {
    flying: num({ default: 0.5, max: 1, plausible: [0.2, 0.7], unit: "share", label: "Crews on duty in turn", evidence: "assumed" }),
    cost: num({ default: 0.004, min: 0.0001, plausible: [0.001, 0.02], unit: "million US dollars per person and week", label: "Hired flights that do the work of one member of a crew", evidence: "assumed" }),
  },
  apply(add, { people, money }, p) {
    add("surveillance", people * p.flying + money / p.cost);
  },
});
