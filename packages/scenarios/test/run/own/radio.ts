import { component, extension, num } from "@truce/core";

const radio = component({
  id: "radio",
  title: "Radio",
  summary: "Talks.",
  cites: [],
  staff: ["civilAffairs"],
  modality: "assist",
  adds: ["dialogue"],
  parameters: { reach: num({ default: 5, plausible: [1, 9], unit: "people", label: "Reach", evidence: "assumed" }) },
  apply: (add, { people }, p) => add("dialogue", people * p.reach),
});

export default extension({ components: [radio] });
