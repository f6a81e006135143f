import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const protection = component({
  id: "protection",
  title: "Protection of people and sites",
  summary:
    "Soldiers and formed police stand where people are threatened: camps, towns, markets, courts. More armed troops and police go with " +
    "fewer civilians killed (Hultman, Kathman and Shannon 2013), by rebels rather than by governments (Fjelde, Hultman and Nilsson " +
    "2019; Carnegie and Mikulaschek 2020). What is known to fail: force is rarely used; four of five attacks met no response (OIOS " +
    "2014), so guards deter by standing there, and only those near them.",
  cites: ["hultman2013", "fjelde2019", "carnegieMikulaschek2020", "oios2014"],
  staff: ["infantry", "formedPolice"],
  modality: "secure",
  adds: ["guards", "force"],
  parameters: {
    out: num({ default: 0.8, max: 1, plausible: [0.4, 1], unit: "share", label: "People on this task who stand guard in turn", evidence: "assumed" }),
  },
  apply(add, { people, armed, authority }, p) {
    add("guards", people * p.out);
    add("force", armed * p.out * authority);
  },
});
