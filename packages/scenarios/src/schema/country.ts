import * as z from "zod";
import { block, fact } from "../leaf.ts";
import { dial, id, people, share, text } from "./common.ts";

const shareLimits = (label: string) => ({ label, unit: "share", min: 0, max: 1 });

const socialGroup = z.strictObject({
  label: text,
  power: share("share of the group in political power at the start"),
  grievance: share("grievance against the state at the start").optional(),
  note: text.optional(),
});

const district = z.strictObject({
  label: text,
  capital: z.boolean().optional(),
  population: fact({ label: "population", unit: "people", min: 1, integer: true }),
  area: fact({ label: "area", unit: "km²", min: 1 }),
  neighbours: z.array(id),
  borders: z.array(id).optional(),
  urban: share("share of people who live in towns"),
  terrain: share("difficulty of ground, 0 open to 1 closed", "index"),
  roads: share("passability of roads, 0 none to 1 all-weather", "index"),
  resources: share("lootable resources, 0 none to 1 rich", "index"),
  statePresence: share("reach of the state at the start, 0 none to 1 full", "index"),
  socialGroups: block("name", shareLimits("share of a social group in the population")),
  note: text.optional(),
});

const abroad = z.strictObject({ label: text, note: text.optional() });

export const country = z.strictObject({
  /** 0 for a country at peace: nobody bears the marks of a war, and the first 25 battle deaths in a year are an onset. */
  war: dial("how far the run begins in the middle of a war").optional(),
  yearsOfWar: fact({ label: "years for which the parties have fought without victory before the run begins", unit: "years", min: 0, max: 100 }).optional(),
  displaced: people("people displaced by the war before the run begins").optional(),
  socialGroups: z.record(id, socialGroup),
  abroad: z.record(id, abroad),
  districts: z.record(id, district),
});

const service = z.strictObject({
  strength: people("people in service at the start"),
  target: people("planned strength after reform"),
  skill: share("skill", "index"),
  equipment: share("equipment", "index"),
  conduct: share("human-rights conduct, 0 predatory to 1 exemplary", "index"),
  impunity: share("share of abuses that go unpunished"),
  loyalty: share("loyalty to the government rather than to a patron or a part of the people", "index").optional(),
  women: share("share of women"),
  payArrears: fact({ label: "pay owed at the start", unit: "weeks", min: 0 }).optional(),
  districts: block("name", shareLimits("share of strength in a district")).optional(),
  note: text.optional(),
});

const institution = z.strictObject({
  capacity: share("capacity", "index"),
  integrity: share("integrity", "index"),
  note: text.optional(),
});

export const state = z.strictObject({
  government: id,
  ideology: share("exclusionary ideology of those who govern: 0 none to 1 a people is the enemy", "index").optional(),
  commitment: share("commitment of the government to settle rather than fight at the start", "index").optional(),
  /** What the government wants and what it can, apart: a host may be willing and unable, or able and unwilling. */
  willingness: dial("the government's willingness to have a mission, with neither need nor grudge").optional(),
  ministries: institution.optional(),
  army: service,
  police: service,
  intelligence: service,
  courts: institution,
  corrections: institution,
  oversight: institution,
  localAdministration: institution,
});
