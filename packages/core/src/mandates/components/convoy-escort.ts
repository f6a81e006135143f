import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const convoyEscort = component({
  id: "convoyEscort",
  title: "Escort of convoys",
  summary:
    "Soldiers and formed police ride with relief and see it through to the people. What is known to fail: relief agencies " +
    "ask for armed escort as a last resort, for goods that come with soldiers are taken as theirs (Inter-Agency Standing " +
    "Committee 2013); and escorts protect the road, not those who stay where the convoy has left.",
  cites: ["iasc2013", "nunnQian2014"],
  staff: ["infantry", "formedPolice"],
  modality: "secure",
  adds: ["escorts"],
  parameters: {
    riding: num({ default: 0.6, max: 1, plausible: [0.3, 0.8], unit: "share", label: "People on this task who are on the road in turn", evidence: "assumed" }),
  },
  apply(add, { armed }, p) {
    add("escorts", armed * p.riding);
  },
});
