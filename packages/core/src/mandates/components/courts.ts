import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const courts = component({
  id: "courts",
  title: "Courts, prosecutors and prisons",
  summary:
    "Judicial advisers and money rebuild courts. United Nations rule-of-law work goes with more rule of law once fighting has ended, by " +
    "civilians more than by uniformed staff, and where the host takes part (Blair 2021). In Liberia " +
    "exposure to the mission made people turn to the state rather than to trial by ordeal, two years later still (Blair 2019). What is known to fail: " +
    "the same work during war, and courts that nobody can reach or trust.",
  cites: ["blair2021", "blair2019"],
  staff: ["civilAffairs"],
  modality: "assist",
  adds: ["judicialSupport"],
  parameters: {
    cost: num({ default: 0.002, min: 0.0001, plausible: [0.001, 0.005], unit: "million US dollars per person and week", label: "Money that does the work of one adviser: buildings, vehicles, salaries", evidence: "assumed" }),
    watching: num({ default: 0.3, max: 1, plausible: [0, 0.6], unit: "share", label: "What advisers achieve who only monitor trials", evidence: "assumed" }),
  },
  apply(add, { people, money, handsOn }, p) {
    add("judicialSupport", people * (handsOn === 1 ? 1 : p.watching) + money / p.cost);
  },
});
