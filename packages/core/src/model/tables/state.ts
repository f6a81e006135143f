// The state: its forces, its services, the country as a whole.

import { amount, category, f64, flag, ref, share } from "../../kernel/column.ts";
import { forceKinds, institutionKinds } from "./kinds.ts";

/** A unit of police, army or intelligence in a district: row = district × 3 + kind. */
export const forces = {
  district: ref("districts", "District"),
  kind: category("Kind", forceKinds),
  strength: amount("People in service", "people"),
  target: amount("Planned strength", "people"),
  trainees: amount("Recruits in training", "people"),
  skill: share("Skill", 0.3),
  equipment: share("Equipment", 0.3),
  payArrears: amount("Pay owed", "weeks", 8),
  conduct: share("Human-rights conduct, 0 predatory to 1 exemplary", 0.4),
  impunity: share("Share of abuses that go unpunished", 0.9),
  communityLinks: share("Links with communities", 0.2),
  women: share("Share of women"),
  loyalty: share("Loyalty to the government rather than to a patron", 0.5),
  losses: amount("Killed this week", "deaths"),
  vetted: share("Share of serving people who passed vetting"),
  infiltrated: share("People who work for somebody else"),
  deserted: amount("Deserted this week", "people"),
} as const;

/** A service of the state in a district: row = district × 6 + kind. */
export const institutions = {
  district: ref("districts", "District"),
  kind: category("Service", institutionKinds),
  capacity: share("Own capacity that stays when support ends", 0.2),
  integrity: share("Integrity", 0.3),
  substituted: share("Capacity lent by the mission, gone when it leaves"),
} as const;

/** The country as a whole: one row. */
export const country = {
  government: ref("actors", "Actor that governs"),
  disposition: f64("Consent of a host with neither need nor grudge; −1 as hosts commonly are", "share", { min: -1, max: 1, initial: -1 }),
  consent: share("Host's consent to the mission", 0.8),
  willingness: share("Host's willingness to reform and to work with the mission"),
  capacity: share("Host's capacity to take reform up: ministries that work"),
  takeUp: share("Support for reform that the host takes up"),
  sovereigntyCost: amount("Felt cost of guests in the house", "index"),
  ideology: share("Exclusionary ideology of those who govern"),
  campaign: share("Campaign of mass killing by the state under way"),
  governmentCommitment: share("Government's commitment to settle rather than fight", 0.1),
  fought: amount("War without victory that the government remembers", "weeks"),
  governmentFightValue: f64("What the government expects from fighting", "share of power"),
  governmentSettleValue: f64("What the government expects from settling", "share of power"),
  peace: flag("An agreement is in force"),
  electionHeat: share("Tension around an election"),
  coup: share("Coup this week: severity"),
  moneyCut: share("Cut of the mission's money"),
  neighbourWar: share("War next door"),
  informationAttack: share("Hostile information campaign"),
  leaderExit: share("A leader has left: severity"),
  hostageTaking: share("Peacekeepers held"),
  guarantee: share("Guarantee behind the peace"),
  unityOfCouncil: share("Unity of the Security Council", 1),
  opposition: share("Opposition to the mission by a member of the Council with a veto"),
  battleDeathsYear: amount("Battle deaths in the last 52 weeks", "deaths"),
  peaceWeeks: amount("Weeks under an agreement or below 25 battle deaths a year, in a row", "weeks"),
  peaceReached: flag("At least 26 such weeks have passed"),
  weeksSincePeace: amount("Weeks since peace was reached", "weeks"),
  relapsed: flag("Battle deaths of 52 weeks have reached 25 after peace was reached"),
  relapsedWar: flag("Battle deaths of 52 weeks have reached 1,000 after peace was reached"),
  beganAtPeace: flag("There was no war when the run began"),
  onset: flag("Battle deaths of 52 weeks have reached 25 in a run that began at peace"),
} as const;

/** Battle deaths of each tick of the last 52 weeks: a ring, so that the yearly sum lives in the state. */
export const yearBack = {
  battleDeaths: amount("Battle deaths of one tick", "deaths"),
} as const;
