import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const policeMentoring = component({
  id: "policeMentoring",
  title: "Police mentoring",
  summary:
    "Individual police officers work beside local ones in stations and on the beat, so that what was taught is done. United Nations " +
    "police reduce violence after wars where troops do not (Bara 2020) and offset the crime that comes with troops (Di Salvatore 2019). " +
    "Regular patrols by Liberian police lowered some crime and secured property, but raised no trust in police or state (Blair, Karim " +
    "and Morse 2019). What is known to fail: mentors who rotate after months, and mentors where no local police is.",
  cites: ["bara2020", "diSalvatore2019", "blairKarimMorse2019"],
  staff: ["individualPolice"],
  modality: "assist",
  adds: ["mentors"],
  parameters: {
    perMentor: num({ default: 0.7, max: 1, plausible: [0.4, 1], unit: "mentors per person", label: "Part of a mentor's time beside local officers", evidence: "assumed" }),
    watching: num({ default: 0.3, max: 1, plausible: [0, 0.6], unit: "share", label: "What officers achieve who only monitor", evidence: "assumed" }),
  },
  apply(add, { people, handsOn }, p) {
    add("mentors", people * p.perMentor * (handsOn === 1 ? 1 : p.watching));
  },
});
