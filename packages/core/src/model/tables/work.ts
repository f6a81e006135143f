// What tasks amount to, and what of it is tried on a part of the people.

import { amount, share } from "../../kernel/column.ts";

/** What the mission's effort amounts to in a district this week: the only door from a mandate to its effects. */
export const work = {
  patrols: amount("Uniformed people on patrol", "people"),
  guards: amount("Uniformed people guarding people and sites", "people"),
  force: amount("The part of both that is allowed and able to use force", "people"),
  monitors: amount("People watching the ceasefire", "people"),
  disarmament: amount("Capacity to disarm", "fighters a week"),
  demobilisation: amount("Capacity to demobilise", "fighters a week"),
  reintegration: amount("Money for livelihoods of former fighters", "million US dollars a week"),
  policeTraining: amount("Police graduates the academy can turn out", "people a week"),
  mentors: amount("Mentors beside police officers", "people"),
  vetting: amount("Officers whose record can be reviewed", "people a week"),
  oversight: amount("People supporting oversight bodies", "people"),
  judicialSupport: amount("Judges, prosecutors and advisers", "people"),
  legalAid: amount("People giving access to justice", "people"),
  food: amount("Food relief", "million US dollars a week"),
  water: amount("Water relief", "million US dollars a week"),
  shelter: amount("Shelter relief", "million US dollars a week"),
  medical: amount("Medical relief", "million US dollars a week"),
  escorts: amount("People escorting relief", "people"),
  rightsEducation: amount("People teaching rights", "people"),
  rightsMonitoring: amount("People watching human rights", "people"),
  dialogue: amount("People bringing groups together", "people"),
  elections: amount("People supporting elections", "people"),
  mediation: amount("People mediating between the parties", "people"),
  localGovernance: amount("People supporting local administration", "people"),
  armyTraining: amount("Soldiers the army reform can train", "people a week"),
  reserve: amount("Armed people held ready to answer attacks, as far as they may use force", "people"),
  interposition: amount("People standing between the armed sides", "people"),
  corrections: amount("Advisers and money's worth of them in prisons", "people"),
  policeEquipment: amount("Kit for the local police", "million US dollars a week"),
  intelligenceOversight: amount("People helping others to oversee intelligence services", "people"),
  assessment: amount("People finding out what local people need of services", "people"),
  engagement: amount("People meeting communities where they live", "people"),
  institutionalDevelopment: amount("Advisers on how services are run", "people"),
  surveillance: amount("Crews on duty at drones and sensors", "people"),
  analysis: amount("Analysts of where violence comes next", "people"),
  womenRecruitment: amount("People recruiting women for police and contingents", "people"),
  partnership: amount("People of local associations at work on reforms", "people"),
  threatTraining: amount("People training forces against terrorism, crime and hybrid threats", "people"),
  informationDefence: amount("People answering hostile information and securing networks", "people"),
  prevention: amount("People at work on early warning and local prevention", "people"),
  communications: amount("Signals staff, with what kit is worth in staff", "people"),
  review: amount("People reviewing how far tasks have come", "people"),
  handover: amount("People handing the mission's tasks over to local services", "people"),
} as const;

/** Work that reaches communities one by one, so that it can be given to some of them only. */
export const deliveredWork = [
  "legalAid", "food", "water", "shelter", "medical", "rightsEducation", "dialogue", "elections", "localGovernance", "engagement",
] as const satisfies readonly (keyof typeof work)[];

/**
 * The part of `work` that trials bring to treated communities alone: row = trial × districts + district. Everybody else shares the rest.
 */
export const trialWork = {
  share: share("Share of the people present who live in treated communities"),
  ...Object.fromEntries(deliveredWork.map((name) => [name, { ...work[name], label: `${work[name].label}: in the trial alone` }])) as Pick<typeof work, (typeof deliveredWork)[number]>,
} as const;
