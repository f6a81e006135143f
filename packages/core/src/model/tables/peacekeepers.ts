// Peacekeepers and the forces of others.

import { amount, category, f64, ref, share } from "../../kernel/column.ts";
import { unitKinds } from "./kinds.ts";

/** A contributing country's pledge. */
export const contingents = {
  actor: ref("actors", "Contributing country"),
  share: share("Share of the uniformed strength"),
  equipment: share("Equipment", 0.6),
  training: share("Training", 0.6),
  caveats: share("National caveats, 0 none to 1 stays in camp", 0.3),
  restrictions: share("Caveats in force: national ones, those of rival blocs, those that follow a fright"),
  fright: share("Fright after peacekeepers were held"),
  patience: f64("Unpaid weeks it bears; −1 as contributors commonly do", "weeks", { min: -1, initial: -1 }),
  reinforcement: share("Share of its pledge that it would add if others leave"),
  extra: share("Part of the uniformed strength that it took over from those who left"),
  dependence: share("Dependence on reimbursement by the United Nations"),
  exposure: share("Exposure to spill-over of the conflict"),
  parliament: share("Veto power of its parliament over deployments"),
  regional: share("Closeness to the host: 1 a neighbour, 0 from far away"),
  trained: share("Training with what common exercises added"),
  tolerance: amount("Deaths in a year that the public at home bears", "deaths", 20),
  women: share("Share of women"),
  conduct: share("Conduct", 0.85),
  arrived: amount("Infantry arrived", "people"),
  arrivedFormedPolice: amount("Formed police arrived", "people"),
  arrivedIndividualPolice: amount("Individual police arrived", "people"),
  arrivedObservers: amount("Observers arrived", "people"),
  arrivedEngineers: amount("Engineers arrived", "people"),
  arrivedMedical: amount("Medical units arrived", "people"),
  arrivedSensors: amount("Crews of drones and sensors arrived", "people"),
  withdrawn: share("Share called home after losses or unpaid bills"),
  owed: amount("Reimbursement owed", "weeks"),
  losses: amount("Remembered deaths of its peacekeepers", "deaths in a year"),
} as const;

/** Peacekeepers of one kind in a district: row = district × 8 + kind. */
export const units = {
  district: ref("districts", "District"),
  kind: category("Kind", unitKinds),
  strength: amount("People", "people"),
  readiness: share("Readiness", 0.7),
  mobility: share("Mobility", 0.5),
  localKnowledge: share("Local knowledge"),
  women: share("Share of women"),
  conduct: share("Conduct", 0.85),
  casualties: amount("Killed this week", "deaths"),
} as const;

/** Strength that contributors made available: steps. */
export const strengths = {
  week: f64("From week", "week"),
  infantry: amount("Infantry", "people"),
  formedPolice: amount("Formed police", "people"),
  individualPolice: amount("Individual police", "people"),
  observers: amount("Observers", "people"),
  engineers: amount("Engineers", "people"),
  medical: amount("Medical units", "people"),
  sensors: amount("Crews of drones and sensors", "people"),
  civilians: amount("Civilians", "people"),
} as const;

/** A regional or other force. */
export const otherForces = {
  strength: amount("People present", "people"),
  robustness: share("Authority and will to use force", 0.6),
  equipment: share("Equipment", 0.5),
  training: share("Training", 0.5),
  rehatWeek: f64("Week in which the mission takes it over; −1 never", "week", { min: -1, initial: -1 }),
  patience: amount("Patience for an unreimbursed deployment", "weeks", 52),
  present: amount("Weeks present", "weeks"),
} as const;

/** Another force that stands in a district with or without the mission: row = force × districts + district. */
export const otherUnits = {
  force: ref("otherForces", "Force"),
  district: ref("districts", "District"),
  share: share("Share of the force placed here"),
} as const;

/** Strength of the other forces over time: steps. */
export const otherStrengths = {
  force: ref("otherForces", "Force"),
  week: f64("From week", "week"),
  people: amount("People", "people"),
} as const;
