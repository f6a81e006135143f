import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const patrols = component({
  id: "patrols",
  title: "Area patrols",
  summary:
    "Soldiers and formed police go on patrol so that people and armed men meet them. Presence shortens local fighting (Ruggeri, " +
    "Dorussen and Gizelis 2017) and makes groups hurt fewer civilians (Fjelde, Hultman and Nilsson 2019). What is known to fail: " +
    "patrols hardly restrain the government's own forces; large troop presence goes with more homicide unless police come along " +
    "(Di Salvatore 2019); after a war troops alone reduce little but the targeting of civilians by former combatants (Bara 2020).",
  cites: ["ruggeri2017", "fjelde2019", "hultman2014", "diSalvatore2019", "bara2020"],
  staff: ["infantry", "formedPolice"],
  modality: "secure",
  adds: ["patrols", "force"],
  parameters: {
    out: num({ default: 0.8, max: 1, plausible: [0.4, 1], unit: "share", label: "People on this task who are out of camp in turn", evidence: "assumed" }),
  },
  apply(add, { people, armed, authority }, p) {
    add("patrols", people * p.out);
    add("force", armed * p.out * authority);
  },
});
