import { component } from "../component.ts";
import { addRelief, reliefParameters } from "./relief.ts";

export const reliefFood = component({
  id: "reliefFood",
  title: "Relief: food",
  summary:
    "Staff open the way for food aid, soldiers escort it if the task is to secure, money buys it. What is known to fail: aid feeds armed " +
    "groups too, and US food aid went with more and longer civil conflict (Nunn and Qian 2014), a finding that others dispute; food that " +
    "comes for years displaces local harvests (Barrett and Maxwell 2005).",
  cites: ["nunnQian2014", "barrettMaxwell2005", "sphere2018"],
  staff: ["civilAffairs", "engineers"],
  secured: ["infantry"],
  modality: "secure",
  adds: ["food", "escorts"],
  parameters: reliefParameters,
  apply(add, effort, p) {
    addRelief(add, "food", effort, p);
  },
});
