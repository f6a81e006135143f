import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const institutionalDevelopment = component({
  id: "institutionalDevelopment",
  title: "Institutional development",
  summary:
    "Advisers to ministries and services build budgets, careers, laws and procedures, so that services run by themselves. " +
    "It lends nothing that people would feel now. What is known to fail: services that look like those of rich states and " +
    "do not work like them (Pritchett, Woolcock and Andrews 2013), and all of it during war (Blair 2021).",
  cites: ["pritchett2013", "blair2021"],
  staff: ["civilAffairs"],
  modality: "assist",
  adds: ["institutionalDevelopment"],
  parameters: {
    cost: num({ default: 0.002, min: 0.0001, plausible: [0.001, 0.005], unit: "million US dollars per person and week", label: "Money that does the work of one adviser", evidence: "assumed" }),
    watching: num({ default: 0.1, max: 1, plausible: [0, 0.4], unit: "share", label: "What advisers achieve who only monitor", evidence: "assumed" }),
  },
  apply(add, { people, money, handsOn }, p) {
    add("institutionalDevelopment", people * (handsOn === 1 ? 1 : p.watching) + money / p.cost);
  },
});
