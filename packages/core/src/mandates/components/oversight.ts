import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const oversight = component({
  id: "oversight",
  title: "Oversight and human-rights monitoring",
  summary:
    "Staff build inspectorates, ombudsmen and audit, and watch human rights themselves. Watched officials steal less (Olken and Pande " +
    "2012). What is known to fail: more comes to light, so that corruption seems no better or worse at first (Blair 2019), and a " +
    "government resents criticism, which costs consent (Dorussen and Gizelis 2013).",
  cites: ["olkenPande2012", "blair2019", "dorussenGizelis2013"],
  staff: ["civilAffairs"],
  modality: "assist",
  adds: ["oversight", "rightsMonitoring"],
  parameters: {
    monitors: num({ default: 0.5, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Staff who watch human rights rather than build oversight bodies, if the task is to assist", evidence: "assumed" }),
  },
  apply(add, { people, handsOn }, p) {
    const watching = handsOn === 1 ? p.monitors : 1;
    add("rightsMonitoring", people * watching);
    add("oversight", people * (1 - watching));
  },
});
