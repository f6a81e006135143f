import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const policeTraining = component({
  id: "policeTraining",
  title: "Police training and equipment",
  summary:
    "Individual police officers teach recruits at an academy; money pays for courses and kit. Liberia trained 3,500 to 3,800 officers in " +
    "about five years. What is known to fail: training alone does little. It raises skill, which is lost again without mentors or a " +
    "working police service, and it changes neither conduct nor corruption (Blair 2019); skilled men under bad orders are no better.",
  cites: ["blair2019", "blairKarimMorse2019", "karim2017"],
  staff: ["individualPolice"],
  modality: "assist",
  adds: ["policeTraining"],
  parameters: {
    perTrainer: num({ default: 0.3, plausible: [0.1, 0.8], unit: "graduates per trainer and week", label: "Graduates of one trainer: a class of ten in half a year or so", evidence: "assumed" }),
    cost: num({ default: 0.006, min: 0.0001, plausible: [0.002, 0.02], unit: "million US dollars per graduate", label: "Cost of training and equipping one officer", evidence: "assumed" }),
    watching: num({ default: 0.2, max: 1, plausible: [0, 0.5], unit: "share", label: "What advisers achieve who only monitor an academy", evidence: "assumed" }),
  },
  apply(add, { people, money, handsOn }, p) {
    add("policeTraining", people * p.perTrainer * (handsOn === 1 ? 1 : p.watching) + money / p.cost);
  },
});
