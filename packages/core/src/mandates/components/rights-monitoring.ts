import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const rightsMonitoring = component({
  id: "rightsMonitoring",
  title: "Human-rights monitoring",
  summary:
    "Staff watch and report on human rights, in public. Bodies that are to watch officials learn with them. What is known " +
    "to fail: naming and shaming is answered with new abuses as often as with fewer (Hafner-Burton 2008), and a host that " +
    "is criticised withdraws consent (Dorussen and Gizelis 2013). Here it restrains nobody by itself.",
  cites: ["hafnerBurton2008", "dorussenGizelis2013"],
  staff: ["civilAffairs"],
  modality: "monitor",
  adds: ["rightsMonitoring"],
  parameters: {
    field: num({ default: 0.7, max: 1, plausible: [0.4, 0.9], unit: "share", label: "Staff who investigate rather than write", evidence: "assumed" }),
  },
  apply(add, { people }, p) {
    add("rightsMonitoring", people * p.field);
  },
});
