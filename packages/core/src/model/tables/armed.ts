// Armed groups and where they stand.

import { amount, category, f64, flag, ref, share } from "../../kernel/column.ts";
import { groupKinds } from "./kinds.ts";

/** An armed group or criminal network; spare rows wait for splits. */
export const groups = {
  kind: category("Kind", groupKinds),
  alive: flag("Exists"),
  progovernment: flag("On the government's side"),
  socialGroup: ref("socialGroups", "Social group it recruits from"),
  leadership: ref("actors", "Actor that leads it"),
  sponsor: ref("actors", "Actor that pays or arms it"),
  parent: ref("groups", "Group it split from"),
  bound: flag("Under an agreement in force, as a party to it or because it came to it later"),
  sponsorship: share("Strength of sponsorship now"),
  resources: share("Means to fight on", 0.5),
  cohesion: share("Cohesion", 0.7),
  restraint: share("Restraint towards civilians", 0.3),
  commitment: share("Commitment to settle rather than fight", 0.05),
  ideology: share("Exclusionary ideology: how far its leaders see a people as the enemy"),
  campaign: share("Campaign of mass killing under way"),
  fought: amount("Remembered war without victory", "weeks"),
  optimism: f64("Error of its leaders about their chances", "share of power"),
  fightValue: f64("What its leaders expect from fighting", "share of power"),
  settleValue: f64("What its leaders expect from settling", "share of power"),
  responseBelief: share("Believed chance that peacekeepers respond to an attack", 0.2),
  fighters: amount("Fighters in all districts", "people"),
  losses: amount("Remembered losses", "deaths per 1,000 fighters a year"),
} as const;

/** A group's strength in a district: row = district × groups + group. */
export const cells = {
  group: ref("groups", "Group"),
  district: ref("districts", "District"),
  fighters: amount("Fighters under arms", "people"),
  weapons: amount("Weapons held", "weapons"),
  support: share("Support among the people", 0.2),
  band: amount("Fighters who move together: size of the largest band", "people"),
  heat: amount("Losses that call for revenge", "deaths"),
  losses: amount("Fighters killed this week", "deaths"),
  recruits: amount("Joined this week", "people"),
  leakedWeapons: amount("Weapons that left the group this week and were not handed in", "weapons"),
  // What its commander chooses to do this week, as expected numbers.
  attackRate: amount("Attacks on forces", "attacks per week"),
  civilianRate: amount("Attacks on civilians", "attacks per week"),
  licence: share("How far attacks on civilians may kill"),
  missionRate: amount("Attacks on peacekeepers", "attacks per week"),
  extortion: share("Extortion of the people"),
  // Former fighters.
  exFighters: amount("Fighters who demobilised and live here", "people"),
  registered: amount("People registered by the demobilisation programme, with those who never fought", "people"),
  exLivelihood: share("Former fighters with a livelihood", 0.2),
  ties: share("Ties of former fighters to their commanders", 0.8),
  acceptance: share("Acceptance of former fighters at home", 0.4),
  attitude: share("Former fighters' attitude to the government", 0.3),
} as const;
