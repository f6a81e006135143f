import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const disarmament = component({
  id: "disarmament",
  title: "Disarmament",
  summary:
    "Soldiers secure cantonment sites, register fighters, take their weapons and destroy them; money builds sites and stores. In " +
    "Liberia the first site opened in December 2003 before enough soldiers had come, and closed after riots. What is known to fail: only fighters whose leaders are " +
    "committed come, and a weapon handed in is often one of several (Humphreys and Weinstein 2007; Walter 1997). Here it makes places; " +
    "who comes is decided elsewhere.",
  cites: ["humphreysWeinstein2007", "walter1997"],
  staff: ["infantry", "engineers"],
  modality: "secure",
  adds: ["disarmament"],
  parameters: {
    perSoldier: num({ default: 0.3, plausible: [0.05, 1], unit: "fighters per person and week", label: "Fighters whom one person at the sites can disarm", evidence: "assumed" }),
    cost: num({ default: 0.0002, min: 0.00001, plausible: [0.00005, 0.0006], unit: "million US dollars per fighter", label: "Cost of sites and stores for one fighter", evidence: "assumed" }),
    watching: num({ default: 0.2, max: 1, plausible: [0, 0.5], unit: "share", label: "What people achieve who only monitor disarmament by others", evidence: "assumed" }),
  },
  apply(add, { people, money, handsOn }, p) {
    add("disarmament", people * p.perSoldier * (handsOn === 1 ? 1 : p.watching) + money / p.cost);
  },
});
