import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const corrections = component({
  id: "corrections",
  title: "Prisons",
  summary:
    "Corrections officers, advisers and money rebuild prisons, so that sentences are served and people awaiting trial are " +
    "fed and registered. Support takes root in peace and with the host (Blair 2021). What is known to fail: prisons come " +
    "last in most missions, and cells without courts fill with people who were never tried.",
  cites: ["blair2021"],
  staff: ["civilAffairs", "individualPolice"],
  modality: "assist",
  adds: ["corrections"],
  parameters: {
    cost: num({ default: 0.002, min: 0.0001, plausible: [0.001, 0.005], unit: "million US dollars per person and week", label: "Money that does the work of one adviser: buildings, food, wages", evidence: "assumed" }),
    watching: num({ default: 0.2, max: 1, plausible: [0, 0.5], unit: "share", label: "What advisers achieve who only monitor", evidence: "assumed" }),
  },
  apply(add, { people, money, handsOn }, p) {
    add("corrections", people * (handsOn === 1 ? 1 : p.watching) + money / p.cost);
  },
});
