import { actorKinds, groupKinds, shockKinds, threatKinds } from "@truce/core";
import * as z from "zod";
import { block, fact, lever, moment, planned } from "../leaf.ts";
import { dial, id, people, share, text } from "./common.ts";

const shareLimits = (label: string) => ({ label, unit: "share", min: 0, max: 1 });

export const armedGroup = z.strictObject({
  label: text,
  kind: z.enum(groupKinds),
  fighters: people("fighters at the start"),
  socialGroup: id,
  districts: block("name", shareLimits("share of fighters in a district")),
  leadership: id,
  sponsor: id.nullable(),
  sponsorship: share("strength of the sponsorship", "index"),
  cohesion: share("cohesion", "index"),
  restraint: share("restraint towards civilians, 0 none to 1 full", "index"),
  ideology: share("exclusionary ideology of its leaders: 0 none to 1 a people is the enemy", "index").optional(),
  commitment: share("commitment of its leaders to settle rather than fight at the start", "index").optional(),
  proGovernment: z.boolean(),
  note: text.optional(),
});

export const actor = z.strictObject({
  label: text,
  kind: z.enum(actorKinds),
  leverage: share("influence on others", "index"),
  will: share("will to see a settlement", "index"),
  /** Can veto resolutions of the Security Council. */
  veto: z.boolean().optional(),
  note: text.optional(),
});

export const relation = z.strictObject({
  from: id,
  to: id,
  alignment: fact({ label: "alignment, −1 hostile to 1 allied", unit: "index", min: -1, max: 1 }),
  sponsorship: share("material support from one to the other", "index"),
  note: text.optional(),
});

export const agreement = z.strictObject({
  label: text,
  date: moment("date of signature"),
  /** From that date on it is signed as soon as all parties want it, not on it. */
  whenReady: z.boolean().optional(),
  parties: z.array(id).min(1),
  powerShare: block("name", shareLimits("share of power promised to a party")),
  guarantor: id.nullable(),
  note: text.optional(),
});

export const force = z.strictObject({
  label: text,
  strength: z.array(block("date", { label: "people in the country", unit: "people", min: 0, varies: true })).min(1),
  districts: block("name", shareLimits("share of the force in a district")).optional(),
  robustness: dial("authority and will to use force, 0 self-defence to 1 all necessary means"),
  equipment: share("equipment", "index"),
  training: share("training", "index"),
  rehat: moment("date on which the mission takes the force over").nullable(),
  patience: lever({ label: "domestic patience for an unreimbursed deployment", unit: "weeks", min: 0 }),
  note: text.optional(),
});

/** Speculative: nothing about threats is calibrated. */
export const threat = z.strictObject({
  label: text,
  kind: z.enum(threatKinds),
  capability: dial("means and skill, 0 none to 1"),
  /** The patron: the threat acts as far as this actor does not want a settlement. */
  actor: id.optional(),
  /** The armed group that it feeds; else those of its kind. */
  group: id.optional(),
  from: planned("first day of the threat").optional(),
  until: planned("last day of the threat").optional(),
  note: text.optional(),
});

export const shock = z.strictObject({
  label: text,
  kind: z.enum(shockKinds),
  date: moment("date on which it begins"),
  severity: share("severity", "index"),
  duration: fact({ label: "how long it lasts", unit: "weeks", min: 0 }),
  ideology: share("exclusionary ideology of those who seize power in a coup", "index").optional(),
  districts: z.array(id).optional(),
  note: text.optional(),
});
