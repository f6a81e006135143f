import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const analysisCell = component({
  id: "analysisCell",
  title: "Analysis cell",
  summary:
    "Analysts and their machines make of reports, pictures and history a guess at where violence comes next; a mission that " +
    "is placed by prediction is as good as this guess. Forecasts of violence rank places well and tell changes badly (Hegre " +
    "and others 2019). What is known to fail: data that follow reporting rather than events, and a ceiling set by the " +
    "matter itself (Cederman and Weidmann 2017).",
  cites: ["hegreViews2019", "cedermanWeidmann2017"],
  speculative: true,
  staff: ["civilAffairs", "sensors"],
  modality: "monitor",
  adds: ["analysis"],
  parameters: {
    analysts: num({ default: 0.5, max: 1, plausible: [0.3, 0.8], unit: "share", label: "Staff who analyse rather than brief", evidence: "assumed" }),
  },
  apply(add, { people }, p) {
    add("analysis", people * p.analysts);
  },
});
