import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const informationDefence = component({
  id: "informationDefence",
  title: "Defence against cyber and information attacks",
  summary:
    "Staff watch rumours and networks, answer with facts that local radio and leaders carry, and keep systems safe. What is " +
    "known to fail: corrections often do not reach those who believe, and some believe the more (Nyhan and Reifler 2010); " +
    "and an answer repeats the rumour.",
  cites: ["nyhanReifler2010"],
  speculative: true,
  staff: ["civilAffairs", "sensors"],
  modality: "assist",
  adds: ["informationDefence"],
  parameters: {
    answering: num({ default: 0.5, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Staff who answer rather than observe", evidence: "assumed" }),
    cost: num({ default: 0.0005, min: 0.00005, plausible: [0.0002, 0.002], unit: "million US dollars per person and week", label: "Cost of one radio worker with air time", evidence: "assumed" }),
  },
  apply(add, { people, money }, p) {
    add("informationDefence", people * p.answering + money / p.cost);
  },
});
