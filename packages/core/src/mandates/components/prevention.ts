import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const prevention = component({
  id: "prevention",
  title: "Early deployment and prevention",
  summary:
    "Envoys, observers and political staff go where war threatens before it begins: they watch, warn and mediate while it " +
    "is cheap. Third parties who came early in ethnic crises of the 1990s went with fewer wars (Öberg, Möller and " +
    "Wallensteen 2009). What is known to fail: nobody pays for a war that has not happened, and success cannot be seen; and " +
    "mediators without leverage prolong talks (Gilligan and Sergenti 2008 find nothing for missions during war).",
  cites: ["oberg2009", "gilliganSergenti2008"],
  speculative: true,
  staff: ["civilAffairs", "observers"],
  modality: "assist",
  adds: ["prevention", "mediation"],
  parameters: {
    local: num({ default: 0.6, max: 1, plausible: [0.3, 0.8], unit: "share", label: "Staff who work on early warning and local prevention rather than with leaders", evidence: "assumed" }),
  },
  apply(add, { people }, p) {
    add("prevention", people * p.local);
    add("mediation", people * (1 - p.local));
  },
});
