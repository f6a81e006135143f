// Where people live, and who they are.

import { amount, flag, i32, ref, share, u8 } from "../../kernel/column.ts";

/** An administrative unit. */
export const districts = {
  area: amount("Area", "km²"),
  terrain: share("Difficulty of ground"),
  roads: share("Passability of roads"),
  resources: share("Lootable resources"),
  urban: share("Share of people in towns"),
  capital: flag("Seat of the capital"),
  border: share("Openness of borders to armed groups' sponsors"),
  statePresence: share("Reach of the state"),
  firstCommunity: i32("First community of the district; the last is before the next district's first", "row"),
  lastCommunity: i32("Row after the last community of the district", "row"),
  firstRefuge: i32("First place of refuge of people from the district", "row"),
  lastRefuge: i32("Row after the last place of refuge of people from the district", "row"),
  guests: amount("Displaced people who stay in the district", "people"),
  people: amount("People present, with hosted displaced people", "people"),
  // This week's events, set to zero when the week begins.
  incidents: amount("Incidents this week", "incidents"),
  violations: amount("Ceasefire violations this week", "incidents"),
  spoiling: amount("Attacks this week by armed groups that no agreement binds, while one is in force", "incidents"),
  battleDeaths: amount("Deaths in fighting between armed actors this week", "deaths"),
  civilianDeathsRebel: amount("Civilians killed by rebels this week", "deaths"),
  civilianDeathsMilitia: amount("Civilians killed by militias this week", "deaths"),
  civilianDeathsState: amount("Civilians killed by state forces this week", "deaths"),
  civilianDeathsCriminal: amount("Civilians killed by criminal networks in attacks this week", "deaths"),
  homicides: amount("Homicides apart from organised violence this week", "deaths"),
  recordedCrime: amount("Homicides that became known to the police this week", "deaths"),
  responses: amount("Attacks to which somebody responded this week", "incidents"),
  warned: amount("Attacks of which outside forces in the district could have learnt in time this week", "incidents"),
  outflow: amount("People who fled their homes this week", "people"),
  divertedAid: amount("Relief that armed groups took this week", "million US dollars"),
  // Slow states.
  heat: amount("Recent incidents that still excite new ones", "incidents a week"),
  insecurity: amount("Violent deaths as people remember them", "deaths per 100,000 a year"),
  market: share("Activity of markets against peace-time", 0.5),
  engaged: amount("Teams that are out on a response and not free for the next", "teams"),
  placement: amount("Weight in placing units", "weight"),
  presence: share("Effective presence of peacekeepers: 0 none to 1 everywhere"),
  robustPresence: share("The part of that presence that is able and allowed to use force"),
  answering: amount("Teams that may use force and can be sent to an attack, with those that come from next door", "teams"),
  sensed: share("Share of what happens that drones and sensors see"),
  relayed: share("Warnings too late for others that secure links pass on in time"),
  policing: share("Effective presence of fair and able police"),
  deployable: amount("Uniformed peacekeepers and soldiers of other outside forces standing in the district", "people"),
  missionPeople: amount("The mission's part of them", "people"),
  access: share("Share of the district the mission may enter", 1),
  responseTime: amount("Time in which the nearest of them can be at an attack", "hours"),
  jointOperations: share("Responses in which state forces join the mission"),
  slander: share("Hostile information that reaches people and is not refuted"),
  missionHarm: share("Harm done by the mission itself, beyond misconduct: severity"),
  disaster: share("Earthquake this week: severity"),
  epidemic: share("Epidemic this week: severity"),
  fear: share("Mean fear"),
  reporting: share("Mean willingness to report"),
  idle: share("Share of people without a livelihood"),
  disputes: amount("Mean open disputes", "disputes per 1,000"),
  weapons: amount("Weapons in circulation outside armed groups", "weapons"),
} as const;

/** A social group in a place. */
export const communities = {
  district: ref("districts", "District"),
  socialGroup: ref("socialGroups", "Social group"),
  urban: flag("In a town"),
  population: amount("Residents who are at home", "people"),
  away: amount("Residents who have fled", "people"),
  hosted: amount("Displaced people from elsewhere who live here", "people"),
  // This week's experience, set to zero when the week begins.
  killedByRebels: amount("Killed by rebels this week", "deaths"),
  killedByMilitias: amount("Killed by militias this week", "deaths"),
  killedByState: amount("Killed by state forces this week", "deaths"),
  killedByCriminals: amount("Killed by criminal networks this week", "deaths"),
  abuses: amount("Abuses by state forces this week short of killing", "abuses"),
  missionAbuses: amount("Misconduct by peacekeepers this week", "abuses"),
  fled: amount("Fled this week", "people"),
  // Memories and beliefs.
  hurtByRebels: amount("Remembered killing by rebels", "deaths per 1,000"),
  hurtByMilitias: amount("Remembered killing by militias", "deaths per 1,000"),
  hurtByState: amount("Remembered harm by state forces", "deaths per 1,000"),
  hurtByCriminals: amount("Remembered harm by criminals", "deaths per 1,000"),
  fear: share("Fear", 0.3),
  grievance: share("Grievance against the state", 0.4),
  trustState: share("Trust in the state", 0.3),
  trustPolice: share("Trust in the police", 0.25),
  trustArmy: share("Trust in the army", 0.25),
  trustCourts: share("Trust in courts", 0.25),
  trustMission: share("Trust in peacekeepers", 0.5),
  trustOthers: share("Trust in other social groups", 0.35),
  rights: share("Knowledge of rights and institutions", 0.2),
  reporting: share("Willingness to report", 0.2),
  corruption: share("Perceived corruption", 0.7),
  needFood: share("Unmet need of food", 0.3),
  needWater: share("Unmet need of safe water", 0.3),
  needShelter: share("Unmet need of shelter", 0.15),
  needMedical: share("Unmet need of medical care", 0.35),
  relief: share("Part of the need that the mission's relief covers this week"),
  livelihood: share("People with a livelihood", 0.45),
  participation: share("Participation in public affairs", 0.25),
  stateJustice: share("Disputes taken to state rather than customary justice", 0.2),
  disputes: amount("Open disputes over land and between groups", "disputes per 1,000", 3),
  trials: u8("Trials in which it is treated: one bit for each", "bits"),
} as const;

/**
 * Displaced people by where they come from and where they stay. The rows of a home lie together; it has one for itself, for each
 * neighbour and for the capital, because nobody flees elsewhere.
 */
export const refuge = {
  home: ref("districts", "Home"),
  host: ref("districts", "District where they stay"),
  road: amount("Ease of the road that leads there, 0 if none", "share"),
  people: amount("Displaced people", "people"),
} as const;

/** A social group in the whole country. */
export const socialGroups = {
  power: share("Share in political power, 0 excluded to 1 dominant", 0.5),
  basePower: share("Share in power by the last election or by custom", 0.5),
} as const;
