import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const quickReaction = component({
  id: "quickReaction",
  title: "Quick-reaction force",
  summary:
    "Soldiers and formed police are held ready, with vehicles, to drive to an attack in their district or the next. They " +
    "answer; nobody sees them before, so that they deter only through the answers that they give. What is known to fail: " +
    "missions were told of attacks and did not come in four of five cases (OIOS 2014), for want of will rather than of a " +
    "reserve; caveats, an unclear mandate and poor equipment hold a reserve back as they do patrols (Haass and Ansorg " +
    "2018).",
  cites: ["oios2014", "haassAnsorg2018"],
  staff: ["infantry", "formedPolice"],
  modality: "secure",
  adds: ["reserve"],
  parameters: {
    ready: num({ default: 0.7, max: 1, plausible: [0.4, 0.9], unit: "share", label: "People of the force who are ready at any time", evidence: "assumed" }),
  },
  apply(add, { armed, authority }, p) {
    add("reserve", armed * p.ready * authority);
  },
});
