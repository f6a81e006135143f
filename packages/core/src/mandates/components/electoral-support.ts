import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const electoralSupport = component({
  id: "electoralSupport",
  title: "Support of elections",
  summary:
    "Staff and money for registers, ballots, observers and civic education; security of the vote comes from patrols and guards. Multi-" +
    "dimensional missions with electoral work hold peace better than observers (Doyle and Sambanis 2000). What is known to fail: early " +
    "elections under weak institutions raise the risk of war again (Collier, Hoeffler and Söderbom 2008 find risk shifted to the year " +
    "after the vote), and people who know their rights also protest more (Belgioioso, Di Salvatore and Pinckney 2020).",
  cites: ["doyleSambanis2000", "collier2008", "belgioioso2020"],
  staff: ["civilAffairs"],
  modality: "assist",
  adds: ["elections"],
  parameters: {
    cost: num({ default: 0.001, min: 0.00005, plausible: [0.0003, 0.003], unit: "million US dollars per person and week", label: "Cost of one local electoral worker with materials", evidence: "assumed" }),
    watching: num({ default: 0.4, max: 1, plausible: [0.1, 0.8], unit: "share", label: "What staff achieve who only observe the vote", evidence: "assumed" }),
  },
  apply(add, { people, money, handsOn }, p) {
    add("elections", people * (handsOn === 1 ? 1 : p.watching) + money / p.cost);
  },
});
