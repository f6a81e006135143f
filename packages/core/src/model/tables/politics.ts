// Who decides, what they agreed, what befalls them.

import { amount, category, f64, flag, ref, share } from "../../kernel/column.ts";
import { actorKinds, agreementStatus, shockKinds, threatKinds } from "./kinds.ts";

/** A political actor. */
export const actors = {
  kind: category("Kind", actorKinds),
  leverage: share("Leverage", 0.5),
  will: share("Will to see a settlement", 0.5),
  rivalry: share("Rivalry with the others who matter here"),
  veto: flag("Can veto resolutions of the Security Council"),
} as const;

/** Actor towards actor: row = from × actors + to. */
export const relations = {
  from: ref("actors", "From"),
  to: ref("actors", "To"),
  alignment: f64("Alignment", "−1 hostile to 1 allied", { min: -1, max: 1 }),
  sponsorship: share("Material support"),
} as const;

/** A ceasefire or settlement. */
export const agreements = {
  week: f64("Week of signature", "week"),
  whenReady: flag("Signed from that week on as soon as all parties want it"),
  status: category("Status", agreementStatus),
  guarantorMission: flag("Guaranteed by the mission"),
  guarantorForce: ref("otherForces", "Force that guarantees it"),
  weeksInForce: amount("Weeks in force", "weeks"),
  violations: amount("Violations that the parties perceive and remember", "incidents"),
  mutualTrust: share("Trust of the parties that the others will keep it", 0.25),
  guarantee: share("Credibility of the guarantor"),
} as const;

/** What an agreement promises to a group. */
export const terms = {
  agreement: ref("agreements", "Agreement"),
  group: ref("groups", "Party"),
  power: share("Share of power promised"),
} as const;

/** Dates on which the mandate ends unless the Security Council renews it. */
export const renewals = {
  week: f64("Week in which the mandate ends", "week"),
  adopted: flag("Renewed"),
} as const;

/** An adversary who works against the peace from outside the battlefield. Speculative: nothing here is calibrated. */
export const threats = {
  kind: category("Kind", threatKinds),
  actor: ref("actors", "Patron behind it"),
  group: ref("groups", "Armed group that it feeds"),
  capability: share("Means and skill"),
  from: f64("From week", "week", { initial: -1e9 }),
  until: f64("Until week", "week", { initial: 1e9 }),
  activity: share("What it undertakes now"),
  exposed: share("Methods that its opponents have learnt"),
  believed: share("Methods that it believes to be known"),
  effect: share("What it undertakes that its opponents do not see coming"),
} as const;

/** A shock of the scenario in a district (−1: everywhere). */
export const shocks = {
  week: f64("From week", "week"),
  weeks: amount("Lasts", "weeks"),
  kind: category("Kind", shockKinds),
  severity: share("Severity"),
  ideology: f64("Exclusionary ideology of those who seize power in a coup; −1: as before", "share", { min: -1, max: 1, initial: -1 }),
  district: ref("districts", "District"),
} as const;
