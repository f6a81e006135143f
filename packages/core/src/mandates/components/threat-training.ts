import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const threatTraining = component({
  id: "threatTraining",
  title: "Training against terrorism, crime and hybrid threats",
  summary:
    "Police and military advisers train local forces to find cells, follow money and guard borders and ranks. What is known " +
    "to fail: training gives officers means against their own government too (Savage and Caverley 2017), and adversaries " +
    "change their ways; numbers for any of it are missing.",
  cites: ["savageCaverley2017"],
  speculative: true,
  staff: ["individualPolice", "observers"],
  modality: "assist",
  adds: ["threatTraining"],
  parameters: {
    teaching: num({ default: 0.6, max: 1, plausible: [0.3, 0.8], unit: "share", label: "Advisers who teach", evidence: "assumed" }),
    watching: num({ default: 0.2, max: 1, plausible: [0, 0.5], unit: "share", label: "What advisers achieve who only monitor", evidence: "assumed" }),
    cost: num({ default: 0.004, min: 0.0001, plausible: [0.001, 0.02], unit: "million US dollars per person and week", label: "Money that does the work of one adviser", evidence: "assumed" }),
  },
  apply(add, { people, money, handsOn }, p) {
    add("threatTraining", people * p.teaching * (handsOn === 1 ? 1 : p.watching) + money / p.cost);
  },
});
