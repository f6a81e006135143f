import { component } from "../component.ts";
import { addRelief, reliefParameters } from "./relief.ts";

export const reliefWater = component({
  id: "reliefWater",
  title: "Relief: water and sanitation",
  summary:
    "Wells, tankers and latrines: engineers and staff, with escort if the task is to secure, and money. Standards say how much people " +
    "need (Sphere 2018). What is known to fail: wells whose pumps nobody mends; here relief lasts as long as it is paid.",
  cites: ["sphere2018"],
  staff: ["engineers", "civilAffairs"],
  secured: ["infantry"],
  modality: "secure",
  adds: ["water", "escorts"],
  parameters: reliefParameters,
  apply(add, effort, p) {
    addRelief(add, "water", effort, p);
  },
});
