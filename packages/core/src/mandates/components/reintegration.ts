import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const reintegration = component({
  id: "reintegration",
  title: "Reintegration of former fighters",
  summary:
    "Money for tools, training and a start in civilian life. In Liberia a farming programme cut hours of illicit work by about a " +
    "quarter among those who got capital, and the promise of more money to come kept men from going to war across the border. What is known to " +
    "fail: training alone did little (Blattman and Annan 2016), and in Sierra Leone no effect of programmes was found at all (Humphreys and Weinstein 2007).",
  cites: ["blattmanAnnan2016", "humphreysWeinstein2007"],
  staff: [],
  modality: "assist",
  adds: ["reintegration"],
  parameters: {
    delivered: num({ default: 0.6, max: 1, plausible: [0.3, 0.8], unit: "share", label: "Money that reaches former fighters as capital or wages", evidence: "assumed" }),
  },
  apply(add, { money }, p) {
    add("reintegration", money * p.delivered);
  },
});
