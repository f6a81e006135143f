// Who knows what, and what depends on it.

import { amount, category, f64, flag, i32, share } from "../../kernel/column.ts";

/** What an observer (0 mission, 1 state, 2 + group) believes of a district: row = observer × districts + district. */
export const knowledge = {
  observer: i32("Who believes it", "0 mission, 1 state, 2 + group"),
  learnt: amount("Incidents learnt of this week", "incidents"),
  incidents: amount("Incidents known, remembered", "incidents a week"),
  expected: amount("Incidents expected next, by the trend of what is known", "incidents a week"),
  strengthSeen: amount("Opposing strength seen", "people"),
  age: amount("Age of the news", "weeks", 8),
} as const;

/**
 * What a mission can find out of the country as a whole. Conditions and benchmarks name these columns: the list is closed, and
 * files and pages take names, units and limits from here.
 */
const knowable = {
  trustInState: share("Trust in the state, by survey"),
  trustInPolice: share("Trust in the police, by survey"),
  trustInArmy: share("Trust in the army, by survey"),
  trustInCourts: share("Trust in courts, by survey"),
  trustInMission: share("Trust in peacekeepers, by survey"),
  trustBetweenGroups: share("Trust between groups, by survey"),
  fear: share("Fear, by survey"),
  perceivedCorruption: share("Perceived corruption, by survey"),
  rightsKnown: share("Knowledge of rights, by survey"),
  participation: share("Participation in public affairs, by survey"),
  livelihood: share("People with a livelihood, by survey"),
  displaced: share("Displaced people of all, as registered"),
  knownIncidents: amount("Incidents of which the mission knows", "incidents a week"),
  battleDeaths: amount("Battle deaths of the last 52 weeks", "deaths"),
  peaceWeeks: amount("Weeks of peace in a row", "weeks"),
  demobilised: share("Former fighters of all, former or seen under arms"),
  policeStrength: amount("Police in service against their planned strength", "ratio"),
  policeSkill: share("Skill of the police, as its advisers judge"),
  courtCapacity: share("Own capacity of courts, as their advisers judge"),
  correctionsCapacity: share("Own capacity of prisons, as their advisers judge"),
  oversightCapacity: share("Own capacity of oversight bodies, as their advisers judge"),
  administrationCapacity: share("Own capacity of local administration, as its advisers judge"),
  consent: share("The host's consent"),
} as const;

export const knowableNames = Object.keys(knowable) as (keyof typeof knowable)[];

/** What the mission's last review found: one row. */
export const review = {
  ...knowable,
  age: amount("Age of the last survey", "weeks", 1e6),
} as const;

/** A condition on what reviews find: on it a phase or task begins or ends, or a task is judged. */
export const conditions = {
  measure: category("What is looked at", knowableNames),
  atLeast: f64("Holds from this value up", "unit of the measure", { initial: -1e9 }),
  atMost: f64("Holds up to this value", "unit of the measure", { initial: 1e9 }),
  weeks: amount("For so many weeks in a row", "weeks"),
  latest: f64("Counts as met from this week whatever is found", "week", { initial: 1e9 }),
  held: amount("Weeks in a row in which it has held", "weeks"),
  met: flag("Has been met"),
  lag: share("Way still to go: 0 it holds now"),
} as const;
