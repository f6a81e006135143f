import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const armyReform = component({
  id: "armyReform",
  title: "Army reform",
  summary:
    "Military advisers and money build a smaller, trained and paid army. Liberia's 2,000 soldiers were recruited and trained anew from " +
    "2006. What is known to fail: training without pay and oversight makes abler predators, and an army of former factions splits " +
    "along them (Howard 2008 on Angola); it takes security first.",
  cites: ["howard2008"],
  staff: ["observers"],
  modality: "assist",
  adds: ["armyTraining"],
  parameters: {
    perTrainer: num({ default: 0.3, plausible: [0.1, 0.8], unit: "soldiers per adviser and week", label: "Soldiers trained by one adviser", evidence: "assumed" }),
    cost: num({ default: 0.01, min: 0.0001, plausible: [0.003, 0.1], unit: "million US dollars per soldier", label: "Cost of recruiting, training and equipping one soldier", evidence: "assumed" }),
    watching: num({ default: 0.2, max: 1, plausible: [0, 0.5], unit: "share", label: "What advisers achieve who only monitor", evidence: "assumed" }),
  },
  apply(add, { people, money, handsOn }, p) {
    add("armyTraining", people * p.perTrainer * (handsOn === 1 ? 1 : p.watching) + money / p.cost);
  },
});
