import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const rightsEducation = component({
  id: "rightsEducation",
  title: "Education on rights",
  summary:
    "Staff, radio and civic groups tell people what rights they have and where to go with a complaint. Exposure to the mission raised " +
    "reliance on state justice in Liberia (Blair 2019); education of whole villages changed how disputes are settled, for better and " +
    "worse (Blattman, Hartman and Blair 2014). What is known to fail: radio that makes people talk about conflict can harden them " +
    "(Paluck 2010), and rights that nobody enforces disappoint.",
  cites: ["blair2019", "blattman2014", "paluck2010"],
  staff: ["civilAffairs"],
  modality: "assist",
  adds: ["rightsEducation"],
  parameters: {
    cost: num({ default: 0.0005, min: 0.00005, plausible: [0.0002, 0.002], unit: "million US dollars per person and week", label: "Cost of one local teacher with transport or air time", evidence: "assumed" }),
  },
  apply(add, { people, money }, p) {
    add("rightsEducation", people + money / p.cost);
  },
});
