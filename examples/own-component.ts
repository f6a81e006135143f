/**
 * A component of a mandate in a file of one's own:
 *
 *   truce run liberia --with examples/own-component.ts --set mission.phases.resolution1509.tasks.radio.priority=1
 */
import { component, extension, num } from "@truce/core";

const radio = component({
  id: "radio",
  title: "Mission radio",
  summary:
    "Civil affairs officers run a station that says what the mission does, what rights people have and where to turn. An " +
    "example of how a component is written; what it claims is assumed.",
  cites: [],
  staff: ["civilAffairs"],
  modality: "assist",
  adds: ["rightsEducation", "dialogue"],
  parameters: {
    reach: num({
      default: 2,
      plausible: [0.5, 5],
      unit: "teachers of rights per member of staff",
      evidence: "assumed",
      label: "How far a voice on the air carries",
    }),
    phoneIns: num({
      default: 0.2,
      max: 1,
      plausible: [0, 0.5],
      unit: "share",
      evidence: "assumed",
      label: "Air time in which groups talk with each other",
    }),
  },
  apply(add, { people }, p) {
    add("rightsEducation", people * (1 - p.phoneIns) * p.reach);
    add("dialogue", people * p.phoneIns);
  },
});

export default extension({ components: [radio] });
