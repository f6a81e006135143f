import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const ceasefireMonitoring = component({
  id: "ceasefireMonitoring",
  title: "Monitoring of the ceasefire",
  summary:
    "Unarmed observers watch the lines, investigate and report, so that accidents do not look like plans and neither side must strike " +
    "first (Fortna 2004, 2008). What is known to fail: observers without armed peacekeepers protect nobody, and go with more civilians " +
    "killed rather than fewer (Hultman, Kathman and Shannon 2013); they can count violations, not stop them.",
  cites: ["fortna2004", "fortna2008", "hultman2013"],
  staff: ["observers"],
  modality: "monitor",
  adds: ["monitors"],
  parameters: {
    field: num({ default: 0.8, max: 1, plausible: [0.5, 1], unit: "share", label: "Observers who are at a team site rather than at headquarters", evidence: "assumed" }),
  },
  apply(add, { people }, p) {
    add("monitors", people * p.field);
  },
});
