import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const quickImpactProjects = component({
  id: "quickImpactProjects",
  title: "Quick-impact projects",
  summary:
    "Staff and engineers mend wells and clinics, small and soon, so that people see something change. Small projects went " +
    "with less violence in Iraq (Berman, Shapiro and Felter 2011). What is known to fail: a mission's projects are small " +
    "beside the need and nobody maintains them; in the Philippines towns that were to get projects saw more fighting over " +
    "them (Crost, Felter and Johnston 2014). Here armed groups take their part as of any relief.",
  cites: ["berman2011", "crost2014"],
  staff: ["civilAffairs", "engineers"],
  modality: "assist",
  adds: ["water", "medical"],
  parameters: {
    built: num({ default: 0.6, max: 1, plausible: [0.3, 0.8], unit: "share", label: "Money that becomes wells and clinics", evidence: "assumed" }),
    perPerson: num({ default: 0.002, plausible: [0.0005, 0.01], unit: "million US dollars per person and week", label: "What one member of staff gets done without money", evidence: "assumed" }),
  },
  apply(add, { people, money }, p) {
    const done = people * p.perPerson + money * p.built;
    add("water", done / 2);
    add("medical", done / 2);
  },
});
