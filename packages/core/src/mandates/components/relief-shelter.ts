import { component } from "../component.ts";
import { addRelief, reliefParameters } from "./relief.ts";

export const reliefShelter = component({
  id: "reliefShelter",
  title: "Relief: shelter",
  summary:
    "Sheets, tools and camps for people who fled. Standards say how much they need (Sphere 2018). What is known to " +
    "fail: camps also draw armed men and make people stay; who goes where is decided elsewhere, not here.",
  cites: ["sphere2018"],
  staff: ["engineers", "civilAffairs"],
  secured: ["infantry"],
  modality: "secure",
  adds: ["shelter", "escorts"],
  parameters: reliefParameters,
  apply(add, effort, p) {
    addRelief(add, "shelter", effort, p);
  },
});
