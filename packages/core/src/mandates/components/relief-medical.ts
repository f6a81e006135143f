import { component } from "../component.ts";
import { addRelief, reliefParameters } from "./relief.ts";

export const reliefMedical = component({
  id: "reliefMedical",
  title: "Relief: medical care",
  summary:
    "Clinics, vaccines and care in epidemics: medical units and staff, with escort if the task is to secure, and money. Standards say " +
    "what people need (Sphere 2018). What is known to fail: free care by foreigners can empty local clinics of staff; here it ends with the mission.",
  cites: ["sphere2018"],
  staff: ["medical", "civilAffairs"],
  secured: ["infantry"],
  modality: "secure",
  adds: ["medical", "escorts"],
  parameters: reliefParameters,
  apply(add, effort, p) {
    addRelief(add, "medical", effort, p);
  },
});
