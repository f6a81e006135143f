import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const mediation = component({
  id: "mediation",
  title: "Good offices and mediation",
  summary:
    "Envoys and political staff keep the parties at the table and bring them back to it (Howard 2008). What is known to fail: missions " +
    "without enforcement shorten no wars while they are fought; what helps is after the agreement (Gilligan and Sergenti 2008). A " +
    "mediator makes a bargain easier to find, not easier to keep.",
  cites: ["howard2008", "gilliganSergenti2008"],
  staff: ["civilAffairs"],
  modality: "assist",
  adds: ["mediation"],
  parameters: {
    political: num({ default: 0.5, max: 1, plausible: [0.2, 1], unit: "share", label: "Staff of the task who deal with the parties rather than report", evidence: "assumed" }),
  },
  apply(add, { people }, p) {
    add("mediation", people * p.political);
  },
});
