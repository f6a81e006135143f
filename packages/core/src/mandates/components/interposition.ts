import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const interposition = component({
  id: "interposition",
  title: "Interposition",
  summary:
    "Soldiers and observers stand between the armed sides, so that patrols do not meet by accident and nobody can advance " +
    "unseen; buffers go with longer ceasefires (Fortna 2008). What is known to fail: lines hold while both sides want them " +
    "to. Where no ceasefire is in force there is nothing to stand between, and a line freezes a front that diplomacy then " +
    "leaves alone.",
  cites: ["fortna2004", "fortna2008"],
  staff: ["infantry", "observers"],
  modality: "assist",
  adds: ["interposition"],
  parameters: {
    posted: num({ default: 0.75, max: 1, plausible: [0.5, 0.9], unit: "share", label: "People on this task who are in the line in turn", evidence: "assumed" }),
  },
  apply(add, { people }, p) {
    add("interposition", people * p.posted);
  },
});
