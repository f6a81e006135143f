import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const vetting = component({
  id: "vetting",
  title: "Vetting",
  summary:
    "Records of police and soldiers are reviewed and the worst are dismissed. Reforms that restrain and open a force raise confidence in " +
    "it among former fighters (Karim 2019). What is known to fail: it costs people in service, while the gap is filled slowly; and dismissed men with weapons and grudges. It says " +
    "nothing on those who join a patron later.",
  cites: ["karim2019"],
  staff: ["individualPolice", "civilAffairs"],
  modality: "assist",
  adds: ["vetting"],
  parameters: {
    perReviewer: num({ default: 0.5, plausible: [0.1, 2], unit: "officers per person and week", label: "Records that one person reviews", evidence: "assumed" }),
    cost: num({ default: 0.001, min: 0.00001, plausible: [0.0003, 0.005], unit: "million US dollars per officer", label: "Cost of one review by others", evidence: "assumed" }),
  },
  apply(add, { people, money }, p) {
    add("vetting", people * p.perReviewer + money / p.cost);
  },
});
