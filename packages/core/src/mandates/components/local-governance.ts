import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const localGovernance = component({
  id: "localGovernance",
  title: "Local governance",
  summary:
    "Civil affairs staff help officials to return to their posts, plan and spend, and bring them together with citizens. Services of the state build trust " +
    "only if they are fair (Rothstein and Stolle 2008). What is known to fail: when the mission does the work itself, the capacity " +
    "leaves with it; and offices filled by patronage serve their patrons.",
  cites: ["rothsteinStolle2008", "blair2021"],
  staff: ["civilAffairs"],
  modality: "assist",
  adds: ["localGovernance"],
  parameters: {
    cost: num({ default: 0.001, min: 0.00005, plausible: [0.0003, 0.003], unit: "million US dollars per person and week", label: "Money that does the work of one adviser: offices, vehicles, small projects", evidence: "assumed" }),
    watching: num({ default: 0.2, max: 1, plausible: [0, 0.5], unit: "share", label: "What staff achieve who only monitor", evidence: "assumed" }),
  },
  apply(add, { people, money, handsOn }, p) {
    add("localGovernance", people * (handsOn === 1 ? 1 : p.watching) + money / p.cost);
  },
});
