import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const dialogue = component({
  id: "dialogue",
  title: "Dialogue between communities",
  summary:
    "Civil affairs staff bring groups together over land, cattle and return. In Côte d'Ivoire such meetings went with less communal " +
    "violence (Smidt 2020); contact with impartial peacekeepers made groups in Mali more willing to cooperate (Nomikos 2022). What is " +
    "known to fail: talk among frightened people can divide them (Paluck 2010), and reconciliation in Sierra Leone raised social capital but " +
    "lowered well-being (Cilliers, Dube and Siddiqi 2016).",
  cites: ["smidt2020", "nomikos2022", "paluck2010", "cilliers2016"],
  staff: ["civilAffairs"],
  modality: "assist",
  adds: ["dialogue"],
  parameters: {
    cost: num({ default: 0.0005, min: 0.00005, plausible: [0.0002, 0.002], unit: "million US dollars per person and week", label: "Cost of one local facilitator with transport", evidence: "assumed" }),
  },
  apply(add, { people, money }, p) {
    add("dialogue", people + money / p.cost);
  },
});
