import { type Component, componentNamed, type Unplaced } from "../component.ts";
import { accessToJustice } from "./access-to-justice.ts";
import { analysisCell } from "./analysis-cell.ts";
import { armyReform } from "./army-reform.ts";
import { benchmarks } from "./benchmarks.ts";
import { ceasefireMonitoring } from "./ceasefire-monitoring.ts";
import { civilSocietyPartnership } from "./civil-society-partnership.ts";
import { communityEngagement } from "./community-engagement.ts";
import { convoyEscort } from "./convoy-escort.ts";
import { corrections } from "./corrections.ts";
import { courts } from "./courts.ts";
import { demobilisation } from "./demobilisation.ts";
import { dialogue } from "./dialogue.ts";
import { disarmament } from "./disarmament.ts";
import { drawdown } from "./drawdown.ts";
import { electoralSupport } from "./electoral-support.ts";
import { informationDefence } from "./information-defence.ts";
import { institutionalDevelopment } from "./institutional-development.ts";
import { intelligenceOversight } from "./intelligence-oversight.ts";
import { interposition } from "./interposition.ts";
import { localGovernance } from "./local-governance.ts";
import { mediation } from "./mediation.ts";
import { needsAssessment } from "./needs-assessment.ts";
import { oversight } from "./oversight.ts";
import { patrols } from "./patrols.ts";
import { policeEquipment } from "./police-equipment.ts";
import { policeMentoring } from "./police-mentoring.ts";
import { policeTraining } from "./police-training.ts";
import { prevention } from "./prevention.ts";
import { protection } from "./protection.ts";
import { quickImpactProjects } from "./quick-impact-projects.ts";
import { quickReaction } from "./quick-reaction.ts";
import { reintegration } from "./reintegration.ts";
import { reliefFood } from "./relief-food.ts";
import { reliefMedical } from "./relief-medical.ts";
import { reliefShelter } from "./relief-shelter.ts";
import { reliefWater } from "./relief-water.ts";
import { rightsEducation } from "./rights-education.ts";
import { rightsMonitoring } from "./rights-monitoring.ts";
import { secureCommunications } from "./secure-communications.ts";
import { surveillance } from "./surveillance.ts";
import { threatTraining } from "./threat-training.ts";
import { vetting } from "./vetting.ts";
import { womenInUniform } from "./women-in-uniform.ts";

/** A place is stored in the state (`tasks.component`): append new components, never reorder. */
const inOrder: readonly Unplaced[] = [
  patrols,
  protection,
  ceasefireMonitoring,
  disarmament,
  demobilisation,
  reintegration,
  policeTraining,
  policeMentoring,
  vetting,
  oversight,
  courts,
  accessToJustice,
  reliefFood,
  reliefWater,
  reliefShelter,
  reliefMedical,
  rightsEducation,
  dialogue,
  electoralSupport,
  mediation,
  localGovernance,
  armyReform,
  drawdown,
  analysisCell,
  benchmarks,
  civilSocietyPartnership,
  communityEngagement,
  convoyEscort,
  corrections,
  informationDefence,
  institutionalDevelopment,
  intelligenceOversight,
  interposition,
  needsAssessment,
  policeEquipment,
  prevention,
  quickImpactProjects,
  quickReaction,
  rightsMonitoring,
  secureCommunications,
  surveillance,
  threatTraining,
  womenInUniform,
];

/** Every component of a mandate; each is a mechanism of the schedule. */
export const components: readonly Component[] = inOrder.map((unplaced, place) => unplaced(place));

/**
 * Place of a component in the catalogue.
 * @throws RangeError if there is no component of this id
 */
export function componentIndex(id: string): number {
  return componentNamed(id, components).place;
}
